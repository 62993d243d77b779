import { assertNever } from '@vizavi/domain';
import { type Block, heightOf } from '../blocks/block';
import { WIDOW_LINES } from '../measures';
import { Flow } from './flow';
import { placeFigure } from './place-figure';
import { openingHeight, placeGrid } from './place-grid';
import { placeText } from './place-text';

/** Puts the blocks on pages, in order: no lonely lines, headings with what they head, tables with their heads. */
export function paginate(blocks: readonly Block[], landscape = false): Flow {
  const flow = new Flow(landscape);
  blocks.forEach((block, index) => {
    if (block.kind !== 'pageEnd' && mustMove(blocks, index, flow)) flow.nextPage();
    placeBlock(block, flow);
  });
  return flow;
}

function placeBlock(block: Block, flow: Flow): void {
  switch (block.kind) {
    case 'text':
      return placeText(block, flow);
    case 'grid':
      return placeGrid(block, flow);
    case 'figure':
      return placeFigure(block, flow);
    case 'pageEnd':
      return flow.nextPage();
    default:
      return assertNever(block);
  }
}

/** A block that stays with the next one starts a new page when the two do not fit together, unless no page could hold them. */
function mustMove(blocks: readonly Block[], index: number, flow: Flow): boolean {
  const block = blocks[index];
  const before = blocks[index - 1];
  if (flow.atTop || !keeps(block) || keeps(before)) return false;
  const need = chainHeight(blocks, index, flow);
  return need > flow.room && need <= flow.fullRoom;
}

function chainHeight(blocks: readonly Block[], index: number, flow: Flow): number {
  const block = blocks[index];
  if (block === undefined || block.kind === 'pageEnd') return 0;
  if (!keeps(block) || block.kind !== 'text') return block.before + leastHeight(block, flow);
  return block.before + heightOf(block.rows) + block.after + chainHeight(blocks, index + 1, flow);
}

function keeps(block: Block | undefined): boolean {
  return block?.kind === 'text' && block.keepWithNext;
}

/** What must stand on the same page for the block to begin there. */
function leastHeight(block: Exclude<Block, { kind: 'pageEnd' }>, flow: Flow): number {
  if (block.kind === 'figure') return 0;
  if (block.kind === 'grid') return openingHeight(block, flow);
  const splits = !block.whole && block.rows.length >= 2 * WIDOW_LINES;
  return heightOf(splits ? block.rows.slice(0, WIDOW_LINES) : block.rows);
}
