export { MIGRATIONS } from './migrations';
export { migrate } from './migrate';
export { READERS } from './readers';
