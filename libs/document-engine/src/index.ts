export * from './printed';
export { AppendixUnreadable } from './pdf/write/appendix-unreadable';
export { closeWorkers, renderInWorker, renderPaperInWorker } from './render-in-worker';
