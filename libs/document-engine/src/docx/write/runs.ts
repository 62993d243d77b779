import type { Body } from '@vizavi/domain';
import { bookmarkOf } from '../bookmarks';
import { printedText } from '../places';
import { authored, changeIn, trackedBy, trackedRuns, type Tracked } from './tracked';
import type { Writing } from './writing';
import { el, escaped, val, type Xml } from './xml';

const FORMATS: Readonly<Record<string, Xml>> = { strong: el('w:b', null), em: el('w:i', null), underline: val('w:u', 'single') };

/** The inline nodes of a paragraph as runs. */
export function runs(writing: Writing, nodes: readonly Body[], outer: Tracked): Xml {
  return nodes.map((node, index) => inline(writing, node, behind(nodes, index), outer)).join('');
}

/** The node behind one in the same version of the text: what is proposed does not stand behind what was there before. */
function behind(nodes: readonly Body[], index: number): Body | undefined {
  const other = changeIn(nodes[index]!, 'insertion') === null ? 'insertion' : 'deletion';
  return nodes.slice(index + 1).find((node) => changeIn(node, other) === null);
}

/** One run of plain words. */
export const plainRun = (text: string, properties: Xml = ''): Xml => el('w:r', null, runProperties(properties), words(text, false));

function inline(writing: Writing, node: Body, next: Body | undefined, outer: Tracked): Xml {
  const tracked = trackedBy(node, outer);
  const properties = formatOf(writing, node, node.type === 'footnote' ? NOTE_STYLE : '');
  const text = printedText(node, next);
  if (node.type === 'variable') {
    const run = trackedRuns(writing, tracked, (isStruck) => el('w:r', null, properties, words(text, isStruck)));
    return control(writing, node, run);
  }
  return trackedRuns(writing, tracked, (isStruck) => {
    if (node.type === 'footnote') return footnote(writing, node, properties);
    if (node.type === 'reference') return reference(node, text, properties, isStruck);
    return el('w:r', null, properties, words(text, isStruck));
  });
}

/** A footnote's sign stays one, whatever format it takes or loses. */
const NOTE_STYLE = val('w:rStyle', 'FootnoteReference');

function formatOf(writing: Writing, node: Body, style: Xml): Xml {
  const names = (node.marks ?? []).map(({ type }) => type);
  const changeId = changeIn(node, 'formatChange');
  const was = node.marks?.find(({ type }) => type === 'formatChange')?.attrs?.['was'];
  const before = Array.isArray(was) ? was.map(String) : [];
  const changed = changeId === null ? '' : el('w:rPrChange', authored(writing, changeId), el('w:rPr', null, style + formats(before)));
  return runProperties(style + formats(names) + changed);
}

const formats = (names: readonly string[]): Xml =>
  Object.entries(FORMATS)
    .map(([name, xml]) => (names.includes(name) ? xml : ''))
    .join('');

const runProperties = (properties: Xml): Xml => (properties === '' ? '' : el('w:rPr', null, properties));

function words(text: string, isStruck: boolean): Xml {
  return text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '\n') return el('w:br', null);
      if (piece === '\t') return el('w:tab', null);
      return piece === ''
        ? ''
        : `<w:${isStruck ? 'delText' : 't'} xml:space="preserve">${escaped(piece)}</w:${isStruck ? 'delText' : 't'}>`;
    })
    .join('');
}

/** A variable is a content control: its name is shown when one points at it, its key is the tag. */
function control(writing: Writing, { attrs }: Body, run: Xml): Xml {
  const [key, field, format] = ['key', 'field', 'format'].map((name) => attrs?.[name]);
  const tag = [[key, field].filter(Boolean).join('.'), format].filter(Boolean).join(':');
  const properties = el(
    'w:sdtPr',
    null,
    val('w:alias', writing.labelOf(String(key)).slice(0, 64)),
    val('w:tag', tag.slice(0, 64)),
    val('w:id', writing.nextId()),
    el('w:text', { 'w:multiLine': 1 }),
  );
  return el('w:sdt', null, properties, el('w:sdtContent', null, run));
}

/** A cross-reference that Word renumbers itself. */
function reference({ attrs }: Body, text: string, properties: Xml, isStruck: boolean): Xml {
  const run = (content: Xml): Xml => el('w:r', null, properties, content);
  const instruction = isStruck ? 'w:delInstrText' : 'w:instrText';
  return [
    run(el('w:fldChar', { 'w:fldCharType': 'begin' })),
    run(`<${instruction} xml:space="preserve"> REF ${bookmarkOf(String(attrs?.['clauseId']))} \\r \\h </${instruction}>`),
    run(el('w:fldChar', { 'w:fldCharType': 'separate' })),
    run(words(text, isStruck)),
    run(el('w:fldChar', { 'w:fldCharType': 'end' })),
  ].join('');
}

function footnote(writing: Writing, { attrs }: Body, properties: Xml): Xml {
  const text = attrs?.['text'];
  const id = writing.addFootnote(typeof text === 'string' ? text : '');
  return el('w:r', null, properties, el('w:footnoteReference', { 'w:id': id }));
}
