/** A fact's envelope, as an administrator sees it: no content. */
export interface FactEnvelope {
  readonly id: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly member: string | null;
  readonly hash: string;
}

export interface CalendarView {
  readonly year: number;
  readonly source: 'official' | 'preliminary';
  readonly daysOff: readonly string[];
  readonly workingDays: readonly string[];
  readonly shortDays: readonly string[];
}

export interface SignatureAgreementView {
  readonly version: number;
  readonly text: { readonly ru: string; readonly en: string };
  readonly acceptedAt: string | null;
}
