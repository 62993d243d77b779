import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import type { RouteDirectoryView } from '@vizavi/api-types';
import type { RouteFault, Stage } from '@vizavi/domain';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Menu, MenuItem, Opens } from '../ui/menu';
import { scrolling } from '../ui/scrolling';
import { RouteDraft } from './route-draft';
import { RouteWords } from './route-words';
import { StageEditor } from './stage-editor';

/** Where a card is to go: one place up or down, repeated, or away. */
export type StageAct = 'up' | 'down' | 'copy' | 'remove';

/** A stage of the path: its lanes and rules in words; open, everything in it can be changed. */
@Component({
  selector: 'vz-stage-card',
  imports: [T, Button, Icon, Menu, MenuItem, Opens, StageEditor],
  host: { '[class.open]': 'open()', '[class.bad]': 'stops() > 0', '(keydown)': 'byKey($event)' },
  templateUrl: './stage-card.html',
  styleUrl: './stage-card.css',
})
export class StageCard {
  private readonly draft = inject(RouteDraft);
  private readonly said = inject(RouteWords);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly stage = input.required<Stage>();
  readonly index = input.required<number>();
  readonly count = input.required<number>();
  readonly directory = input.required<RouteDirectoryView>();
  readonly faults = input<readonly RouteFault[]>([]);
  readonly open = input(false);
  readonly editable = input(false);
  readonly toggled = output<void>();
  readonly acted = output<StageAct>();
  readonly lifted = output<void>();

  protected readonly told = computed(() => this.said.stage(this.stage(), this.draft.stages(), this.directory()));
  protected readonly stops = computed(() => this.faults().filter((one) => one.severity === 'stops').length);
  protected readonly warns = computed(() => this.faults().length - this.stops());

  /** To the heading of the card, as after a move or from the list of faults. */
  focus(): void {
    this.element.querySelector<HTMLElement>('.open-stage')?.focus();
    this.element.scrollIntoView({ block: 'nearest', behavior: scrolling() });
  }

  protected byKey(event: KeyboardEvent): void {
    const act = event.altKey ? ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[event.key] : undefined;
    if (!act || !this.editable()) return;
    event.preventDefault();
    this.acted.emit(act);
  }

  protected lift(event: DragEvent): void {
    event.dataTransfer?.setData('text/plain', this.stage().key);
    event.dataTransfer?.setDragImage(this.element, 16, 16);
    this.lifted.emit();
  }
}
