import type { Side } from '../people';

/** What a bell entry or a letter says; when an act has several things to say to one person, the first of them is said. */
export const NEWS_KINDS = [
  'sign',
  'returned',
  'namedOnTurn',
  'mentioned',
  'review',
  'published',
  'asked',
  'questionAnswered',
  'holder',
  'answered',
  'executed',
  'declined',
  'withdrawn',
  'recalled',
  'terminated',
  'escalated',
  'breached',
  'deadline',
  'standIn',
  'passedOn',
  'comment',
  'checked',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Kinds under the heads by which a person chooses. */
export const NEWS_TOPICS = {
  yourTurn: ['holder', 'namedOnTurn', 'sign', 'returned', 'published', 'standIn', 'review', 'asked', 'questionAnswered'],
  deadlines: ['deadline', 'breached', 'escalated'],
  talk: ['mentioned', 'comment', 'answered', 'checked', 'passedOn'],
  outcome: ['executed', 'declined', 'withdrawn', 'recalled', 'terminated'],
} as const satisfies Readonly<Record<string, readonly NewsKind[]>>;
export type NewsTopic = keyof typeof NEWS_TOPICS;

const OF_ONE_SIDE: Readonly<Partial<Record<NewsKind, Side>>> = {
  answered: 'client',
  review: 'client',
  checked: 'client',
  asked: 'supplier',
  questionAnswered: 'supplier',
  recalled: 'supplier',
  standIn: 'supplier',
  passedOn: 'supplier',
  escalated: 'supplier',
  breached: 'supplier',
  deadline: 'supplier',
};

/** What this side is ever told, under its heads; a head under which it is told nothing is left out. */
export const newsOfSide = (side: Side): readonly { readonly topic: NewsTopic; readonly kinds: readonly NewsKind[] }[] =>
  Object.entries(NEWS_TOPICS)
    .map(([topic, kinds]) => ({ topic: topic as NewsTopic, kinds: kinds.filter((kind) => (OF_ONE_SIDE[kind] ?? side) === side) }))
    .filter(({ kinds }) => kinds.length > 0);
