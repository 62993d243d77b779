export * from './template';
export * from './requisites';
export * from './deadline';
