import type { Body } from '@vizavi/domain';

/** Other words in the place of some; every text node is looked at. */
export interface Rewording {
  readonly from: string;
  readonly to: string;
}

/** A clause as its author would retype it: with other words, or with a sentence more when the words are not there. */
export function reworded(body: Body, { from, to }: Rewording): Body {
  const [changed, hit] = replaced(body, from, to);
  return hit ? changed : appended(body, to);
}

function replaced(node: Body, from: string, to: string): readonly [Body, boolean] {
  if (node.text?.includes(from)) return [{ ...node, text: node.text.replace(from, to) }, true];
  let hit = false;
  const content = node.content?.map((child) => {
    if (hit) return child;
    const [next, found] = replaced(child, from, to);
    hit = found;
    return next;
  });
  return [content ? { ...node, content } : node, hit];
}

function appended(body: Body, sentence: string): Body {
  const content = body.content ?? [];
  const last = content.at(-1);
  if (last?.type !== 'paragraph')
    return { ...body, content: [...content, { type: 'paragraph', content: [{ type: 'text', text: sentence }] }] };
  return {
    ...body,
    content: [...content.slice(0, -1), { ...last, content: [...(last.content ?? []), { type: 'text', text: ` ${sentence}` }] }],
  };
}
