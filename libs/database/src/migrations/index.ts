export { MIGRATIONS } from './migrations';
export { migrate } from './migrate';
export { READERS } from './5-policies';
