/** What a bell entry or a letter says; when an act has several things to say to one person, the first of them is said. */
export const KINDS = [
  'sign',
  'returned',
  'review',
  'published',
  'holder',
  'answered',
  'executed',
  'declined',
  'withdrawn',
  'terminated',
  'escalated',
  'breached',
  'deadline',
  'standIn',
  'passedOn',
  'comment',
] as const;
export type Kind = (typeof KINDS)[number];
