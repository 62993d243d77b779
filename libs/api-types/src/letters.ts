import type { DigestDays, LetterWishes, NewsKind, NewsTopic } from '@vizavi/domain';

/** A letter that was sent or is kept because no mail server is configured. */
export interface LetterView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly state: 'kept' | 'queued' | 'sent' | 'failed';
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  readonly fault: string | null;
  /** When it is tried again. */
  readonly nextAttemptAt: string | null;
  /** Whether the administrator may have it tried now. */
  readonly canResend: boolean;
}

/** One attempt to hand a letter to the mail server; without an end it was broken off, and nobody knows whether the letter left. */
export interface DeliveryView {
  readonly attempt: number;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly outcome: 'taken' | 'later' | 'never' | 'serverDown' | null;
  /** What the mail server said. */
  readonly answer: string | null;
}

/** A letter with everything that became of it. */
export interface LetterDetailView extends LetterView {
  readonly deliveries: readonly DeliveryView[];
}

/** How somebody wants their letters; `topics` are the kinds that they may choose for, under their heads. */
export interface LetterWishesView extends LetterWishes {
  readonly email: string;
  readonly topics: readonly { readonly topic: NewsTopic; readonly kinds: readonly NewsKind[] }[];
  readonly nextDigestAt: string;
  readonly etag: string;
}

/** Kinds that are in neither list are told by the bell alone. */
export interface ChooseLettersRequest {
  readonly zone: string;
  readonly atOnce: readonly NewsKind[];
  readonly digest: readonly NewsKind[];
  /** Minutes after midnight; both or none. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  readonly digestAt: number;
  readonly digestDays: DigestDays;
}

/** What a link of a letter leads to: a decision that still waits for its reader. */
export interface DecisionLinkView {
  readonly contractId: string;
  readonly expiresAt: string;
}
