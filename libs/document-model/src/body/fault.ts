export const BODY_FAULTS = [
  'not-a-node',
  'unknown-property',
  'unknown-node',
  'unknown-mark',
  'repeated-mark',
  'wrong-attribute',
  'wrong-text',
  'wrong-content',
  'too-deep',
  'too-many-nodes',
  'too-much-text',
] as const;
export type BodyFaultReason = (typeof BODY_FAULTS)[number];

/** A value that is not a clause body: `reason` is stable for programs, `path` says where, as `content[0].marks[1]`. */
export class BodyFault extends Error {
  constructor(
    readonly reason: BodyFaultReason,
    readonly path: string,
  ) {
    super(`${reason} at ${path || 'the body'}`);
    this.name = 'BodyFault';
  }
}
