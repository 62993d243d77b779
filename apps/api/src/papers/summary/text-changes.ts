import type { ComparedClause, SummaryClause, WordedChange } from '@vizavi/api-types';
import type { Body } from '@vizavi/domain';

/** What a person reads of a change in one glance. */
const LONGEST = 160;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

type Way = 'deleted' | 'inserted' | null;

const wayOf = (node: Body): Way => {
  const types = (node.marks ?? []).map(({ type }) => type);
  if (types.includes('deletion')) return 'deleted';
  return types.includes('insertion') ? 'inserted' : null;
};

interface Piece {
  readonly text: string;
  readonly way: Way;
}

/** The text of a marked body in pieces; blocks part what stands in them. */
function piecesOf(node: Body, outer: Way = null): readonly Piece[] {
  const way = wayOf(node) ?? outer;
  if (node.type === 'text') return [{ text: node.text ?? '', way }];
  const inner = (node.content ?? []).flatMap((child) => piecesOf(child, way));
  return node.type === 'paragraph' ? [...inner, { text: ' ', way: null }] : inner;
}

/** The words that went and came, neighbours together: «10 (десяти)» → «15 (пятнадцати)». */
export function wordedChanges(marked: Body): readonly WordedChange[] {
  const changes: { deleted: string; inserted: string }[] = [];
  let isOpen = false;
  for (const { text, way } of piecesOf(marked)) {
    if (way === null) isOpen &&= text.trim() === '';
    else {
      if (!isOpen) changes.push({ deleted: '', inserted: '' });
      changes.at(-1)![way] += text;
      isOpen = true;
    }
  }
  return changes
    .map(({ deleted, inserted }) => ({ deleted: shortened(deleted.trim()), inserted: shortened(inserted.trim()) }))
    .filter(({ deleted, inserted }) => deleted !== '' || inserted !== '');
}

const plainText = (body: Body | null): string =>
  body
    ? piecesOf(body)
        .map(({ text }) => text)
        .join('')
        .trim()
    : '';

function changesOf({ status, body, heading, headingBefore }: ComparedClause): readonly WordedChange[] {
  if (status === 'inserted') return [{ deleted: '', inserted: shortened(plainText(body) || (heading ?? '')) }];
  if (status === 'deleted') return [{ deleted: shortened(plainText(body) || (heading ?? '')), inserted: '' }];
  const renamed = headingBefore !== null ? [{ deleted: headingBefore, inserted: heading ?? '' }] : [];
  return [...renamed, ...(body && status === 'changed' ? wordedChanges(body) : [])];
}

/** What differs between two texts, clause by clause in words. Pure. */
export const summaryClauses = (clauses: readonly ComparedClause[]): readonly SummaryClause[] =>
  clauses
    .filter((clause) => clause.status !== 'same' || clause.moved)
    .map((clause) => ({
      clauseId: clause.clauseId,
      number: clause.number,
      heading: clause.heading,
      status: clause.status === 'same' ? 'moved' : clause.status,
      changes: changesOf(clause),
    }));
