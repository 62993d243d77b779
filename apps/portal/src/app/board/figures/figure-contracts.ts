import { afterNextRender, Component, computed, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MEASURED_FIGURES, NAMED_FIGURES, type NamedFigure } from '@vizavi/api-types';
import { number } from '@vizavi/words';
import { WorkRequests } from '../../api/work-requests';
import { T } from '../../language/t.pipe';
import { Money } from '../../language/language.pipes';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Load } from '../../ui/load';
import { Status } from '../../ui/status';
import { nameOfFigure } from './name-of-figure';
import type { Span } from './span';

/** A figure as the address names it: `person:…`, `age:3`, `form:supply`, `stage:legal`. */
export function figureOf(address: string | undefined): { readonly figure: NamedFigure; readonly of: string } | null {
  const [name, ...rest] = (address ?? '').split(':');
  const figure = NAMED_FIGURES.find((one) => one === name);
  return figure && rest.length > 0 ? { figure, of: rest.join(':') } : null;
}

/** The contracts behind a figure, longest first. */
@Component({
  selector: 'vz-figure-contracts',
  imports: [RouterLink, Money, T, Button, Load, Status],
  host: { class: 'vz-card' },
  template: `
    <header class="vz-split">
      <h2 #heading tabindex="-1">{{ title() }}</h2>
      <button vzButton="quiet" type="button" (click)="shut.emit()">{{ 'bottlenecks.close' | t }}</button>
    </header>
    <div *vzLoad="contracts; let found; skeleton: 'rows'" [attr.aria-busy]="contracts.loading()">
      @if (found.items.length > 0) {
        <p class="vz-small vz-quiet">
          {{ 'bottlenecks.behindTotal' | t: { count: found.total } }}
          @if (found.total > found.items.length) {
            ({{ 'bottlenecks.behindFirst' | t: { shown: found.items.length, count: found.total } }})
          }
        </p>
        <table class="vz-table vz-table--stacks">
          <caption class="vz-hidden">
            {{
              title()
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ 'bottlenecks.contract' | t }}</th>
              <th scope="col">{{ 'bottlenecks.client' | t }}</th>
              <th scope="col">{{ 'bottlenecks.state' | t }}</th>
              <th scope="col" class="vz-end">{{ 'bottlenecks.amount' | t }}</th>
              @if (isTimed()) {
                <th scope="col" class="vz-end">{{ 'bottlenecks.days' | t }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (one of found.items; track $index) {
              <tr>
                <td>
                  <a [routerLink]="['/contracts', one.id]">{{ one.title }}</a>
                  <p class="vz-small vz-quiet vz-number">{{ one.number }}</p>
                </td>
                <td [attr.data-label]="'bottlenecks.client' | t">{{ one.client }}</td>
                <td [attr.data-label]="'bottlenecks.state' | t"><vz-status [state]="one.state" /></td>
                <td class="vz-end vz-number" [attr.data-label]="'bottlenecks.amount' | t">{{ one.amount | money: one.currency }}</td>
                @if (isTimed()) {
                  <td class="vz-end vz-number" [attr.data-label]="'bottlenecks.days' | t">{{ inDays(one.days) }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p class="vz-quiet">{{ 'bottlenecks.none' | t }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s3);
      overflow: auto;
    }
    h2 {
      font-size: var(--size-3);
    }
    table {
      width: 100%;
    }
  `,
})
export class FigureContracts {
  private readonly words = inject(Words);
  private readonly work = inject(WorkRequests);
  readonly asked = input.required<{ readonly figure: NamedFigure; readonly of: string }>();
  readonly days = input.required<Span>();
  readonly shut = output<void>();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly contracts = this.work.readFigure(() => ({ ...this.asked(), days: this.days() }));
  protected readonly isTimed = computed(() => MEASURED_FIGURES.some((one) => one === this.asked().figure));
  protected readonly title = computed(() =>
    this.words.t(`bottlenecks.${this.asked().figure}Behind`, { name: nameOfFigure(this.words, this.asked(), this.contracts.value()) }),
  );
  protected readonly inDays = (value: number | null): string =>
    value === null ? '—' : number(this.words.say().language, value, { maximumFractionDigits: 1 });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
