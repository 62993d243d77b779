import type { PrintedContract } from '../../printed';
import { appendixBlocks } from './appendices';
import type { Block, Figure } from './block';
import { bodyBlocks } from './body';
import { clauseBlocks } from './clauses';
import { evidenceBlock } from './evidence';
import { openingBlocks } from './opening';
import { textSetting } from './setting';
import type { Tag } from './tag';

/** The whole contract as blocks in reading order; `figures` holds the pages of each appendix's file. */
export function contractBlocks(printed: PrintedContract, figures: readonly (readonly Figure[])[], root: Tag): Block[] {
  const setting = textSetting(printed.language, root);
  const evidence = printed.signatureLines ?? [];
  return [
    ...openingBlocks(printed, setting),
    ...(printed.preamble ? bodyBlocks(printed.preamble, setting) : []),
    ...clauseBlocks(printed.clauses, setting),
    ...(evidence.length > 0 ? [evidenceBlock(evidence, setting)] : []),
    ...printed.appendices.flatMap((appendix, index) => appendixBlocks(appendix, figures[index] ?? [], setting)),
  ];
}
