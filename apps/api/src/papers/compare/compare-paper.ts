import type { ComparedClause, ComparisonView } from '@vizavi/api-types';
import type { PaperPart, PrintedClause, PrintedContract, PrintedPaper } from '@vizavi/document-engine';
import type { Body } from '@vizavi/domain';
import { translate } from '@vizavi/words';
import { cellBlocks, tableOf, textPart, words } from '../print/nodes';
import { paperFrame, revisionWords, type PaperSubject } from '../print/paper-frame';
import { shownBefore, shownNow } from './side-of';

const SHARES = [7, 46, 46] as const;

/** Two texts side by side: what changed in every clause that did, with the words that went and those that came. */
export function columnsPaper(view: ComparisonView, subject: PaperSubject): PrintedPaper {
  const { language } = subject;
  const told = view.clauses.filter((clause) => clause.status !== 'same' || clause.moved);
  const columns = [translate(language, 'papers.number'), ...[view.from, view.to].map((text) => textName(text.number, subject))];
  const table = tableOf(
    columns.map((title, index) => ({ title, share: SHARES[index]! })),
    told.map((clause) => [[words(numbersOf(clause))], columnOf(clause, 'before', subject), columnOf(clause, 'after', subject)]),
  );
  return {
    ...paperFrame('papers.comparison', subject),
    landscape: true,
    parts: [lead(view, subject), ...(told.length > 0 ? [table] : [])],
  };
}

export const textName = (number: number | null, { language, revision }: PaperSubject): string => {
  if (number === 0) return translate(language, 'papers.form');
  return number === null ? revisionWords({ ...revision, number: null }, language) : translate(language, 'papers.revision', { number });
};

const lead = ({ counts }: ComparisonView, { language }: PaperSubject): PaperPart =>
  textPart(words(translate(language, 'papers.comparisonCounts', { ...counts })));

const numbersOf = ({ number, numberBefore }: ComparedClause): string => (numberBefore ? `${numberBefore} → ${number}` : number);

function columnOf(clause: ComparedClause, side: 'before' | 'after', { language }: PaperSubject): readonly Body[] {
  const absent = side === 'before' ? 'inserted' : 'deleted';
  if (clause.status === absent) return [words(translate(language, side === 'before' ? 'papers.wasNot' : 'papers.isNot'), 'em')];
  const heading = side === 'before' ? (clause.headingBefore ?? clause.heading) : clause.heading;
  const moved = clause.moved && side === 'after' ? [words(translate(language, 'papers.moved'), 'em')] : [];
  const body = clause.body && (side === 'before' ? shownBefore(clause.body) : shownNow(clause.body));
  return [...(heading ? [words(heading, 'strong')] : []), ...(body ? cellBlocks(body) : []), ...moved];
}

/** The later text whole, with what went and what came in its place: printed like the contract itself. */
export function inlineDocument(view: ComparisonView, subject: PaperSubject): PrintedContract {
  const childrenOf = (parentId: string | null): readonly PrintedClause[] =>
    view.clauses
      .filter((clause) => clause.parentId === parentId)
      .map((clause) => ({
        number: clause.number,
        heading: clause.heading,
        body: clause.body,
        clauses: childrenOf(clause.clauseId),
        ...(clause.status === 'inserted' || clause.status === 'deleted' ? { status: clause.status } : {}),
      }));
  const frame = paperFrame('papers.comparison', subject);
  const between = [view.from, view.to].map((text) => textName(text.number, subject)).join(' → ');
  return { ...frame, revisionLine: between, preamble: null, clauses: childrenOf(null), appendices: [] };
}
