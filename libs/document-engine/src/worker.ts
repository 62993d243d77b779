import { move } from 'piscina';
import { renderContract } from './pdf/render-contract';
import type { PrintedContract } from './printed';

/** The task of a worker thread; the bytes change hands without a copy. */
export async function render(printed: PrintedContract): Promise<unknown> {
  const bytes = await renderContract(printed);
  return move(bytes);
}
