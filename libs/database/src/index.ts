export * from './embedded/start-embedded';
export * from './migrations';
export * from './transaction';
