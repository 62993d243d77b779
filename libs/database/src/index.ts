export { assertCyrillicSearch } from './embedded/cyrillic';
export * from './embedded/start-embedded';
export { ENTITIES } from './entities';
export * from './jobs';
export * from './migrations';
export * from './transaction';
