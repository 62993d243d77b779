import { type Company, type CompanyField, isEntrepreneurInn } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';

export interface CompanyInput {
  readonly field: CompanyField;
  readonly word: WordKey;
  readonly size: 'full' | 'half' | 'third';
  readonly digits?: number;
  readonly autocomplete?: string;
}

export interface CompanyPart {
  readonly key: string;
  readonly word: WordKey | null;
  readonly inputs: readonly CompanyInput[];
}

/** How the requisites are asked: who, where the money goes, who signs, how to reach them. */
export const COMPANY_PARTS: readonly CompanyPart[] = [
  {
    key: 'company',
    word: null,
    inputs: [
      { field: 'name', word: 'fill.companyName', size: 'full', autocomplete: 'organization' },
      { field: 'shortName', word: 'fill.shortName', size: 'full' },
      { field: 'inn', word: 'fill.inn', size: 'third', digits: 12 },
      { field: 'kpp', word: 'fill.kpp', size: 'third', digits: 9 },
      { field: 'ogrn', word: 'fill.ogrn', size: 'third', digits: 15 },
      { field: 'address', word: 'fill.address', size: 'full' },
      { field: 'postalAddress', word: 'fill.postalAddress', size: 'full' },
    ],
  },
  {
    key: 'bank',
    word: 'fill.bankPart',
    inputs: [
      { field: 'bik', word: 'fill.bik', size: 'third', digits: 9 },
      { field: 'bank', word: 'fill.bank', size: 'full' },
      { field: 'account', word: 'fill.account', size: 'half', digits: 20 },
      { field: 'corrAccount', word: 'fill.correspondentAccount', size: 'half', digits: 20 },
    ],
  },
  {
    key: 'signatory',
    word: 'fill.signatoryPart',
    inputs: [
      { field: 'signatoryName', word: 'fill.signatoryName', size: 'full' },
      { field: 'signatoryPosition', word: 'fill.signatoryPosition', size: 'half' },
      { field: 'signatoryBasis', word: 'fill.signatoryBasis', size: 'half' },
    ],
  },
  {
    key: 'reach',
    word: 'fill.reachPart',
    inputs: [
      { field: 'phone', word: 'fill.phone', size: 'half' },
      { field: 'email', word: 'fill.email', size: 'half' },
    ],
  },
];

export type TypedCompany = Readonly<Partial<Record<keyof Company, string>>>;

/** What was typed of a company so far. */
export const typedCompany = (value: unknown): TypedCompany =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** An entrepreneur has no КПП, and an ОГРНИП stands for the ОГРН. */
export const isAsked = ({ field }: CompanyInput, company: TypedCompany): boolean =>
  field !== 'kpp' || !isEntrepreneurInn(company.inn ?? '') || (company.kpp ?? '') !== '';

/** The company with one field written; numbers lose the blanks of what they were copied from, and an empty field leaves no trace. */
export function withField(company: TypedCompany, { field, digits }: CompanyInput, text: string): TypedCompany | null {
  const written = digits === undefined ? text : text.replace(/\s/g, '').toUpperCase();
  const entries = Object.entries({ ...company, [field]: written }).filter(([, value]) => value !== '');
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
