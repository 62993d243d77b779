export * from './route';
export * from './assignment';
