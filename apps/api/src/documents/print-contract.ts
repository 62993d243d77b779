import type { PrintedAppendix, PrintedClause, PrintedContract } from '@vizavi/document-engine';
import { numbering, orderedClauses } from '@vizavi/document-model';
import { dateText, fill, fillAppendix, inLanguage, type Body, type Contract, type FillScope, type Language } from '@vizavi/domain';
import { translate } from '@vizavi/words';
import type { CurrentText } from '../contracts/text/current-text';
import { plainEntries, redlinedEntries } from './redline';
import type { RedlinedEntry } from './redlined-entry';

export interface PrintRequest {
  readonly contract: Contract;
  readonly text: CurrentText;
  readonly scope: FillScope;
  readonly place: string;
  readonly isRedline: boolean;
  readonly signatureLines: readonly string[];
  /** Files of the appendices that people added, in their order. */
  readonly files: readonly NonNullable<PrintedAppendix['file']>[];
}

const SHOWN_HASH = 12;

/** A contract as the document engine takes it: filled in, numbered, with everything that belongs to the package. Pure. */
export function printContract(request: PrintRequest): PrintedContract {
  const { contract, text, scope, place, isRedline } = request;
  const { language } = contract;
  const entries = isRedline ? redlinedEntries(contract, text) : plainEntries(text);
  const numberLine = contract.number ? `№ ${contract.number}` : '';
  const { preamble } = text.form.form;
  return {
    title: contract.title,
    numberLine,
    place,
    date: contract.executedAt ? dateText(contract.executedAt.slice(0, 10), language) : '',
    language,
    draftWatermark: contract.state === 'executed' || contract.state === 'terminated' ? null : translate(language, 'printed.watermark'),
    header: [contract.title, numberLine].filter(Boolean).join(' '),
    preamble: fill(inLanguage(preamble, language), scope),
    clauses: tree(entries, scope, language),
    appendices: appendices(request),
    revisionLine: text.latest
      ? translate(language, 'printed.revisionLine', { number: text.latest.number, hash: text.latest.hash.slice(0, SHOWN_HASH) })
      : translate(language, 'printed.draftLine'),
    createdAt: contract.createdAt,
    signatureLines: request.signatureLines,
  };
}

/** Proposed clauses carry a star until they are agreed: the numbers of the rest do not move. */
function tree(entries: readonly RedlinedEntry[], scope: FillScope, language: Language): readonly PrintedClause[] {
  const standing = entries.filter((entry) => entry.status !== 'inserted' && entry.copyOf === undefined);
  const numbers = numbering(standing);
  const childrenOf = (parentId: string | null): readonly PrintedClause[] =>
    ordered
      .filter((entry) => entry.parentId === parentId)
      .map((entry) => ({
        number: numbers.get(entry.clauseId) ?? '*',
        heading: entry.heading,
        body: withRemark(entry, entry.body && fill(entry.body, scope), numbers, language),
        clauses: childrenOf(entry.clauseId),
        ...(entry.status ? { status: entry.status } : {}),
      }));
  const ordered = orderedClauses(entries);
  return childrenOf(null);
}

/** At both places of a clause that is proposed to move a line says so. */
function withRemark(
  { status, moveId, copyOf, clauseId }: RedlinedEntry,
  body: Body | null,
  numbers: ReadonlyMap<string, string>,
  language: Language,
): Body | null {
  if (moveId === undefined || status === undefined) return body;
  const text = translate(language, status === 'deleted' ? 'printed.movedAway' : 'printed.movedHere', {
    number: numbers.get(copyOf ?? clauseId) ?? '',
  });
  const remark: Body = { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'em' }] }] };
  return { type: 'doc', content: [...(body?.content ?? []), remark] };
}

function appendices({ contract, scope, files }: PrintRequest): readonly PrintedAppendix[] {
  const generated = (scope.appendices ?? []).map((one) => ({
    number: String(one.number),
    title: one.title,
    body: fillAppendix(one, scope),
  }));
  const added = contract.attachments.map(({ title }, index) => ({
    number: String(generated.length + index + 1),
    title,
    body: null,
    ...(files[index] ? { file: files[index] } : {}),
  }));
  return [...generated, ...added];
}
