import type { WordKey } from '@vizavi/words';
import type { IconName } from '../ui/icon-paths';

/** Ways to look at the same deals, kept in the address as `view`; columns go without saying. */
export const BOARD_VIEWS = ['columns', 'table', 'byClient', 'bottlenecks'] as const;
export type BoardLook = (typeof BOARD_VIEWS)[number];

export const VIEW_WORDS: Readonly<Record<BoardLook, { readonly word: WordKey; readonly icon: IconName }>> = {
  columns: { word: 'board.columns', icon: 'board' },
  table: { word: 'board.table', icon: 'menu' },
  byClient: { word: 'board.byClient', icon: 'building' },
  bottlenecks: { word: 'bottlenecks.title', icon: 'clock' },
};

export const viewOf = (address: string | undefined): BoardLook => BOARD_VIEWS.find((view) => view === address) ?? 'columns';
