export * from './preliminary-year';
export * from './russia';
export * from './working-calendar';
export * from './working-time';
export { yearOf } from './stretches';
export { isDay } from './days';
export { dayIn } from './zone';
