import { holds, type AnswerOf } from './conditions';
import { answersInForce, type Answers } from './answers';
import type { Body, ClauseType, Form, FormClause, Language, LegalText, Negotiability } from './form';

/** A clause of a contract before anybody has negotiated it; its places for answers are still open (`fill` fills them). */
export interface AssembledClause {
  readonly clauseId: string;
  readonly parentId: string | null;
  /** Place among the clauses of the same parent, from 0. */
  readonly order: number;
  readonly clauseType: ClauseType;
  readonly heading: string | null;
  readonly body: Body | null;
  readonly negotiability: Negotiability;
}

/** The text in the language of the contract; a form without an English edition has the Russian one only. */
export const inLanguage = <T>(text: LegalText<T>, language: Language): T => (language === 'en' ? (text.en ?? text.ru) : text.ru);

interface Branch {
  readonly clause: FormClause;
  readonly branches: readonly Branch[];
}

/** A section of which nothing is left goes with its clauses; a clause with a text of its own stays. */
function surviving(clauses: readonly FormClause[], answerOf: AnswerOf): readonly Branch[] {
  return clauses.flatMap((clause) => {
    if (clause.when !== undefined && !holds(clause.when, answerOf)) return [];
    const branches = surviving(clause.clauses, answerOf);
    return clause.body === undefined && branches.length === 0 ? [] : [{ clause, branches }];
  });
}

const flattened = (branches: readonly Branch[], parentId: string | null, language: Language): readonly AssembledClause[] =>
  branches.flatMap(({ clause, branches: inner }, order) => [
    {
      clauseId: clause.id,
      parentId,
      order,
      clauseType: clause.clauseType,
      heading: clause.heading === undefined ? null : inLanguage(clause.heading, language),
      body: clause.body === undefined ? null : inLanguage(clause.body, language),
      negotiability: clause.negotiability,
    },
    ...flattened(inner, clause.id, language),
  ]);

/** The clauses of a contract by its form and answers, in the order of the document: those whose `when` holds, sections without any left out. */
export function assemble(form: Pick<Form, 'variables' | 'clauses'>, language: Language, answers: Answers): readonly AssembledClause[] {
  const inForce = answersInForce(form.variables, answers);
  return flattened(
    surviving(form.clauses, (key) => inForce[key]),
    null,
    language,
  );
}
