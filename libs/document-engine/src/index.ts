export * from './printed';
export { AppendixUnreadable } from './pdf/write/appendix-unreadable';
export { renderContract } from './pdf/render-contract';
export { closeWorkers, renderInWorker } from './render-in-worker';
