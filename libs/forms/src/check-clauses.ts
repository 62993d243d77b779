import { finding, type Finding } from './fault';
import { asObject, type Survey, type SurveyedClause } from './survey';

const DEEPEST_LEVEL = 3;

/** Clauses have unique ids, text or clauses of their own, reasons where they are fixed; the essential ones exist. */
export function checkClauses(survey: Survey): readonly Finding[] {
  const seen = new Set<string>();
  const own = survey.clauses.flatMap((clause) => [...repeated(clause, seen), ...shapeOf(clause), ...reasonOf(clause)]);
  return [...own, ...lastSection(survey), ...essential(survey, seen)];
}

function repeated({ path, id }: SurveyedClause, seen: Set<string>): readonly Finding[] {
  if (!seen.has(id) || id === '') return seen.add(id) && [];
  return [finding([...path, 'id'], 'duplicate-id', `Пункт «${id}» уже есть`, `The clause id “${id}” is taken`)];
}

function shapeOf({ path, values, children, depth }: SurveyedClause): readonly Finding[] {
  if (depth > DEEPEST_LEVEL) return [finding(path, 'too-deep', 'Пунктов больше трёх уровней', 'Clauses go deeper than three levels')];
  const { text, heading } = values;
  if (children === 0 && text === undefined) return [finding(path, 'empty-clause', 'У пункта нет текста', 'The clause has no text')];
  if (children > 0 && text === undefined && heading === undefined) {
    return [finding(path, 'empty-clause', 'У раздела нет заголовка', 'The section has no heading')];
  }
  return [];
}

function reasonOf({ path, values }: SurveyedClause): readonly Finding[] {
  const fixed = values['negotiability'] === 'fixed';
  const reason = asObject(values['fixedReason']);
  if (fixed && Object.keys(reason).length === 0) {
    return [
      finding(
        [...path, 'negotiability'],
        'no-fixed-reason',
        'Неизменяемому пункту нужен fixedReason',
        'A fixed clause needs a fixedReason',
      ),
    ];
  }
  if (fixed || values['fixedReason'] === undefined) return [];
  return [
    finding(
      [...path, 'fixedReason'],
      'idle-fixed-reason',
      'fixedReason без negotiability: fixed',
      'fixedReason without negotiability: fixed',
      { at: 'key' },
    ),
  ];
}

function lastSection({ clauses }: Survey): readonly Finding[] {
  const last = clauses.filter(({ depth }) => depth === 1).at(-1);
  if (!last || last.clauseType === 'requisites') return [];
  return [
    finding(
      [...last.path, 'clauseType'],
      'no-requisites',
      'Последний раздел — реквизиты (requisites)',
      'The last section must be requisites',
    ),
  ];
}

function essential({ essentialClauses }: Survey, ids: ReadonlySet<string>): readonly Finding[] {
  return essentialClauses
    .filter(({ id }) => id !== '' && !ids.has(id))
    .map(({ path, id }) => finding(path, 'unknown-clause', `Нет пункта «${id}»`, `There is no clause “${id}”`));
}
