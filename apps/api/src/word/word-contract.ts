import {
  openingLines,
  type SentClause,
  type SentText,
  type WordAuthor,
  type WordClause,
  type WordComment,
  type WordContract,
} from '@vizavi/document-engine';
import {
  canonicalJson,
  numbering,
  orderedClauses,
  sha256Hex,
  trustedBody,
  bodyToJson,
  unmark,
  type MarkedBody,
  type NodeJson,
} from '@vizavi/document-model';
import { dateText, fillAppendix, inLanguage, isChangeOpen, type Body, type Comment, type Contract, type FillScope } from '@vizavi/domain';
import { translate } from '@vizavi/words';
import type { People } from '../contracts/present/people';
import type { ContractText } from '../contracts/text/contract-text.query';
import { bodyOfEntry } from '../contracts/text/current-text';
import { plainEntries, redlinedEntries } from '../documents/redline';
import type { RedlinedEntry } from '../documents/redlined-entry';
import { wordBody } from './word-body';

export interface WordRequest extends ContractText {
  readonly contract: Contract;
  readonly comments: readonly Comment[];
  readonly people: People;
  readonly isRedline: boolean;
  readonly signatureLines: readonly string[];
}

/** A contract for Word, and what a returned file of it is compared with. */
export interface WordDocument {
  readonly contract: WordContract;
  readonly sent: SentText;
}

const SHOWN_HASH = 12;
const EXPORT_ID = 32;

/** Pure: the same contract gives the same document. */
export function wordDocument(request: WordRequest): WordDocument {
  const { contract, text, isRedline } = request;
  const entries = orderedClauses(isRedline ? redlinedEntries(contract, text) : plainEntries(text));
  const whole = withId(wordContract(request, entries));
  const comments = whole.comments.map(({ author, text: words }) => ({ author, text: words }));
  return { contract: whole, sent: { clauses: sentClauses(request, entries), opening: openingLines(whole), comments } };
}

function withId(contract: WordContract): WordContract {
  return { ...contract, exportId: sha256Hex(canonicalJson(JSON.parse(JSON.stringify(contract)))).slice(0, EXPORT_ID) };
}

function wordContract(request: WordRequest, entries: readonly RedlinedEntry[]): WordContract {
  const { contract, text, scope, place, signatureLines } = request;
  const { language } = contract;
  const numberLine = contract.number ? `№ ${contract.number}` : '';
  return {
    exportId: '',
    title: contract.title,
    numberLine,
    place,
    date: contract.executedAt ? dateText(contract.executedAt.slice(0, 10), language) : '',
    language,
    header: [contract.title, numberLine].filter(Boolean).join(' '),
    revisionLine: text.latest
      ? translate(language, 'printed.revisionLine', { number: text.latest.number, hash: text.latest.hash.slice(0, SHOWN_HASH) })
      : translate(language, 'printed.draftLine'),
    createdAt: contract.createdAt,
    preamble: wordBody(inLanguage(text.form.form.preamble, language), scope),
    clauses: tree(request, entries, null),
    appendices: appendices(contract, scope),
    labels: Object.fromEntries(text.form.form.variables.map(({ key, label }) => [key, label[language]])),
    changes: authors(request),
    comments: request.comments.map((comment, _, all) => wordComment(comment, all, request.people)),
    signatureLines,
  };
}

function tree(request: WordRequest, entries: readonly RedlinedEntry[], parentId: string | null): readonly WordClause[] {
  return entries
    .filter((entry) => entry.parentId === parentId)
    .map((entry) => ({
      clauseId: entry.copyOf ?? entry.clauseId,
      heading: entry.heading,
      body: entry.body && wordBody(entry.body, request.scope),
      clauses: tree(request, entries, entry.clauseId),
      ...(entry.copyOf === undefined ? {} : { isMovedHere: true }),
      ...(entry.status ? { status: { kind: entry.status, changeId: wholeChange(request.contract, entry) } } : {}),
    }));
}

/** The change of a clause that comes or goes whole. */
function wholeChange(contract: Contract, { clauseId, status, moveId }: RedlinedEntry): string {
  if (moveId) return `${moveId}:0`;
  const kind = status === 'inserted' ? 'insert' : 'delete';
  const one = contract.suggestions.find((each) => each.kind === kind && each.clauseId === clauseId && each.changes.some(isChangeOpen));
  return `${one?.id ?? clauseId}:0`;
}

function authors({ contract, people }: WordRequest): Readonly<Record<string, WordAuthor>> {
  return Object.fromEntries(
    contract.suggestions.flatMap(({ id, authorId, createdAt, kind, changes }) =>
      changes.filter(isChangeOpen).map(({ order }) => {
        const author = { name: people.view(authorId).name, at: createdAt };
        return [`${id}:${order}`, kind === 'move' ? { ...author, isMove: true } : author] as const;
      }),
    ),
  );
}

/** An answer names what it answers by the first comment of its thread. */
function wordComment(
  { id, clauseId, threadId, authorId, at, text, resolvedAt }: Comment,
  all: readonly Comment[],
  people: People,
): WordComment {
  const first = all.find((one) => one.threadId === threadId);
  const parentId = first === undefined || first.id === id ? null : first.id;
  return { id, clauseId, parentId, author: people.view(authorId).name, at, text, isResolved: resolvedAt !== null };
}

function appendices(contract: Contract, scope: FillScope): WordContract['appendices'] {
  const generated = (scope.appendices ?? []).map((one) => ({
    number: String(one.number),
    title: one.title,
    body: fillAppendix(one, scope),
    fileName: null,
  }));
  const added = contract.attachments.map(({ title, fileName }, index) => ({
    number: String(generated.length + index + 1),
    title,
    body: null,
    fileName,
  }));
  return [...generated, ...added];
}

function sentClauses({ text, scope }: WordRequest, shown: readonly RedlinedEntry[]): readonly SentClause[] {
  const entries = shown.filter(({ copyOf }) => copyOf === undefined);
  const numbers = numbering(entries.filter(({ status }) => status !== 'inserted'));
  const moving = new Set(shown.flatMap(({ copyOf }) => copyOf ?? []));
  return entries.map((entry): SentClause => {
    const base = entry.status === 'inserted' ? null : bodyOfEntry(text, entry);
    const proposed = entry.status === 'inserted' ? entry.body : accepted(entry.body, base);
    return {
      clauseId: entry.clauseId,
      parentId: entry.parentId,
      number: numbers.get(entry.clauseId) ?? null,
      heading: entry.heading,
      base: base && wordBody(base, scope),
      proposed: proposed && wordBody(proposed, scope),
      status: entry.moveId ? null : (entry.status ?? null),
      ...(moving.has(entry.clauseId) ? { isMoving: true } : {}),
    };
  });
}

/** The wording with every proposal taken, where it is another than the one that stands. */
function accepted(marked: Body | null, base: Body | null): Body | null {
  if (!marked || !base) return null;
  const taken = bodyToJson(unmark(marked as MarkedBody, () => true));
  return canonicalJson(taken) === canonicalJson(bodyToJson(trustedBody(base as NodeJson))) ? null : taken;
}
