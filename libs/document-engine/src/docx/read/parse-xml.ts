import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { DocxRefused } from './refused';

export type { Element };

const DEEPEST = 256;

/** The root of a part. Nothing in it may define or fetch anything: documents of an office never do. @throws DocxRefused */
export function parseXml(bytes: Uint8Array): Element {
  const text = textOf(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new DocxRefused('entities');
  refuseDepth(text);
  try {
    const root = new DOMParser({ onError: throwing }).parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
  } catch {
    throw new DocxRefused('damaged');
  }
  throw new DocxRefused('damaged');
}

function throwing(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function textOf(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) : strFromU8(bytes);
}

/** Whoever walks the tree calls itself once a level; this many levels no writer of documents makes. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[/!?]?[^>]*>/g)) {
    if (tag[1] === '/') depth -= 1;
    else if (tag[1] !== '!' && tag[1] !== '?' && tag.at(-2) !== '/') depth += 1;
    if (depth > DEEPEST) throw new DocxRefused('bomb');
  }
}

/** The elements directly under one, in order. */
export function children(element: Element | null | undefined): readonly Element[] {
  const found: Element[] = [];
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) if (node.nodeType === 1) found.push(node as Element);
  return found;
}

export const child = (element: Element | null | undefined, name: string): Element | undefined =>
  children(element).find((each) => each.localName === name);

/** An attribute by its local name, whatever the prefix. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  if (!element) return null;
  for (let index = 0; index < element.attributes.length; index++) {
    const found = element.attributes.item(index);
    if (found && (found.localName ?? found.name) === name) return found.value;
  }
  return null;
}

export const valueOf = (element: Element | null | undefined): string | null => attribute(element, 'val');

/** A switch of Word: on when it stands there, unless it says that it is off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(0|false|off|none)$/.test(valueOf(element) ?? '1');
