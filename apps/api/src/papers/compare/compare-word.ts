import type { ComparedClause, ComparisonView } from '@vizavi/api-types';
import type { WordAuthor, WordClause, WordContract } from '@vizavi/document-engine';
import { canonicalJson, sha256Hex } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { paperFrame, type PaperSubject } from '../print/paper-frame';
import { textName } from './compare-paper';

const EXPORT_ID = 32;

/**
 * The later of two texts for Word, the words and clauses that went and came as its tracked changes: rejecting all of them gives the earlier words, accepting all
 * the later. Headings, and clauses that moved, stand as they are in the later.
 */
export function inlineWord(view: ComparisonView, subject: PaperSubject): WordContract {
  const { title, numberLine, place, date, language, header, createdAt } = paperFrame('papers.comparison', subject);
  const between = [view.from, view.to].map((text) => textName(text.number, subject)).join(' → ');
  const author: WordAuthor = { name: between, at: view.to.at ?? createdAt };
  const changes: Record<string, WordAuthor> = {};
  const childrenOf = (parentId: string | null): readonly WordClause[] =>
    view.clauses
      .filter((clause) => clause.parentId === parentId)
      .map((clause) => {
        for (const id of changesIn(clause)) changes[id] = author;
        const { clauseId, heading, body, status } = clause;
        const whole = status === 'inserted' || status === 'deleted' ? { status: { kind: status, changeId: wholeId(clauseId) } } : {};
        return { clauseId, heading, body, clauses: childrenOf(clauseId), ...whole };
      });
  const clauses = childrenOf(null);
  return {
    exportId: sha256Hex(canonicalJson(JSON.parse(JSON.stringify([between, clauses])))).slice(0, EXPORT_ID),
    title,
    numberLine,
    place,
    date,
    language,
    header,
    revisionLine: between,
    createdAt,
    preamble: null,
    clauses,
    appendices: [],
    labels: {},
    changes,
    comments: [],
    signatureLines: [],
  };
}

const wholeId = (clauseId: string): string => `${clauseId}:whole`;

function changesIn({ clauseId, body }: ComparedClause): readonly string[] {
  const found = [wholeId(clauseId)];
  const visit = (node: Body): void => {
    for (const { attrs } of node.marks ?? []) if (typeof attrs?.['changeId'] === 'string') found.push(attrs['changeId']);
    node.content?.forEach(visit);
  };
  if (body) visit(body);
  return found;
}
