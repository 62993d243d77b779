import type { TextChanges } from '../approval/guard';
import type { ChangedClause } from '../approval/guard';
import type { Context, TextOutcome } from '../contract/command';
import type { Revision, RevisionContent } from '../contract/revision';
import { RUSSIAN_CALENDAR } from '../deadline';
import { NO_STAFF } from '../substitution';
import { LAWYER } from './a-member';
import { aRoute, candidatesOf } from './a-route';
import { minutesLater, START } from './moments';

export const aRevision = (number: number, hash = `text ${number}`): RevisionContent => ({
  number,
  hash,
  manifest: [],
  answers: {},
  attachments: [],
  bodies: [],
});

export const aKeptRevision = (number: number, hash?: string): Revision => ({
  ...aRevision(number, hash),
  at: START,
  byId: 'client',
  reason: 'submitted',
  changes: null,
});

/** The text stays as it is: revision 1. */
export const aTextOutcome = (more: Partial<TextOutcome> = {}): TextOutcome => ({
  folded: null,
  revisionHash: 'text 1',
  proposal: null,
  touched: [],
  overlaps: false,
  ...more,
});

/** A change of the payment clause, unless clauses are given. */
export const textChanges = (...clauses: readonly ChangedClause[]): Omit<TextChanges, 'amount'> => ({
  clauses: clauses.length > 0 ? clauses : [{ clauseId: 'payment-term', clauseType: 'payment' }],
  requisites: false,
  attachments: false,
});

/** Closing the turn gives revision `number`. */
export const folding = (number: number): TextOutcome =>
  aTextOutcome({
    folded: { revision: aRevision(number), folded: [], rebased: [], changes: textChanges() },
    revisionHash: `text ${number}`,
  });

/** Ids of one act, the first of which is the given word. */
export const newIdsFrom = (word: string): readonly string[] =>
  Array.from({ length: 256 }, (_, index) => (index === 0 ? word : `${word}/${index}`));

/** Everybody is there and nothing is amiss; the lawyer acts an hour after the start. */
export function aContext(more: Partial<Context> & { readonly naming?: string } = {}): Context {
  const { naming = 'new', ...rest } = more;
  const route = rest.route ?? aRoute();
  return {
    actor: LAWYER,
    now: minutesLater(60),
    newIds: newIdsFrom(naming),
    calendar: RUSSIAN_CALENDAR,
    route,
    candidates: candidatesOf(route),
    takers: [],
    staff: NO_STAFF,
    hours: {},
    textOutcome: aTextOutcome(),
    clientManagerIds: ['client'],
    clientSignatoryIds: ['client signatory'],
    supplierSignatoryIds: ['supplier signatory'],
    accountManagerId: 'manager',
    mentionable: [],
    assignableIds: ['lawyer', 'director', 'colleague'],
    number: '2026/1',
    deal: { amount: '100.00', currency: 'RUB', periodFrom: null, periodTo: null },
    paymentDays: null,
    clientSegment: null,
    promisedDays: 5,
    answerFaults: 0,
    agreementVersion: 1,
    ...rest,
  };
}
