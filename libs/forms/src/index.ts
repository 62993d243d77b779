export { bodyOf } from './body-of';
export type { Fault } from './fault';
export { readForm } from './read-form';
export { standardFormFiles, standardForms, type StandardForm } from './standard-forms';
