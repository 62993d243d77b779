export * from './connection';
export * from './database';
export * from './scope';
export * from './transaction';
