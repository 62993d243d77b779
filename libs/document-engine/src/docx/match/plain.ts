import type { NodeJson } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { LINE_BREAK } from '../read/inline';
import { printedBlock, printedText } from '../places';

/** Where a place of the text stands: as one position of the body, and as the words that Word shows. */
export interface PlacedAtom {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

export interface Plain {
  readonly body: NodeJson;
  /** In the order of the text. */
  readonly atoms: readonly PlacedAtom[];
}

const PLACES: readonly string[] = ['variable', 'reference', 'rowsTable', 'parties'];

/** A body with the words of its places in them, as it reads in Word; and where each place went. */
export function plain(annotated: Body): Plain {
  const atoms: PlacedAtom[] = [];
  const walked = walk(annotated, { base: -1, plain: -1 }, atoms);
  return { body: walked.node, atoms };
}

interface At {
  readonly base: number;
  readonly plain: number;
}

interface Walked {
  readonly node: NodeJson;
  readonly size: At;
}

/** `at` is where the node opens; a document opens before its first position. */
function walk(node: Body, at: At, atoms: PlacedAtom[]): Walked {
  const content: NodeJson[] = [];
  let next: At = { base: at.base + 1, plain: at.plain + 1 };
  (node.content ?? []).forEach((child, index) => {
    const walked = isPlace(child) ? place(child, node.content?.[index + 1], next, atoms) : inner(child, next, atoms);
    if (walked.node.text !== '') content.push(walked.node);
    next = { base: next.base + walked.size.base, plain: next.plain + walked.size.plain };
  });
  const attrs = spansOf(node);
  return {
    node: {
      type: node.type,
      ...(attrs ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
      ...marksOf(node),
    },
    size: { base: next.base + 1 - at.base, plain: next.plain + 1 - at.plain },
  };
}

const isPlace = ({ type }: Body): boolean => PLACES.includes(type);

function inner(child: Body, at: At, atoms: PlacedAtom[]): Walked {
  if (child.type === 'text') return { node: child as NodeJson, size: { base: child.text!.length, plain: child.text!.length } };
  if (child.type === 'footnote')
    return { node: { type: 'footnote', attrs: { text: noteOf(child) }, ...marksOf(child) }, size: { base: 1, plain: 1 } };
  return walk(child, at, atoms);
}

const marksOf = ({ marks }: Body): Pick<NodeJson, 'marks'> => (marks?.length ? { marks: marks as NodeJson['marks'] } : {});

const noteOf = ({ attrs }: Body): string => (typeof attrs?.['text'] === 'string' ? attrs['text'] : '');

function place(child: Body, next: Body | undefined, at: At, atoms: PlacedAtom[]): Walked {
  const block = printedBlock(child);
  const node: NodeJson =
    block === child
      ? {
          type: 'text',
          text: printedText(child, next).replaceAll('\n', LINE_BREAK),
          ...marksOf(child),
        }
      : walk(block, { base: 0, plain: 0 }, []).node;
  const size = sizeOf(node);
  atoms.push({ at: at.base, from: at.plain, to: at.plain + size, type: child.type });
  return { node, size: { base: 1, plain: size } };
}

const sizeOf = (node: NodeJson): number =>
  node.text !== undefined
    ? node.text.length
    : node.type === 'footnote'
      ? 1
      : 2 + (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 0);

function spansOf({ attrs }: Body): NodeJson['attrs'] | null {
  const spans = ['colspan', 'rowspan'].flatMap((name) => {
    const value = attrs?.[name];
    return typeof value === 'number' && value > 1 ? [[name, value] as const] : [];
  });
  return spans.length > 0 ? Object.fromEntries(spans) : null;
}
