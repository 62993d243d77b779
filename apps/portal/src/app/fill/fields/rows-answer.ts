import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { type AnswerFault, type Column, MOST_ROWS, type RowAnswer, type Variable } from '@vizavi/domain';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Announcer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Menu, MenuItem, Opens } from '../../ui/menu';
import { faultWords } from '../fault-words';
import { AmountInput } from './amount-input';
import { DayInput } from './day-input';
import { FigureInput } from './figure-input';
import { isTable, pasteRows, readCells } from './pasted-rows';
import { moveRow, rowsOf, totalOf } from './rows';

const WIDTHS: Readonly<Record<Column['type'], string>> = { text: '1.9fr', number: '1.2fr', money: '1.4fr', date: '1.4fr', choice: '1.5fr' };

/** A table that a person fills in: rows come, go and move; a piece of a spreadsheet may be pasted into any cell. */
@Component({
  selector: 'vz-rows-answer',
  imports: [T, InReadersLanguage, Button, Field, Icon, Menu, MenuItem, Opens, AmountInput, DayInput, FigureInput],
  host: { '(paste)': 'paste($event)', '(keydown)': 'press($event)', '(focusout)': 'leaveCell($event.target)' },
  templateUrl: './rows-answer.html',
  styleUrl: './rows-answer.css',
})
export class RowsAnswer {
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly variable = input.required<Variable>();
  readonly value = input.required<unknown>();
  readonly faults = input<readonly AnswerFault[]>([]);
  readonly valueChange = output<readonly RowAnswer[] | null>();
  readonly left = output<string>();

  protected readonly columns = computed(() => this.variable().columns ?? []);
  protected readonly rows = computed(() => rowsOf(this.value()));
  protected readonly isFull = computed(() => this.rows().length >= MOST_ROWS);
  protected readonly tracks = computed(() =>
    this.columns()
      .map((column) => (column.type === 'text' && !this.isWide(column) && !this.isWordy(column) ? '0.85fr' : WIDTHS[column.type]))
      .join(' '),
  );
  protected readonly totals = computed(() =>
    this.columns()
      .filter((column) => column.total)
      .map((column) => ({ label: column.label, text: totalOf(column, this.rows(), this.words.language()) })),
  );
  protected readonly error = computed(() => {
    const fault = this.faults().find(({ path }) => path === this.variable().key);
    return fault ? faultWords(fault, this.variable(), this.words) : null;
  });

  /** What the row is about: its first column of words. */
  protected isWide(column: Column): boolean {
    return column === this.columns().find(({ type }) => type === 'text');
  }

  protected labelOf(column: Column, row: number): string {
    return this.words.t('fill.cell', { column: this.words.of(column.label), row: row + 1 });
  }

  protected pathOf(row: number, column: Column): string {
    return `${this.variable().key}.${row}.${column.key}`;
  }

  protected errorOf(row: number, column: Column): string | null {
    const fault = this.faults().find(({ path }) => path === this.pathOf(row, column));
    return fault ? faultWords(fault, undefined, this.words) : null;
  }

  protected write(row: number, column: Column, value: unknown): void {
    const answer = value === '' ? null : value;
    this.valueChange.emit(this.rows().map((one, index) => (index === row ? { ...one, [column.key]: answer } : one)));
  }

  protected add(): void {
    if (this.isFull()) return;
    this.valueChange.emit([...this.rows(), {}]);
    this.focusRow(this.rows().length);
  }

  protected remove(row: number): void {
    const rest = this.rows().filter((_, index) => index !== row);
    this.valueChange.emit(rest.length === 0 ? null : rest);
    this.focusRow(Math.min(row, rest.length - 1));
  }

  protected move(from: number, to: number): void {
    const rows = moveRow(this.rows(), from, to);
    if (rows === this.rows()) return;
    this.valueChange.emit(rows);
    this.announcer.say(this.words.t('fill.rowMoved', { row: to + 1 }));
    this.focusRow(to);
  }

  protected leaveCell(target: EventTarget | null): void {
    const cell = this.cellOf(target);
    if (cell) this.left.emit(this.pathOf(cell.row, cell.column));
  }

  protected paste(event: ClipboardEvent): void {
    const cell = this.cellOf(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!cell || !isTable(text)) return;
    event.preventDefault();
    event.stopPropagation();
    const from = { row: cell.row, column: this.columns().indexOf(cell.column) };
    const rows = pasteRows(this.rows(), from, text, this.columns(), this.words.language());
    this.valueChange.emit(rows);
    rows.forEach((_, at) => this.columns().forEach((one) => this.left.emit(this.pathOf(at, one))));
    this.announcer.say(this.words.t('fill.rowsPasted', { count: readCells(text).length }));
  }

  /** As in a spreadsheet: Enter goes down, with Alt the arrows carry the row. */
  protected press(event: KeyboardEvent): void {
    const cell = this.cellOf(event.target);
    const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
    const by = steps[event.key];
    if (!cell) return;
    if (event.altKey && by !== undefined) {
      event.preventDefault();
      return this.move(cell.row, cell.row + by);
    }
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (cell.row + 1 === this.rows().length) return this.add();
    this.focus(`[data-path="${this.pathOf(cell.row + 1, cell.column)}"] input`);
  }

  /** The cell that an event comes from. */
  private cellOf(target: EventTarget | null): { readonly row: number; readonly column: Column } | null {
    const path = target instanceof Element ? target.closest('[data-path]')?.getAttribute('data-path') : null;
    const [row, key] = path?.slice(this.variable().key.length + 1).split('.') ?? [];
    const column = this.columns().find((one) => one.key === key);
    return column ? { row: Number(row), column } : null;
  }

  private focusRow(row: number): void {
    const first = this.columns()[0];
    if (first && row >= 0) this.focus(`[data-path="${this.pathOf(row, first)}"] :is(input, select)`);
  }

  private focus(selector: string): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }

  /** «Ед. изм.» needs less room than «Наименование». */
  private isWordy({ label }: Column): boolean {
    return this.words.of(label).length > 9;
  }
}
