/** A piece of well-formed XML. */
export type Xml = string;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 cannot carry at all, not even escaped.

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export const escaped = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/** An element; attributes that are undefined are left out. */
export function el(name: string, attributes: Attributes | null, ...content: readonly Xml[]): Xml {
  const given = Object.entries(attributes ?? {})
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>`;
}

/** An element that carries nothing but `w:val`. */
export const val = (name: string, value: string | number): Xml => el(name, { 'w:val': value });

export const document = (root: Xml): Xml => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
