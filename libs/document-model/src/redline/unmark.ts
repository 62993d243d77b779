import type { JsonObject, MarkJson, NodeJson } from '../body/json';
import { trustedBody } from '../body/parse';
import type { Body } from '../body/schema';
import { isRedlineMark, type MarkedBody } from './marked-body';

/** Says of a change whether it is accepted; what is not accepted is rejected. */
export type Verdict = (changeId: string) => boolean;

/** The clean body that a marked one becomes when each of its changes is accepted or rejected. */
export function unmark(marked: MarkedBody, isAccepted: Verdict): Body {
  return trustedBody({ ...marked, content: settleAll(marked.content ?? [], isAccepted) });
}

/** A paragraph whose break does not stand takes the next one in. */
function settleAll(nodes: readonly NodeJson[], isAccepted: Verdict): readonly NodeJson[] {
  const settled: NodeJson[] = [];
  let isOpen = false;
  for (const node of nodes.filter((candidate) => stays(candidate, isAccepted))) {
    const clean = settle(node, isAccepted);
    const last = settled.at(-1);
    if (isOpen && last) settled.splice(-1, 1, { ...last, content: [...(last.content ?? []), ...(clean.content ?? [])] });
    else settled.push(clean);
    isOpen = !breakStands(node, isAccepted);
  }
  return settled;
}

function stays(node: NodeJson, isAccepted: Verdict): boolean {
  const insertion = markOf(node, 'insertion');
  const deletion = markOf(node, 'deletion');
  return (!insertion || isAccepted(changeOf(insertion))) && (!deletion || !isAccepted(changeOf(deletion)));
}

function breakStands(node: NodeJson, isAccepted: Verdict): boolean {
  const inserted = markOf(node, 'insertedBreak');
  const deleted = markOf(node, 'deletedBreak');
  return (!inserted || isAccepted(changeOf(inserted))) && (!deleted || !isAccepted(changeOf(deleted)));
}

function settle(node: NodeJson, isAccepted: Verdict): NodeJson {
  const attrs = settledAttributes(node, isAccepted);
  const marks = settledFormat(node, isAccepted);
  return {
    type: node.type,
    ...(attrs && { attrs }),
    ...(node.content && { content: settleAll(node.content, isAccepted) }),
    ...(marks.length > 0 && { marks }),
    ...(node.text !== undefined && { text: node.text }),
  };
}

function settledAttributes(node: NodeJson, isAccepted: Verdict): JsonObject | undefined {
  const change = markOf(node, 'attributeChange');
  return !change || isAccepted(changeOf(change)) ? node.attrs : { ...node.attrs, ...(change.attrs?.['was'] as JsonObject) };
}

function settledFormat(node: NodeJson, isAccepted: Verdict): readonly MarkJson[] {
  const change = markOf(node, 'formatChange');
  if (change && !isAccepted(changeOf(change))) return (change.attrs?.['was'] as readonly string[]).map((type) => ({ type }));
  return (node.marks ?? []).filter(({ type }) => !isRedlineMark(type));
}

function markOf(node: NodeJson, name: string): MarkJson | undefined {
  return node.marks?.find(({ type }) => type === name);
}

function changeOf(found: MarkJson): string {
  return found.attrs?.['changeId'] as string;
}
