export * from './suggestion';
export * from './standing';
