export * from './printed';
export { AppendixUnreadable } from './pdf/write/appendix-unreadable';
export { closeWorkers, renderInWorker } from './render-in-worker';
