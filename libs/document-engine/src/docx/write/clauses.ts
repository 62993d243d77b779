import type { WordClause } from '../word-contract';
import { bookmarkOf, bookmarkOfMoved } from '../bookmarks';
import { LEVELS, STYLE } from '../styles';
import { blocks, type Lead } from './blocks';
import { commentMarks } from './comment-marks';
import { type Look, paragraph } from './paragraph';
import { plainRun, runs } from './runs';
import { moveRange, type Tracked, UNTRACKED } from './tracked';
import type { Writing } from './writing';
import { el, type Xml } from './xml';

/** The clauses in order, each numbered by Word and found again by its hidden bookmark. */
export const clauses = (writing: Writing, all: readonly WordClause[], depth = 0, outer: Tracked = UNTRACKED): Xml =>
  all.map((each) => clause(writing, each, depth, outer)).join('');

function clause(writing: Writing, each: WordClause, depth: number, outer: Tracked): Xml {
  const tracked = within(each, outer);
  const level = Math.min(depth, LEVELS - 1);
  const style = each.heading === null ? STYLE.clause(level) : STYLE.heading(level);
  const lead = leadOf(writing, each, { style, numbering: { list: 1, level } });
  const whole = own(writing, each, lead, tracked) + clauses(writing, each.clauses, depth + 1, tracked);
  return each.status ? moveRange(writing, each.status.kind, each.status.changeId, whole) : whole;
}

function own(writing: Writing, { heading, body }: WordClause, lead: Lead, tracked: Tracked): Xml {
  const nodes = body?.content ?? [];
  if (heading === null) return blocks(writing, nodes, lead, tracked);
  const words = runs(writing, [{ type: 'text', text: heading }], tracked);
  return paragraph(writing, lead.look, tracked, lead.before + words + lead.after) + blocks(writing, nodes, null, tracked);
}

/** A clause goes with the one that it stands in. */
const within = ({ status }: WordClause, outer: Tracked): Tracked => ({
  inserted: status?.kind === 'inserted' ? status.changeId : outer.inserted,
  deleted: status?.kind === 'deleted' ? status.changeId : outer.deleted,
});

/** Comments stay at the place where the clause stands now. */
function leadOf(writing: Writing, { clauseId, isMovedHere }: WordClause, look: Look): Lead {
  const mark = bookmark(writing, isMovedHere ? bookmarkOfMoved(clauseId) : bookmarkOf(clauseId));
  const comments = isMovedHere ? NO_MARKS : commentMarks(writing, clauseId);
  return { look, before: mark.start + comments.start, after: comments.end + mark.end };
}

/** A hidden bookmark as a pair. */
export function bookmark(writing: Writing, name: string): { readonly start: Xml; readonly end: Xml } {
  const id = writing.nextId();
  return { start: el('w:bookmarkStart', { 'w:id': id, 'w:name': name }), end: el('w:bookmarkEnd', { 'w:id': id }) };
}

/** A paragraph of plain words in a style. */
export const line = (writing: Writing, look: Look, text: string, marks: { readonly start: Xml; readonly end: Xml } = NO_MARKS): Xml =>
  paragraph(writing, look, UNTRACKED, marks.start + plainRun(text) + marks.end);

const NO_MARKS = { start: '', end: '' } as const;
