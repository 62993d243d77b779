export * from './kinds';
export * from './letter-wishes';
export * from './quiet-hours';
export * from './plan-letter';
export * from './digest';
