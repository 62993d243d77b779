import type { Body } from '@vizavi/domain';
import type { Block } from './block';
import { listMarker } from './list-marker';
import { type Label, paragraph } from './paragraph';
import { partiesBlock } from './parties';
import { breakRuns, changeOf, plainText, runsOf } from './runs';
import { type Setting, indented, withChange } from './setting';
import { tableBlock } from './table';
import { addTag } from './tag';

/** Hanging space of a list item. */
const LIST_GUTTER = 19;

/** A clause's body as blocks; the label hangs before its first paragraph. */
export function bodyBlocks(body: Body, setting: Setting, label: Label | null = null): Block[] {
  const nodes = body.type === 'doc' ? (body.content ?? []) : [body];
  const blocks = nodes.flatMap((node, index) => leads(nodeBlocks(node, setting, index === 0 ? label : null, 0), node, nodes[index + 1]));
  // A number before nothing but two columns of requisites would stand alone on its line.
  const carriesLabel = ['paragraph', 'parties'].includes(nodes[0]?.type ?? '');
  return label && !carriesLabel ? [{ ...paragraph([], setting, label), keepWithNext: true }, ...blocks] : blocks;
}

function nodeBlocks(node: Body, outer: Setting, label: Label | null, depth: number): Block[] {
  const setting = withChange(outer, changeOf(node));
  switch (node.type) {
    case 'paragraph':
      return [paragraph([...runsOf(node.content ?? [], setting.style), ...breakRuns(node, setting.style)], setting, label)];
    case 'bulletList':
    case 'orderedList':
      return listBlocks(node, setting, depth);
    case 'table':
      return [tableBlock(node, setting, bodyBlocks)];
    case 'parties':
      return [
        node.attrs?.left || node.attrs?.right ? partiesBlock(node, setting) : paragraph(runsOf([node], setting.style), setting, label),
      ];
    case 'rowsTable':
      return [paragraph(runsOf([node], setting.style), setting, label)];
    default:
      throw new Error(`A body cannot hold a "${node.type}" here`);
  }
}

function listBlocks(list: Body, outer: Setting, depth: number): Block[] {
  const setting = { ...outer, parent: addTag(outer.parent, 'L') };
  return (list.content ?? []).flatMap((item, index) => itemBlocks(list, item, index, setting, depth));
}

function itemBlocks(list: Body, item: Body, index: number, outer: Setting, depth: number): Block[] {
  const changed = withChange(outer, changeOf(item));
  const setting = { ...indented(changed, LIST_GUTTER), parent: addTag(addTag(outer.parent, 'LI'), 'LBody') };
  const label: Label = { run: { text: listMarker(list, index, depth, outer.language), style: changed.style }, x: changed.x };
  const nodes = item.content ?? [];
  return nodes.flatMap((node, at) => nodeBlocks(node, setting, at === 0 ? label : null, depth + 1));
}

/** «…следующих документов:» stays with the list or table that it opens. */
function leads(blocks: Block[], node: Body, next: Body | undefined): Block[] {
  const opens = node.type === 'paragraph' && next !== undefined && (next.type !== 'paragraph' || /:\s*$/.test(plainText(node)));
  return opens
    ? blocks.map((block) => (block.kind === 'text' && block.rows.length <= 4 ? { ...block, keepWithNext: true } : block))
    : blocks;
}
