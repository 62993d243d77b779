export * from './audit';
export * from './contract';
export * from './lists';
export * from './paths';
export * from './people';
export * from './position';
export * from './problem';
export * from './templates';
