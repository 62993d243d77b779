/** One thing wrong with what was typed: where it stands, a stable code that the dictionaries translate, and what the message needs. */
export interface Fault<Code extends string = string> {
  /** Keys joined by dots, rows counted from 0: `goods.3.price`. */
  readonly path: string;
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
}

export const REQUISITE_FAULTS = [
  'required',
  'not-text',
  'not-object',
  'unprintable',
  'too-long',
  'unknown-key',
  'inn-format',
  'inn-check-digit',
  'kpp-format',
  'kpp-of-entrepreneur',
  'ogrn-format',
  'ogrn-check-digit',
  'ogrn-of-other-kind',
  'bik-format',
  'account-format',
  'account-check-digit',
  'corr-account-format',
  'corr-account-of-other-bank',
  'corr-account-check-digit',
  'email-format',
  'phone-format',
] as const;
export type RequisiteFault = (typeof REQUISITE_FAULTS)[number];

export const faultAt = <Code extends string>(path: string, code: Code, values: Fault['values'] = {}): Fault<Code> => ({
  path,
  code,
  values,
});
