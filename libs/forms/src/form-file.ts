import type { Bilingual, ClauseType, Condition, Form, LegalText, Negotiability } from '@vizavi/domain';

/** A form as the file writes it, once the schema has passed: texts are still markup. */
export interface FormFile extends Omit<Form, 'preamble' | 'clauses'> {
  readonly preamble: LegalText;
  readonly clauses: readonly ClauseEntry[];
}

export interface ClauseEntry {
  readonly id: string;
  readonly clauseType?: ClauseType;
  readonly heading?: LegalText;
  readonly text?: LegalText;
  readonly negotiability?: Negotiability;
  readonly fixedReason?: Bilingual;
  readonly fallbacks?: readonly { readonly label: Bilingual; readonly text: LegalText }[];
  readonly when?: Condition;
  readonly clauses?: readonly ClauseEntry[];
}
