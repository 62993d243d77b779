import type { Body } from '@vizavi/domain';

type Inline = Body | string;

/** Bodies in words, for tests. */
export function doc(...content: readonly Body[]): Body {
  return { type: 'doc', content };
}

export function paragraph(...content: readonly Inline[]): Body {
  return { type: 'paragraph', content: content.map(inline) };
}

export function says(text: string): Body {
  return doc(paragraph(text));
}

export function marked(text: string, ...marks: readonly string[]): Body {
  return { type: 'text', text, marks: marks.map((type) => ({ type })) };
}

export function list(type: 'bulletList' | 'orderedList', ...items: readonly Inline[]): Body {
  return { type, content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) };
}

export function table(head: readonly string[], ...rows: readonly (readonly string[])[]): Body {
  return { type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] };
}

export function row(type: 'tableHeader' | 'tableCell', cells: readonly string[], ...marks: readonly string[]): Body {
  return {
    type: 'tableRow',
    marks: marks.map((each) => ({ type: each })),
    content: cells.map((text) => ({ type, content: [paragraph(text)] })),
  };
}

export function cell(text: string, attrs: Readonly<Record<string, unknown>>): Body {
  return { type: 'tableCell', attrs, content: [paragraph(text)] };
}

function inline(node: Inline): Body {
  return typeof node === 'string' ? { type: 'text', text: node } : node;
}
