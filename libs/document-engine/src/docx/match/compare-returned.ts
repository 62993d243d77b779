import { canonicalJson, type NodeJson, bodyToJson, trustedBody } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import type { WordFile } from '../read/word-file';
import { authorsOf } from './authors-of';
import { changesIn } from './changes-in';
import { isEmptyLine, readClause, type Readings } from './clause-reading';
import { leftOver } from './left-over';
import { moves } from './moves';
import { type Match, matchClauses, type Matching, MATCHES } from './match-clauses';
import { insertions } from './insertions';
import type { Finding, Returned, ReturnedComment } from './returned';
import { type Segment, segments } from './segments';
import type { SentClause, SentText } from './sent';

/**
 * What somebody did to a text in Word. The file is read twice, with every tracked change rejected and with every one accepted: where the
 * first reading is not what was sent, somebody edited in silence; where the second is, somebody proposed openly.
 */
export function compareReturned(file: WordFile, sent: SentText): Returned {
  const [rejected, accepted] = [segments(file.rejected), segments(file.accepted)];
  const before = matchClauses(sent.clauses, rejected.clauses);
  const after = matchClauses(sent.clauses, accepted.clauses);
  const readings = sent.clauses.map((clause) => readingOf(clause, before, after));
  const found = readings.flatMap(findingsOf);
  const moved = moves(accepted.clauses, before, after);
  // One person has one proposal for a clause: where its words changed as well, the move is only told of.
  const alone = moved.filter((move) => !found.some(({ clauseId }) => clauseId === move.clauseId));
  return {
    findings: [...found, ...alone, ...insertions(accepted.clauses, before, after)],
    comments: commentsOf(file, sent, [...after.matched, ...before.matched]),
    left: leftOver(file, sent, {
      opening: accepted.opening,
      moved: moved.filter((move) => !alone.includes(move)).map(({ clauseId }) => clauseId!),
      readings,
    }),
    matched: Object.fromEntries(MATCHES.map((by) => [by, after.matched.filter((each) => each.by === by).length])) as Returned['matched'],
    authors: file.authors,
  };
}

function readingOf(clause: SentClause, before: Matching, after: Matching): Readings {
  const [was, is] = [before, after].map(({ matched }) => matched.find((each) => each.clause === clause) ?? null);
  const wording = clause.proposed ?? clause.base;
  return {
    clause,
    after: is ?? null,
    rejected: was ? readClause(clause, was.segment, clause.base ?? wording) : null,
    accepted: is ? readClause(clause, is.segment, wording) : null,
  };
}

/** Equal for equal wordings; empty lines make none of their own, and a body of nothing else is no body. */
function keyOf(body: NodeJson | null): string | null {
  const content = (body?.content ?? []).filter((node) => !isEmptyLine(node));
  return content.length === 0 ? null : canonicalJson(content);
}

/** The body that was sent, without the words of its places. */
const stored = (body: Body | null): NodeJson | null => (body === null ? null : bodyToJson(trustedBody(body as NodeJson)));

function findingsOf(readings: Readings): readonly Finding[] {
  const { clause, after, rejected, accepted } = readings;
  const [base, proposed] = [stored(clause.base), stored(clause.proposed ?? clause.base)];
  const [baseKey, proposedKey] = [keyOf(base), keyOf(proposed)];
  const [rejectedKey, acceptedKey] = [keyOf(rejected?.body ?? null), keyOf(accepted?.body ?? null)];
  if (rejected?.isUnreadable || accepted?.isUnreadable) return [];
  const hasProposal = clause.status !== null || proposedKey !== baseKey;
  const make = (kind: Finding['kind'], more: Partial<Finding> = {}): readonly Finding[] => [{ ...blank(clause, after), kind, ...more }];
  if (clause.status === 'inserted') return insertedBefore(readings, proposedKey, make);
  const isGone = accepted === null || (acceptedKey === null && proposedKey !== null);
  const wasGone = rejected === null || (rejectedKey === null && baseKey !== null);
  if (clause.status === 'deleted') {
    if (isGone) return wasGone ? make('accepted') : [];
    return acceptedKey === baseKey ? make('rejected') : make('replace', change(readings, baseKey));
  }
  if (isGone) return make('delete', { isTracked: !wasGone, isUndeclared: wasGone, needsDecision: accepted === null });
  if (rejectedKey === baseKey && acceptedKey === proposedKey) return [];
  if (hasProposal && acceptedKey === proposedKey && rejectedKey === proposedKey) return make('accepted');
  if (hasProposal && acceptedKey === baseKey && rejectedKey === baseKey) return make('rejected');
  if (acceptedKey === baseKey && rejectedKey === baseKey) return [];
  return make('replace', change(readings, baseKey));
}

function change({ clause, rejected, accepted }: Readings, baseKey: string | null): Partial<Finding> {
  const rejectedKey = keyOf(rejected?.body ?? null);
  const isUndeclared = rejectedKey !== baseKey && rejectedKey !== keyOf(stored(clause.proposed ?? clause.base));
  return {
    body: accepted?.body ?? null,
    silent: isUndeclared ? (rejected?.body ?? null) : null,
    isTracked: rejectedKey !== keyOf(accepted?.body ?? null),
    isUndeclared,
    changes: changesIn(clause, accepted?.body ?? null, isUndeclared ? (rejected?.body ?? null) : null),
  };
}

/** A clause that the file showed as proposed: kept, taken, thrown out, or worded anew. */
function insertedBefore(
  { clause, rejected, accepted }: Readings,
  proposedKey: string | null,
  make: (kind: Finding['kind'], more?: Partial<Finding>) => readonly Finding[],
): readonly Finding[] {
  if (accepted === null) return make('rejected');
  const acceptedKey = keyOf(accepted.body);
  if (acceptedKey !== proposedKey)
    return make('replace', {
      body: accepted.body,
      isTracked: rejected === null,
      isUndeclared: rejected !== null,
      changes: changesIn(clause, accepted.body, rejected?.body ?? null),
    });
  return rejected === null ? [] : make('accepted');
}

const blank = (clause: SentClause, after: Match | null): Finding => ({
  key: `clause:${clause.clauseId}`,
  kind: 'replace',
  clauseId: clause.clauseId,
  matchedBy: after?.by ?? null,
  heading: clause.heading,
  number: clause.number,
  base: stored(clause.base ?? clause.proposed),
  body: null,
  silent: null,
  isTracked: false,
  isUndeclared: false,
  changes: [],
  authors: after ? authorsOf(after.segment) : [],
  afterClauseId: null,
  parentId: clause.parentId,
  needsDecision: false,
});

/** Comments that were not in the file when it was sent, on the clause beside which they stand. */
function commentsOf(file: WordFile, sent: SentText, matched: readonly Match[]): readonly ReturnedComment[] {
  const known = new Set(sent.comments.map(({ author, text }) => `${author}\n${text.trim()}`));
  return file.comments
    .filter(({ author, text }) => text !== '' && !known.has(`${author}\n${text}`))
    .map(({ id, author, at, text }) => {
      const place = matched.find(({ segment }) => hasComment(segment, id));
      return { key: `comment:${id}`, clauseId: place?.clause.clauseId ?? null, author, at, text };
    });
}

const hasComment = (segment: Segment, id: string): boolean =>
  [segment.lead, ...segment.blocks].some((block) =>
    block.kind === 'paragraph'
      ? block.commentIds.includes(id)
      : block.rows.some((cells) =>
          cells.some((cell) => cell.blocks.some((inner) => inner.kind === 'paragraph' && inner.commentIds.includes(id))),
        ),
  );
