export * from './embedded/start-embedded';
export * from './jobs';
export * from './migrations';
export * from './transaction';
