import type { FigureBlock } from '../blocks/block';
import { PAGE, TEXT_WIDTH } from '../measures';
import type { Flow } from './flow';

/** Less room than this part of a page would make the figure unreadably small. */
const LEAST_PART = 0.7;

/** Draws the figure as large as the page allows, never larger than it is; a wide page of a document gets a page laid on its side. */
export function placeFigure(block: FigureBlock, flow: Flow): void {
  const { figure } = block;
  const sideways = figure.fullPage && figure.width > figure.height;
  const measure = sideways ? PAGE.height - PAGE.left - PAGE.right : TEXT_WIDTH;
  flow.space(block.before);
  if (sideways) flow.nextPage(true);
  else if (needsOwnPage(block, flow)) flow.nextPage();
  const scale = Math.min(1, measure / figure.width, flow.room / figure.height);
  flow.place({ kind: 'figure', figure, tag: block.tag, scale, x: PAGE.left + (measure - figure.width * scale) / 2, top: flow.top });
  flow.top += figure.height * scale + block.after;
}

function needsOwnPage({ figure }: FigureBlock, flow: Flow): boolean {
  if (flow.pages.at(-1)?.landscape) return true;
  const wanted = figure.height * Math.min(1, TEXT_WIDTH / figure.width);
  return (
    !flow.atTop &&
    flow.room < Math.min(wanted, flow.fullRoom) * (figure.fullPage ? LEAST_PART : 1) &&
    flow.room < flow.fullRoom * LEAST_PART
  );
}
