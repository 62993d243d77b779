import type { PaperPart, PrintedPaper } from '../printed';
import type { Block, TextBlock } from './blocks/block';
import { bodyBlocks } from './blocks/body';
import { openingBlocks } from './blocks/opening';
import { rowsOf } from './blocks/paragraph';
import { bold, type Setting, textSetting } from './blocks/setting';
import { addTag, rootTag } from './blocks/tag';
import { LANDSCAPE_WIDTH, SPACE, TEXT_WIDTH, TYPE } from './measures';
import { newDocument, renderBlocks } from './render-blocks';

/** Prints a document about a contract as PDF, set like the contract itself. The same input gives the same bytes. */
export async function renderPaper(printed: PrintedPaper): Promise<Uint8Array> {
  const { pdf, figures } = await newDocument();
  const root = rootTag();
  const setting = textSetting(printed.language, root, printed.landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH);
  const blocks = [...openingBlocks(printed, setting), ...printed.parts.flatMap((part) => partBlocks(part, setting))];
  return renderBlocks(pdf, { printed, landscape: printed.landscape, root, blocks, figures, foreign: [] });
}

function partBlocks(part: PaperPart, setting: Setting): readonly Block[] {
  return part.kind === 'body' ? bodyBlocks(part.body, setting) : [headingBlock(part.text, setting)];
}

function headingBlock(text: string, outer: Setting): TextBlock {
  const setting: Setting = { ...bold(outer), type: TYPE.heading, align: 'left', hyphenate: false };
  const rows = rowsOf([{ text, style: setting.style }], setting, addTag(setting.parent, 'H2'));
  return { kind: 'text', rows, whole: true, keepWithNext: true, bookmark: { title: text, depth: 0 }, ...SPACE.heading };
}
