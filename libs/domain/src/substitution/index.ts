export * from './substitution';
export * from './staff';
export * from './entanglement';
