export * from './suggestion';
export * from './standing';
export * from './clause-state';
