import type { Twin } from './twin';
import { ofActions } from './twins-of-actions';
import { ofContracts } from './twins-of-contracts';
import { ofDuties } from './twins-of-duties';
import { ofLetters } from './twins-of-letters';
import { ofNegotiation } from './twins-of-negotiation';
import { ofPeople } from './twins-of-people';
import { ofRoutes } from './twins-of-routes';
import { ofTime } from './twins-of-time';

/** One write of every kind that takes an idempotency key. */
export const CASES: readonly Twin[] = [
  ...ofContracts,
  ...ofNegotiation,
  ...ofActions,
  ...ofDuties,
  ...ofLetters,
  ...ofPeople,
  ...ofRoutes,
  ...ofTime,
];
