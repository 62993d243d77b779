import { CdkDrag, type CdkDragEnd, type CdkDragMove, CdkDropList } from '@angular/cdk/drag-drop';
import { CdkScrollable } from '@angular/cdk/scrolling';
import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { BOARD_COLUMNS, type BoardColumn, type BoardView, type ContractRow, type ContractView, type ExpectedRow } from '@vizavi/api-types';
import { COLUMN_WORDS } from '../../contracts/filter/filter-words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { actionInWords, hindranceInWords } from '../moves/move-words';
import { Mover } from '../moves/mover';
import { type Verdict, verdictOf } from '../moves/moves';
import { BoardCard } from './board-card';

interface Dragged {
  readonly row: ContractRow;
  readonly from: BoardColumn;
  readonly asked: Promise<ContractView>;
}

/** Columns by the kind of stage. A card always comes back to its column: a drop only opens what may be done, or says why nothing may. */
@Component({
  selector: 'vz-board-columns',
  imports: [CdkDrag, CdkDropList, CdkScrollable, T, BoardCard],
  templateUrl: './board-columns.html',
  styleUrl: './board-columns.css',
})
export class BoardColumns {
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  private readonly mover = inject(Mover);
  readonly board = input.required<BoardView>();
  /** When each is expected to be signed, by id, as far as that is known. */
  readonly expected = input<ReadonlyMap<string, ExpectedRow>>(new Map());
  /** A column has more than fits: shown in the table. */
  readonly wider = output<BoardColumn>();

  protected readonly titles = COLUMN_WORDS;
  protected readonly dragged = signal<Dragged | null>(null);
  private readonly contract = signal<ContractView | null>(null);
  private readonly over = signal<BoardColumn | null>(null);
  protected readonly never = (): boolean => false;

  /** What a drop would do, column by column, while a card is in the hand and the server has answered. */
  protected readonly signs = computed(() => {
    const [dragged, contract, over] = [this.dragged(), this.contract(), this.over()];
    const signOf = (column: BoardColumn) => {
      const verdict: Verdict | null = dragged && contract && column !== dragged.from ? verdictOf(contract, column) : null;
      const first = verdict?.kind === 'moves' ? verdict.moves[0] : undefined;
      return {
        over: over === column && column !== dragged?.from,
        open: first !== undefined,
        shut: verdict?.kind === 'refused',
        why:
          verdict?.kind === 'refused' && over === column
            ? hindranceInWords(this.words.say(), verdict.why, contract?.position.holders ?? [])
            : null,
        hint: first ? this.words.t('board.dropHere', { action: actionInWords(this.words.say(), first.action.action).toLowerCase() }) : null,
      };
    };
    return Object.fromEntries(BOARD_COLUMNS.map((column) => [column, signOf(column)])) as Record<BoardColumn, ReturnType<typeof signOf>>;
  });

  protected take(row: ContractRow, from: BoardColumn): void {
    const asked = this.mover.ask(row);
    const dragged = { row, from, asked };
    this.dragged.set(dragged);
    this.contract.set(null);
    asked.then(
      (contract) => this.dragged() === dragged && this.contract.set(contract),
      () => undefined,
    );
  }

  protected carry({ pointerPosition: { x, y } }: CdkDragMove): void {
    this.over.set(this.columnAt(x, y));
  }

  protected drop({ dropPoint: { x, y } }: CdkDragEnd): void {
    const dragged = this.dragged();
    const column = this.columnAt(x, y);
    this.dragged.set(null);
    this.over.set(null);
    if (dragged && column && column !== dragged.from) void this.mover.drop(dragged.asked, column);
  }

  private columnAt(x: number, y: number): BoardColumn | null {
    const named = this.document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    return BOARD_COLUMNS.find((column) => column === named) ?? null;
  }
}
