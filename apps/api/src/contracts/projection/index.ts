export { rowsOf } from './rows-of';
export { TABLES, TABLE_NAMES, type TableName } from './tables';
export { writeRows } from './write-rows';
export type { Row, TableSpec } from './row';
