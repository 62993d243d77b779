import type { JsonObject } from '../body/json';
import type { ChangeKind, Range } from '../changes/change';

/** A change as the comparison finds it: a range of the base and the range of the proposed body that takes its place. */
export interface Difference extends Range {
  readonly kind: ChangeKind;
  readonly toProposed: number;
  readonly fromProposed: number;
  readonly attr?: JsonObject;
}
