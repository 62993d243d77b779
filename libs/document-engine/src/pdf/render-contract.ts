import type { PrintedContract } from '../printed';
import type { Figure } from './blocks/block';
import { contractBlocks } from './blocks/contract';
import { rootTag } from './blocks/tag';
import { newDocument, renderBlocks } from './render-blocks';

/**
 * Prints a contract, or its redline, as PDF: A4, PT Serif 10.5/14 pt, tagged, with bookmarks; PDF/A-2b by construction (see `writeMetadata`).
 * The same input gives the same bytes.
 * @throws AppendixUnreadable when an appendix's file is damaged or protected by a password
 */
export async function renderContract(printed: PrintedContract): Promise<Uint8Array> {
  const { pdf, figures } = await newDocument();
  const embedded: Figure[][] = [];
  for (const appendix of printed.appendices) embedded.push(await figures.embed(appendix));
  const root = rootTag();
  const foreign = printed.appendices.flatMap(({ file }) => (file ? [file.bytes] : []));
  return renderBlocks(pdf, { printed, landscape: false, root, blocks: contractBlocks(printed, embedded, root), figures, foreign });
}
