import type { OwnClause, OwnPaper } from '@vizavi/document-engine';
import { OWN_PAPER, type Body, type ClauseType, type Form, type FormClause, type LegalText, type Variable } from '@vizavi/domain';
import { allClauses } from '../templates/stored-form';

const EMPTY: Body = { type: 'doc', content: [{ type: 'paragraph' }] };
const PROMISED_DAYS = 5;

/** What is asked beside a text that came whole: who signs, and the deal by which the route is chosen. */
const VARIABLES: readonly Variable[] = [
  {
    key: 'client',
    type: 'company',
    label: { ru: 'Реквизиты вашей компании', en: "Your company's details" },
    required: true,
    remember: true,
  },
  { key: 'amount', type: 'money', label: { ru: 'Сумма договора', en: 'Amount of the contract' }, required: false, deal: 'amount' },
  { key: 'period', type: 'period', label: { ru: 'Срок действия', en: 'Period of validity' }, required: false, deal: 'period' },
];

/** A contract that somebody brought, as a form of its own: nothing in it is fixed, and it goes the way of the form that it is nearest to. */
export function paperForm(paper: OwnPaper, title: string, nearest: Form): Form {
  const types = new Map(allClauses(nearest.clauses).map(({ id, clauseType }) => [id, clauseType]));
  const name = { ru: title, en: title };
  return {
    key: OWN_PAPER,
    dealType: nearest.dealType,
    languages: ['ru'],
    title: { ru: title },
    name,
    purpose: name,
    law: '',
    promisedDays: Math.max(PROMISED_DAYS, nearest.promisedDays),
    route: nearest.route,
    roles: nearest.roles,
    preamble: { ru: (paper.opening as Body | null) ?? EMPTY },
    essentialTerms: [],
    steps: [
      { key: 'parties', title: { ru: 'Стороны', en: 'Parties' }, variables: ['client'] },
      { key: 'deal', title: { ru: 'Сделка', en: 'Deal' }, variables: ['amount', 'period'] },
    ],
    variables: VARIABLES,
    clauses: clausesUnder(paper.clauses, null, 'general', types),
  };
}

/** A clause is about what the same one of the form is about, else about what its section is. */
function clausesUnder(
  all: readonly OwnClause[],
  parentId: string | null,
  inherited: ClauseType,
  types: ReadonlyMap<string, ClauseType>,
): readonly FormClause[] {
  return all
    .filter((clause) => clause.parentId === parentId)
    .map(({ clauseId, heading, body }) => {
      const clauseType = types.get(clauseId) ?? inherited;
      return {
        id: clauseId,
        clauseType,
        ...(heading === null ? {} : { heading: { ru: heading } }),
        ...(body === null ? {} : { body: { ru: body } satisfies LegalText<Body> }),
        negotiability: 'open',
        fallbacks: [],
        clauses: clausesUnder(all, clauseId, clauseType, types),
      };
    });
}
