/** A party of a contract as its requisites name it; an entrepreneur has no КПП and ОГРНИП stands in `ogrn`. */
export interface Company {
  readonly name: string;
  readonly shortName?: string;
  readonly inn: string;
  readonly kpp?: string;
  readonly ogrn: string;
  readonly address: string;
  readonly postalAddress?: string;
  readonly bank: string;
  readonly bik: string;
  readonly account: string;
  readonly corrAccount: string;
  readonly email?: string;
  readonly phone?: string;
  readonly signatoryName: string;
  readonly signatoryPosition: string;
  /** What the signatory acts upon, in the nominative: «Устав» or «доверенность от 01.02.2026 № 7». */
  readonly signatoryBasis: string;
}

export type CompanyField = keyof Company;

export const COMPANY_FIELDS = [
  'name',
  'shortName',
  'inn',
  'kpp',
  'ogrn',
  'address',
  'postalAddress',
  'bank',
  'bik',
  'account',
  'corrAccount',
  'email',
  'phone',
  'signatoryName',
  'signatoryPosition',
  'signatoryBasis',
] as const satisfies readonly CompanyField[];

/** Fields that a company may leave empty; `kpp` is decided by the kind of company. */
export const OPTIONAL_COMPANY_FIELDS = ['shortName', 'postalAddress', 'email', 'phone'] as const satisfies readonly CompanyField[];
