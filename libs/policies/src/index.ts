export * from './abilities/ability';
export * from './abilities/contract';
export * from './available-actions';
export * from './etags';
export * from './list-scope';
export * from './may-hear';
export * from './permissions';
export * from './screens';
