export * from './template';
export * from './requisites';
