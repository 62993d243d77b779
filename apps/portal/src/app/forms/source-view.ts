import { Component, computed, effect, ElementRef, inject, input, untracked } from '@angular/core';
import type { FormFault } from '@vizavi/api-types';
import { InReadersLanguage } from '../language/language.pipes';
import { Icon } from '../ui/icon';

/** Lines that the browser may leave undrawn together while they are out of sight. */
const CHUNK = 100;

interface Line {
  readonly number: number;
  readonly before: string;
  /** From the place of the first fault on. */
  readonly marked: string;
  readonly faults: readonly FormFault[];
}

const MARK = /^(?:["'].*?["']|[^\s:,\][{}]+|.)?/u;

function lineOf(text: string, number: number, faults: readonly FormFault[]): Line {
  const [first] = faults;
  if (!first) return { number, before: text, marked: '', faults };
  const start = Math.min(first.column - 1, text.length);
  return { number, before: text.slice(0, start), marked: MARK.exec(text.slice(start))?.[0] ?? '', faults };
}

function groupedByLine(faults: readonly FormFault[]): ReadonlyMap<number, readonly FormFault[]> {
  const groups = new Map<number, FormFault[]>();
  for (const fault of faults) groups.set(fault.line, [...(groups.get(fault.line) ?? []), fault]);
  return groups;
}

/** A file by its numbered lines; faulty ones are marked and say what is wrong; the one that is looked at is scrolled to. */
@Component({
  selector: 'vz-source-view',
  imports: [InReadersLanguage, Icon],
  host: { tabindex: '0', '[attr.role]': '"region"', '[attr.aria-label]': 'label()' },
  template: `
    @for (chunk of chunks(); track $index) {
      <div class="chunk" [style.--lines]="chunk.length">
        @for (line of chunk; track line.number) {
          <div class="line" [class.bad]="line.faults.length > 0" [class.looked]="line.number === looked()" [attr.data-line]="line.number">
            <span class="number" aria-hidden="true">{{ line.number }}</span>
            <!-- prettier-ignore -->
            <code>{{ line.before }}@if (line.marked) {<mark>{{ line.marked }}</mark>}{{ rest(line) }}</code>
            @for (fault of line.faults; track $index) {
              <p class="fault vz-small"><vz-icon name="alert" [size]="14" /> {{ fault.message | bilingual }}</p>
            }
          </div>
        }
      </div>
    }
  `,
  styleUrl: './source-view.css',
})
export class SourceView {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly source = input.required<string>();
  readonly faults = input.required<readonly FormFault[]>();
  readonly label = input.required<string>();
  readonly looked = input<number | null>(null);

  private readonly texts = computed(() => this.source().split(/\r?\n/));
  protected readonly chunks = computed(() => {
    const faults = groupedByLine(this.faults());
    const lines = this.texts().map((text, index) => lineOf(text, index + 1, faults.get(index + 1) ?? []));
    return Array.from({ length: Math.ceil(lines.length / CHUNK) }, (_, at) => lines.slice(at * CHUNK, (at + 1) * CHUNK));
  });

  constructor() {
    effect(() => {
      const line = this.looked();
      if (line !== null) untracked(() => requestAnimationFrame(() => this.show(line)));
    });
  }

  protected rest({ number, before, marked }: Line): string {
    return (this.texts()[number - 1] ?? '').slice(before.length + marked.length);
  }

  /** Moves the file in its own frame; on a phone, where it has none, the page. */
  private show(line: number): void {
    this.element.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }
}
