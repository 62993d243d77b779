import type { Language } from '@vizavi/domain';
import { comparisonsOf, implies } from './condition';
import { finding, type Finding, type Path } from './fault';
import { blocksOf, cellsOf, PARTIES, REFERENCE, ROWS_TABLE, STRONG, VARIABLE } from './markup';
import type { Survey, SurveyedText } from './survey';
import { variableFinding } from './variable-token';

const VARIABLES = new RegExp(VARIABLE, 'g');
const REFERENCES = new RegExp(REFERENCE, 'g');
const STRONGS = new RegExp(STRONG, 'g');
const LEFT_OVER = /\{\{[^{}]{0,60}\}{0,2}|\}\}|\[\[[^[\]]{0,60}\]{0,2}|\]\]|\*\*/g;
const HTML = /<\/?[a-zA-Z!][^<>]{0,200}>|&(?:[a-zA-Z]{2,10}|#\d{1,6});/g;

interface Words {
  readonly path: Path;
  readonly words: string;
  readonly text: SurveyedText;
}

/** Texts are complete in every language, and each of their tokens leads somewhere. */
export function checkTexts(survey: Survey): readonly Finding[] {
  const written = survey.texts.flatMap((text) => survey.languages.flatMap((language) => wordsIn(text, language)));
  const own = written.flatMap((words) => [
    ...htmlIn(words),
    ...brokenIn(words),
    ...referencesIn(words, survey),
    ...variablesIn(words, survey),
    ...blocksIn(words),
  ]);
  return [...survey.texts.flatMap((text) => missingIn(text, survey.languages)), ...own, ...partiesIn(survey), ...unusedIn(survey, written)];
}

function wordsIn(text: SurveyedText, language: Language): readonly Words[] {
  const words = text.words[language];
  return words === undefined ? [] : [{ path: [...text.path, language], words, text }];
}

function missingIn({ path, words }: SurveyedText, languages: readonly Language[]): readonly Finding[] {
  // The schema tells of a missing Russian text.
  if (!languages.includes('en') || words.en !== undefined) return [];
  return [finding(path, 'missing-language', 'Нет английского текста', 'The English text is missing')];
}

function htmlIn({ path, words }: Words): readonly Finding[] {
  return unique(words.match(HTML)).map((token) =>
    finding(path, 'html', `HTML не допускается: ${token}`, `HTML is not allowed: ${token}`, { token }),
  );
}

function brokenIn({ path, words }: Words): readonly Finding[] {
  const rest = words.replace(VARIABLES, ' ').replace(REFERENCES, ' ').replace(STRONGS, ' ');
  return unique(rest.match(LEFT_OVER)).map((token) =>
    finding(path, 'broken-markup', `Разметка не закрыта или неверна: ${token}`, `Broken markup: ${token}`, { token }),
  );
}

function referencesIn({ path, words, text }: Words, survey: Survey): readonly Finding[] {
  return unique(words.match(REFERENCES)).flatMap((token) => {
    const id = token.slice(2, -2);
    const target = survey.clauses.find((clause) => clause.id === id);
    if (!target) return [finding(path, 'unknown-clause', `Нет пункта «${id}»`, `There is no clause “${id}”`, { token })];
    if (target.holding.every((condition) => implies(text.holding, condition))) return [];
    return [
      finding(
        path,
        'conditional-reference',
        `Пункта «${id}» может не быть в договоре`,
        `The clause “${id}” may be absent from the contract`,
        { token },
      ),
    ];
  });
}

function variablesIn({ path, words, text }: Words, survey: Survey): readonly Finding[] {
  return unique(words.match(VARIABLES)).flatMap((token) => {
    const [, key = '', field] = VARIABLE.exec(token) ?? [];
    const problem = variableFinding(key, field, survey);
    if (problem) return [finding(path, problem.code, problem.message.ru, problem.message.en, { token })];
    const when = survey.variables.find((variable) => variable.key === key)?.when;
    if (!when || implies(text.holding, when)) return [];
    return [
      finding(path, 'conditional-variable', `Поле «${key}» спрашивают не всегда`, `The variable “${key}” is not always asked`, { token }),
    ];
  });
}

/** Block tokens stand alone in a paragraph of a clause, and rows of a table have one width. */
function blocksIn({ path, words, text }: Words): readonly Finding[] {
  return blocksOf(words).flatMap(({ kind, lines }) => {
    if (kind === 'table' && new Set(lines.map((line) => cellsOf(line).length)).size > 1) {
      return [
        finding(path, 'ragged-table', 'В строках таблицы разное число ячеек', 'The rows of the table differ in width', { token: lines[0] }),
      ];
    }
    return lines.flatMap((line) => {
      const alone = kind === 'paragraph' && text.kind !== 'heading' && (line === PARTIES || ROWS_TABLE.test(line));
      const tokens = alone ? [] : (line.match(/\{\{(?:parties|[a-z][a-zA-Z0-9]*\.table)\}\}/g) ?? []);
      return tokens.map((token) =>
        finding(path, 'block-not-alone', `${token} — отдельный абзац`, `${token} must be a paragraph of its own`, { token }),
      );
    });
  });
}

function partiesIn({ texts, languages, clauses }: Survey): readonly Finding[] {
  const requisites = clauses.findLast(({ depth }) => depth === 1)?.path ?? ['clauses'];
  return languages.flatMap((language) => {
    const places = texts.filter(({ kind, words }) => kind === 'clause' && words[language]?.includes(PARTIES));
    const more = places
      .slice(1)
      .map(({ path }) =>
        finding([...path, language], 'parties-twice', '{{parties}} уже есть', '{{parties}} stands already', { token: PARTIES }),
      );
    const none = finding(requisites, 'no-parties', `Нет {{parties}} (${language})`, `{{parties}} is missing (${language})`);
    return places.length === 0 ? [none] : more;
  });
}

function unusedIn({ variables, clauses }: Survey, written: readonly Words[]): readonly Finding[] {
  const printed = written.flatMap(({ words }) => [...words.matchAll(VARIABLES)].map((match) => match[1]));
  const conditions = [...variables, ...clauses].flatMap(({ when }) => (when ? comparisonsOf(when, []) : []));
  const used = new Set([...printed, ...conditions.map(({ comparison }) => comparison.answer)]);
  return variables
    .filter(({ key, values }) => key !== '' && values['deal'] === undefined && !used.has(key))
    .map(({ path, key }) =>
      finding(
        [...path, 'key'],
        'unused-variable',
        `Поле «${key}» ничего не меняет в договоре`,
        `The variable “${key}” changes nothing in the contract`,
      ),
    );
}

function unique(tokens: readonly string[] | null): readonly string[] {
  return [...new Set(tokens ?? [])];
}
