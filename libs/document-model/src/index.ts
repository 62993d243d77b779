export { canonicalJson } from './body/canonical';
export { BODY_FAULTS, BodyFault, type BodyFaultReason } from './body/fault';
export { bodyHash } from './body/hash';
export { BODY_LIMITS } from './body/inspect';
export type { JsonObject, JsonValue, MarkJson, NodeJson, SliceJson } from './body/json';
export { parseBody, trustedBody } from './body/parse';
export { type Fill, nameOfPlace, type Place, placeOf } from './body/place';
export { type Body, bodySchema } from './body/schema';
export { sha256Hex } from './body/sha256';
export { bodyText } from './body/text';
export { bodyToJson, sliceToJson } from './body/to-json';
export { apply, ChangeConflict } from './changes/apply';
export { type Change, CHANGE_KINDS, type ChangeKind, type Range } from './changes/change';
export { diff, differences } from './changes/diff';
export type { Difference } from './compare/difference';
export { overlaps, rebase } from './changes/rebase';
export { type ChangeText, describeChange } from './redline/describe';
export { mark } from './redline/mark';
export {
  type ChangeSide,
  isRedlineMark,
  type MarkedBody,
  type MarkedChange,
  REDLINE_MARKS,
  redlineMarks,
  type RedlineMarkName,
} from './redline/marked-body';
export { markedSchema } from './redline/marked-schema';
export { type DeletedSpan, type InsertedSpan, type RedlineSpans, redlineSpans } from './redline/spans';
export { unmark, type Verdict } from './redline/unmark';
export { type ManifestEntry, manifestHash } from './revision/manifest';
export { type ClausePlace, ClauseTreeFault, numbering, orderedClauses } from './revision/numbering';
