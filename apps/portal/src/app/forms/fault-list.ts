import { Component, computed, ElementRef, inject, input, model } from '@angular/core';
import type { FormFault } from '@vizavi/api-types';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';

/** Every fault of a file in the order of its lines; the one that is chosen is shown in the source. Arrows move between them. */
@Component({
  selector: 'vz-fault-list',
  imports: [T, InReadersLanguage],
  template: `
    <ol [attr.aria-label]="'forms.faultList' | t">
      @for (fault of rows(); track fault.index) {
        <li>
          <button
            type="button"
            [attr.aria-current]="fault.index === chosen() || null"
            [tabindex]="fault.index === (chosen() ?? 0) ? 0 : -1"
            (click)="chosen.set(fault.index)"
            (keydown)="move($event, fault.index)"
          >
            <span class="line vz-small">{{ 'forms.faultLine' | t: { line: fault.line } }}</span>
            <span>{{ fault.message | bilingual }}</span>
            @if (fault.path) {
              <code class="vz-small">{{ fault.path }}</code>
            }
          </button>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      overflow: auto;
      overscroll-behavior: contain;
      border: 1px solid var(--line);
      border-radius: var(--round-3);
      background: var(--surface);
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    button {
      display: grid;
      gap: 0.125rem;
      width: 100%;
      padding: var(--s3) var(--s4);
      font-size: var(--size-2);
      text-align: start;
    }
    button:hover {
      background: var(--hover);
    }
    button[aria-current] {
      background: var(--bad-soft);
      box-shadow: inset 3px 0 var(--bad);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    .line {
      color: var(--bad);
      font-weight: 600;
    }
    code {
      color: var(--text-2);
      font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace;
      font-size: 0.75rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class FaultList {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly faults = input.required<readonly FormFault[]>();
  /** Its place in the list. */
  readonly chosen = model<number | null>(null);
  protected readonly rows = computed(() => this.faults().map((fault, index) => ({ ...fault, index })));

  protected move(event: KeyboardEvent, at: number): void {
    const last = this.faults().length - 1;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
    const next = steps[event.key];
    if (next === undefined || next < 0 || next > last) return;
    event.preventDefault();
    this.chosen.set(next);
    this.element.querySelectorAll('button')[next]?.focus();
  }
}
