export { fill } from './fill';
export { type PartyColumn } from './parties';
export { BLANK, type FillOptions, type FillScope } from './scope';
