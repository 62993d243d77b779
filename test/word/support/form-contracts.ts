import { numbering } from '@vizavi/document-model';
import type { WordClause, WordContract } from '@vizavi/document-engine';
import {
  assemble,
  fillAppendix,
  generatedAppendices,
  inLanguage,
  type Body,
  type Company,
  type FillScope,
  type Form,
} from '@vizavi/domain';
import { ANSWERS } from '../../../apps/api/src/seed/answers';
import { wordBody } from '../../../apps/api/src/word/word-body';

const CLIENT: Company = {
  name: 'АО «Вектор Логистика»',
  inn: '7707083893',
  kpp: '773601001',
  ogrn: '1027700132195',
  address: '117997, г. Москва, ул. Вавилова, д. 19',
  bank: 'АО «Банк»',
  bik: '049805746',
  account: '40602810700000000025',
  corrAccount: '30101810800000000746',
  signatoryName: 'Иванова Анна Сергеевна',
  signatoryPosition: 'генеральный директор',
  signatoryBasis: 'Устав',
};

/** A clause of a form with its text, its place and the wording that somebody proposes. */
export interface FormText {
  readonly clauseId: string;
  readonly parentId: string | null;
  readonly heading: string | null;
  readonly body: Body | null;
}

export interface FormContract {
  readonly texts: readonly FormText[];
  readonly scope: FillScope;
  readonly contract: WordContract;
}

/** A standard form, filled in and ready for Word; `redline` may mark the body of a clause. */
export function formContract(form: Form, redline: (text: FormText, index: number) => Body | null = ({ body }) => body): FormContract {
  const answers = ANSWERS[form.key]?.({ client: CLIENT, amount: 2_450_000, year: 2026, contact: 'Орлов Пётр' }) ?? {};
  const all = assemble(form, 'ru', answers);
  const numbers = numbering(all);
  const scope: FillScope = {
    language: 'ru',
    variables: form.variables,
    answers,
    supplier: { ...CLIENT, name: 'ООО «Северный завод»' },
    roles: form.roles,
    contract: { number: 'П-17/2026', date: null, place: 'г. Москва' },
    base: { number: 'П-3/2025', date: '2025-02-01' },
    numberOf: (clauseId) => numbers.get(clauseId) ?? null,
    appendices: generatedAppendices(form, 'ru', answers),
  };
  const texts = all.map(({ clauseId, parentId, heading, body }) => ({ clauseId, parentId, heading, body }));
  const bodies = new Map(texts.map((text, index) => [text.clauseId, redline(text, index)]));
  const clausesOf = (parentId: string | null): readonly WordClause[] =>
    texts
      .filter((text) => text.parentId === parentId)
      .map(({ clauseId, heading }) => {
        const body = bodies.get(clauseId) ?? null;
        return { clauseId, heading, body: body && wordBody(body, scope), clauses: clausesOf(clauseId) };
      });
  const contract: WordContract = {
    exportId: 'a'.repeat(32),
    title: inLanguage(form.title, 'ru'),
    numberLine: '№ П-17/2026',
    place: 'г. Москва',
    date: '',
    language: 'ru',
    header: inLanguage(form.title, 'ru'),
    revisionLine: 'Редакция 1 · 9f2c41d07be8',
    createdAt: '2026-11-12T09:30:00.000Z',
    preamble: wordBody(inLanguage(form.preamble, 'ru'), scope),
    clauses: clausesOf(null),
    appendices: (scope.appendices ?? []).map((one) => ({
      number: String(one.number),
      title: one.title,
      body: fillAppendix(one, scope),
      fileName: null,
    })),
    labels: Object.fromEntries(form.variables.map(({ key, label }) => [key, label.ru])),
    changes: {},
    comments: [],
    signatureLines: [],
  };
  return { texts, scope, contract };
}
