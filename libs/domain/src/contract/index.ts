export * from './contract';
export * from './revision';
export * from './changed-clauses';
export * from './facts';
export * from './command';
export * from './transitions';
export { decide, unpublished, type Outcome } from './decide';
export { evolve, evolveAll } from './evolve';
export * from './simulate';
