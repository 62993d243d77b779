export { freshDatabase, type Prepare, templateDatabase, type TestDatabase } from './fresh-database';
export { testServer } from './test-server';
