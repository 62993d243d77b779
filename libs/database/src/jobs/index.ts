export * from './migrate-jobs';
export * from './queues';
