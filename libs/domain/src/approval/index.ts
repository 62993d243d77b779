export * from './assignee-rule';
export * from './condition';
export * from './guard';
export * from './silence';
export * from './route';
export * from './assignment';
