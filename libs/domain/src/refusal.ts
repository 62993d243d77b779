/** Expected "no" of the rules; the code is stable, the words live in the dictionaries under `problems.<code>`. */
export const REFUSALS = {
  'action-not-available': 409,
  'not-your-turn': 409,
  'suggestions-open': 409,
  'nothing-to-hand-off': 409,
  'stage-already-decided': 409,
  'suggestion-already-closed': 409,
  'change-already-answered': 409,
  'own-suggestion': 409,
  'not-the-proposer': 409,
  'answer-already-published': 409,
  'suggestion-already-published': 409,
  'clause-has-your-suggestion': 409,
  'accepted-changes-overlap': 409,
  'conflict-undecided': 409,
  'base-has-moved': 409,
  'not-a-reviewer': 409,
  'already-signed': 409,
  'client-signs-first': 409,
  'author-cannot-approve-alone': 409,
  'waiting-for-answer': 409,
  'other-side-is-writing': 409,
  'remarks-open': 409,
  'remark-already-closed': 409,
  'stage-already-started': 409,
  'route-already-followed': 409,
  'nobody-left-to-ask': 409,
  'text-changed': 412,
  'reason-required': 422,
  'remarks-required': 422,
  'clause-fixed': 422,
  'clause-unknown': 422,
  'nothing-changed': 422,
  'change-unknown': 422,
  'return-target-not-allowed': 422,
  'answers-incomplete': 422,
  'stage-without-assignee': 422,
  'quorum-out-of-reach': 422,
  'remark-unknown': 422,
  'stage-unknown': 422,
  'route-unknown': 422,
  'assignee-unknown': 422,
  'authority-required': 422,
  'signature-agreement-missing': 422,
  'comment-unknown': 422,
  'mention-unknown': 422,
  'attachment-unknown': 422,
  'too-many-attachments': 422,
} as const satisfies Record<string, 409 | 412 | 422>;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  readonly refused: RefusalCode;
  /** The field that is at fault, for the form; dotted. */
  readonly field?: string;
  /** Values for the words: numbers, clause ids, names. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export const refuse = (code: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({ refused: code, ...more });

export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && !Array.isArray(outcome) && 'refused' in outcome;
