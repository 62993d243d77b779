/** What a bell entry or a letter says; when an act has several things to say to one person, the first of them is said. */
export const KINDS = [
  'sign',
  'returned',
  'mentioned',
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
  'checked',
] as const;
export type Kind = (typeof KINDS)[number];
