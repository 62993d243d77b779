import type { Body } from '@vizavi/domain';
import { Paragraph } from 'docx';
import { type Look, lookOf, runsOf } from './word-runs';
import { partiesTable } from './word-parties';
import type { Room, WordBlock } from './word-room';
import { wordTable } from './word-table';

/** Twentieths of a point by which each level of a list stands in. */
const LIST_STEP = 360;

/** The nodes of a body as blocks of Word. */
export const wordBlocks = (body: Body, room: Room, look: Look = {}): readonly WordBlock[] =>
  (body.content ?? []).flatMap((node) => wordBlock(node, room, look));

function wordBlock(node: Body, room: Room, look: Look): readonly WordBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [new Paragraph({ style: room.style, children: [...runsOf(node, look)] })];
    case 'bulletList':
    case 'orderedList':
      return listBlocks(node, room, lookOf(node, look), 0);
    case 'table':
      return [wordTable(node, room, lookOf(node, look), wordBlocks)];
    case 'parties':
      return [partiesTable(node, room.width, room.language)];
    default:
      throw new Error(`A paper cannot hold a "${node.type}" here`);
  }
}

/** Markers are written out: a paper is read and signed, its lists are not edited. */
function listBlocks(list: Body, room: Room, look: Look, depth: number): readonly WordBlock[] {
  return (list.content ?? []).flatMap((item, index) => {
    const marker = list.type === 'orderedList' ? `${index + 1})` : '–';
    return (item.content ?? []).flatMap((node, at) =>
      itemBlocks(node, room, lookOf(item, look), { depth, marker: at === 0 ? marker : '' }),
    );
  });
}

interface Hanging {
  readonly depth: number;
  readonly marker: string;
}

function itemBlocks(node: Body, room: Room, look: Look, { depth, marker }: Hanging): readonly WordBlock[] {
  if (node.type !== 'paragraph') return listBlocks(node, room, lookOf(node, look), depth + 1);
  const label: Body = { type: 'text', text: `${marker} ` };
  const line = marker === '' ? node : { ...node, content: [label, ...(node.content ?? [])] };
  const indent = { left: LIST_STEP * (depth + 1), hanging: marker === '' ? 0 : LIST_STEP / 2 };
  return [new Paragraph({ style: room.style, indent, children: [...runsOf(line, look)] })];
}
