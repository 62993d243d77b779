export * from './suggestion';
export * from './standing';
export * from './clause-state';
export * from './conflict';
export * from './formal';
export * from './news';
export * from './tally';
