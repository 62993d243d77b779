export * from './a-context';
export * from './a-contract';
export * from './a-member';
export * from './a-record';
export * from './a-route';
export * from './a-suggestion';
export * from './judge';
export * from './moments';
