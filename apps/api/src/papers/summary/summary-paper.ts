import type { ChangesSummaryView, SummaryAct, SummaryClause, SummaryPoint, WordedChange } from '@vizavi/api-types';
import type { PaperPart, PrintedPaper } from '@vizavi/document-engine';
import type { Body, Language } from '@vizavi/domain';
import { translate, type WordKey } from '@vizavi/words';
import { textName } from '../compare/compare-paper';
import { line, listOf, run, textPart, words } from '../print/nodes';
import { momentAt, paperFrame, type PaperSubject } from '../print/paper-frame';

/** One page: what is beyond is told by its number. */
const MOST_CLAUSES = 18;
const MOST_ACTS = 8;
const MOST_POINTS = 12;

/** What changed, what the other side did and what is left, in words, on a page. */
export function summaryPaper(view: ChangesSummaryView, subject: PaperSubject): PrintedPaper {
  const { language } = subject;
  const between = [view.from, view.to].map((text) => textName(text.number, subject)).join(' → ');
  return {
    ...paperFrame('papers.summary', subject),
    landscape: false,
    parts: [
      textPart(line(run(between, 'strong'))),
      ...section('papers.textChanges', view.clauses, MOST_CLAUSES, (clause) => clauseLine(clause, language), subject),
      ...section('papers.otherSide', view.acts, MOST_ACTS, (act) => actLine(act, subject), subject),
      ...section('papers.leftToSettle', view.open, MOST_POINTS, (point) => pointLine(point, language), subject),
    ],
  };
}

function section<T>(
  title: WordKey,
  items: readonly T[],
  most: number,
  lineOf: (item: T) => Body,
  { language }: PaperSubject,
): readonly PaperPart[] {
  const heading: PaperPart = { kind: 'heading', text: translate(language, title) };
  if (items.length === 0) return [heading, textPart(words(translate(language, 'papers.nothing')))];
  const rest = items.length - most;
  const more = rest > 0 ? [words(translate(language, 'papers.andMore', { count: rest }), 'em')] : [];
  return [heading, textPart(listOf(items.slice(0, most).map(lineOf)), ...more)];
}

const nameOfClause = ({ number, heading }: Pick<SummaryClause, 'number' | 'heading'>, language: Language): string =>
  [number === null ? translate(language, 'papers.newClause') : translate(language, 'papers.clause', { number }), heading]
    .filter(Boolean)
    .join(' ');

const clauseLine = (clause: SummaryClause, language: Language): Body =>
  line(
    run(nameOfClause(clause, language), 'strong'),
    run(`: ${translate(language, 'papers.clauseStatus', { status: clause.status })}`),
    ...clause.changes.flatMap((change, index) => [run(index === 0 ? ' ' : '; '), ...changeRuns(change)]),
  );

const changeRuns = ({ deleted, inserted }: WordedChange): readonly Body[] => [
  ...(deleted ? [run(`«${deleted}»`, 'deletion')] : []),
  ...(deleted && inserted ? [run(' → ')] : []),
  ...(inserted ? [run(`«${inserted}»`, 'insertion')] : []),
];

const actLine = (act: SummaryAct, { language, zone }: PaperSubject): Body =>
  line(
    run(`${momentAt(act.at, zone)}, ${nameOfClause({ number: act.number, heading: null }, language)}: `),
    run(translate(language, 'papers.actWords', { kind: act.kind, side: act.side })),
    ...(act.reason ? [run(`. ${act.reason}`, 'em')] : []),
  );

const pointLine = (point: SummaryPoint, language: Language): Body =>
  line(run(nameOfClause(point, language), 'strong'), run(`: ${translate(language, 'papers.stateWords', { state: point.state })}`));
