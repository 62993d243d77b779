export { assertCyrillicSearch } from './embedded/cyrillic';
export { backupEmbedded } from './embedded/backup-embedded';
export { copyFile, copyTree, type CopiedFile } from './embedded/copy-tree';
export { restoreEmbedded } from './embedded/restore-embedded';
export * from './embedded/start-embedded';
export { ENTITIES } from './entities';
export * from './jobs';
export * from './migrations';
export * from './transaction';
