export * from './forecast';
export * from './passage';
export * from './promise';
export { median, percentile } from './quantile';
