import type { FindingView, ImportView } from '@vizavi/api-types';
import type { Finding } from '@vizavi/document-engine';
import { numbering } from '@vizavi/document-model';
import type { People } from '../contracts/present/people';
import { type Ground, planFinding } from './plan-finding';
import type { KeptImport } from './imports.repository';

/** An import with what each finding would do now. */
export function presentImport(kept: KeptImport, ground: Ground, people: People): ImportView {
  const numbers = numbering(ground.text.manifest);
  const entries = new Map(ground.text.manifest.map((entry) => [entry.clauseId, entry]));
  const placeOf = (clauseId: string | null) => ({
    clauseNumber: clauseId === null ? null : (numbers.get(clauseId) ?? null),
    clauseHeading: clauseId === null ? null : (entries.get(clauseId)?.heading ?? sectionOf(clauseId, entries)),
  });
  const { returned } = kept;
  return {
    id: kept.id,
    fileName: kept.fileName,
    at: kept.at,
    person: people.view(kept.uploadedBy),
    state: kept.state,
    isKnown: kept.exportId !== null,
    revision: kept.revision,
    suggestions: kept.suggestions,
    findings: returned.findings.map((finding) => ({
      ...findingView(finding, ground),
      ...placeOf(finding.clauseId ?? finding.afterClauseId),
    })),
    comments: returned.comments.map((comment) => ({ ...comment, clauseNumber: placeOf(comment.clauseId).clauseNumber })),
    left: returned.left.map((left) => ({ ...left, clauseNumber: placeOf(left.clauseId).clauseNumber })),
    matched: returned.matched,
    authors: Object.entries(returned.authors).map(([name, changes]) => ({ name, changes })),
    etag: importEtag(kept),
  };
}

export const importEtag = ({ version }: KeptImport): string => `i${version}`;

function sectionOf(
  clauseId: string,
  entries: ReadonlyMap<string, { readonly parentId: string | null; readonly heading: string | null }>,
): string | null {
  const parentId = entries.get(clauseId)?.parentId ?? null;
  return parentId === null ? null : (entries.get(parentId)?.heading ?? null);
}

function findingView(finding: Finding, ground: Ground): Omit<FindingView, 'clauseNumber' | 'clauseHeading'> {
  const { key, kind, clauseId, matchedBy, heading, number, base, body, isTracked, isUndeclared, changes, authors, needsDecision } = finding;
  const plan = planFinding(finding, null, ground);
  return {
    key,
    kind,
    clauseId,
    matchedBy,
    heading,
    number,
    text: kind === 'insert' && body ? textOf(body) : '',
    base: kind === 'replace' ? base : null,
    proposed: kind === 'replace' ? body : null,
    isTracked,
    isUndeclared,
    changes,
    authors,
    needsDecision,
    plan: plan.kind === 'act' ? plan.command.type : plan.kind,
    blockedBy: plan.kind === 'blocked' ? plan.code : null,
  };
}

interface TextNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly TextNode[];
}

/** A new clause in plain words. */
function textOf(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  return (node.content ?? []).map(textOf).join(node.type === 'paragraph' ? '' : '\n');
}
