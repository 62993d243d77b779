import { Component, input, linkedSignal, output, signal } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Field, Input } from '../../ui/field';
import { amountOf } from './filter-address';

export interface Range {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Two ends of an amount; applied when an end is left or Enter is pressed. */
@Component({
  selector: 'vz-amount-range',
  imports: [T, Field, Input],
  template: `
    <vz-field [label]="'contracts.amountFrom' | t" [error]="wrong().from ? ('contracts.amountWrong' | t) : null">
      <input
        vzInput
        inputmode="decimal"
        autocomplete="off"
        [value]="shown().from ?? ''"
        (change)="take('from', $any($event.target).value)"
      />
    </vz-field>
    <vz-field [label]="'contracts.amountTo' | t" [error]="wrong().to ? ('contracts.amountWrong' | t) : null">
      <input vzInput inputmode="decimal" autocomplete="off" [value]="shown().to ?? ''" (change)="take('to', $any($event.target).value)" />
    </vz-field>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--s3);
    }
  `,
})
export class AmountRange {
  readonly range = input.required<Range>();
  readonly rangeChange = output<Range>();
  /** What was typed stays in the field while it is wrong. */
  protected readonly shown = linkedSignal(() => this.range());
  protected readonly wrong = signal({ from: false, to: false });

  protected take(end: 'from' | 'to', typed: string): void {
    const amount = typed.trim() ? amountOf(typed) : undefined;
    this.shown.update((shown) => ({ ...shown, [end]: typed }));
    this.wrong.update((wrong) => ({ ...wrong, [end]: amount === null }));
    if (amount !== null) this.rangeChange.emit({ ...this.range(), [end]: amount });
  }
}

/** Two days; each is applied when it is whole. */
@Component({
  selector: 'vz-day-range',
  imports: [T, Field, Input],
  template: `
    <vz-field [label]="'contracts.dateFrom' | t">
      <input vzInput type="date" [max]="range().to ?? ''" [value]="range().from ?? ''" (change)="take('from', $any($event.target).value)" />
    </vz-field>
    <vz-field [label]="'contracts.dateTo' | t">
      <input vzInput type="date" [min]="range().from ?? ''" [value]="range().to ?? ''" (change)="take('to', $any($event.target).value)" />
    </vz-field>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
  `,
})
export class DayRange {
  readonly range = input.required<Range>();
  readonly rangeChange = output<Range>();

  protected take(end: 'from' | 'to', day: string): void {
    this.rangeChange.emit({ ...this.range(), [end]: day || undefined });
  }
}
