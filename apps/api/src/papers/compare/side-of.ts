import type { Body } from '@vizavi/domain';

type Gone = 'insertion' | 'deletion';

const hasMark = (node: Body, name: string): boolean => node.marks?.some(({ type }) => type === name) === true;

/** A marked body without what one of the texts has not: a paragraph whose break is only in the other takes the next one in. */
function without(nodes: readonly Body[], gone: Gone, brokenBy: string): readonly Body[] {
  const kept: Body[] = [];
  let isOpen = false;
  for (const node of nodes.filter((one) => !hasMark(one, gone))) {
    const clean: Body = node.content ? { ...node, content: without(node.content, gone, brokenBy) } : node;
    const last = kept.at(-1);
    if (isOpen && last) kept.splice(-1, 1, { ...last, content: [...(last.content ?? []), ...(clean.content ?? [])] });
    else kept.push(clean);
    isOpen = hasMark(node, brokenBy);
  }
  return kept;
}

/** The earlier text of a compared clause, with what went marked. */
export const shownBefore = (marked: Body): Body => ({ ...marked, content: without(marked.content ?? [], 'insertion', 'insertedBreak') });

/** The later text of a compared clause, with what came marked. */
export const shownNow = (marked: Body): Body => ({ ...marked, content: without(marked.content ?? [], 'deletion', 'deletedBreak') });
