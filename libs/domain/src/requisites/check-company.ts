import { checkAccount, checkBik, checkCorrAccount } from './bank';
import { COMPANY_FIELDS, OPTIONAL_COMPANY_FIELDS, type CompanyField } from './company';
import { type Fault, faultAt, type RequisiteFault } from './fault';
import { checkInn, isEntrepreneurInn } from './inn';
import { checkKpp } from './kpp';
import { checkOgrn, checkOgrnip } from './ogrn';
import { checkEmail, checkPhone } from './reach';
import { isPrintable } from './printable';

const LONGEST = 500;

type Typed = Readonly<Partial<Record<CompanyField, string>>>;

const checkKppOf = (kpp: string, company: Typed): RequisiteFault | null =>
  isEntrepreneurInn(company.inn ?? '') ? 'kpp-of-entrepreneur' : checkKpp(kpp);

const checkOgrnOf = (ogrn: string, company: Typed): RequisiteFault | null => {
  const inn = company.inn ?? '';
  const isEntrepreneur = checkInn(inn) === null ? isEntrepreneurInn(inn) : ogrn.length === 15;
  const [own, other] = isEntrepreneur ? [checkOgrnip, checkOgrn] : [checkOgrn, checkOgrnip];
  const fault = own(ogrn);
  return fault !== null && other(ogrn) === null ? 'ogrn-of-other-kind' : fault;
};

const FIELD_CHECKS: Readonly<Partial<Record<CompanyField, (text: string, company: Typed) => RequisiteFault | null>>> = {
  inn: checkInn,
  kpp: checkKppOf,
  ogrn: checkOgrnOf,
  bik: checkBik,
  account: (text, company) => checkAccount(text, company.bik ?? ''),
  corrAccount: (text, company) => checkCorrAccount(text, company.bik ?? ''),
  email: checkEmail,
  phone: checkPhone,
};

const isRequired = (field: CompanyField, company: Typed): boolean =>
  field === 'kpp' ? !isEntrepreneurInn(company.inn ?? '') : !OPTIONAL_COMPANY_FIELDS.some((optional) => optional === field);

const typedFields = (requisites: object): Typed =>
  Object.fromEntries(Object.entries(requisites).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

function checkField(field: CompanyField, value: unknown, company: Typed): Fault<RequisiteFault> | null {
  if (value === undefined || value === null || value === '') return isRequired(field, company) ? faultAt(field, 'required') : null;
  if (typeof value !== 'string') return faultAt(field, 'not-text');
  if (value.trim() === '') return isRequired(field, company) ? faultAt(field, 'required') : null;
  if (!isPrintable(value)) return faultAt(field, 'unprintable');
  if (value.length > LONGEST) return faultAt(field, 'too-long', { most: LONGEST });
  const code = FIELD_CHECKS[field]?.(value, company) ?? null;
  return code === null ? null : faultAt(field, code);
}

/**
 * Every fault of a company's requisites, at most one a field, in the order of the fields; an empty list means that they are a `Company`.
 * Takes whatever was typed or sent; the path of a fault is the name of the field, or '' when `requisites` is no object at all.
 */
export function checkCompany(requisites: unknown): readonly Fault<RequisiteFault>[] {
  if (typeof requisites !== 'object' || requisites === null || Array.isArray(requisites)) return [faultAt('', 'not-object')];
  const company = typedFields(requisites);
  const values: Readonly<Record<string, unknown>> = { ...requisites };
  const faults = COMPANY_FIELDS.map((field) => checkField(field, values[field], company)).filter((fault) => fault !== null);
  const unknown = Object.keys(values).filter((key) => !COMPANY_FIELDS.some((field) => field === key));
  return [...faults, ...unknown.map((key) => faultAt(key, 'unknown-key' as const))];
}
