import type { Body } from '@vizavi/domain';

const paragraph = (text: string): Body => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });

interface Column {
  readonly role: string;
  readonly lines: readonly string[];
  readonly signatory: { readonly position: string; readonly name: string };
}

const linesOf = (value: unknown): readonly Body[] => {
  const { role, lines, signatory } = value as Column;
  return [role, ...lines, signatory.position, signatory.name].map(paragraph);
};

/** A filled body in which the requisites of the parties are lines like any other, so that a difference in them is seen. */
export const plainBody = (filled: Body): Body => ({
  ...filled,
  content: (filled.content ?? []).flatMap((node) =>
    node.type === 'parties' ? [...linesOf(node.attrs?.['left']), ...linesOf(node.attrs?.['right'])] : [node],
  ),
});
