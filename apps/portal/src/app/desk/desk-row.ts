import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentRow } from '@vizavi/api-types';
import { timeLeft, urgencyOf } from '@vizavi/words';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { PositionLine } from '../ui/position/position-line';
import { When } from '../ui/when';

/** One assignment: the contract, how far it is from its form, how long there is, where it is. */
@Component({
  selector: 'vz-desk-row',
  imports: [RouterLink, T, Badge, Icon, PositionLine, When],
  template: `
    <div class="name">
      <a [routerLink]="['/contracts', row().contract.id]" [queryParams]="{ at: 'deviation' }" class="vz-desk-link vz-cut">{{
        row().contract.title
      }}</a>
      <p class="under">
        <span class="vz-number">{{ row().contract.number }}</span>
        <span class="vz-cut">{{ row().contract.client.name }}</span>
      </p>
    </div>
    <div class="deviations">
      @if (row().deviations > 0) {
        <vz-badge tone="near" shape="edit">{{ 'desk.deviations' | t: { count: row().deviations } }}</vz-badge>
      } @else {
        <vz-badge tone="good" shape="check">{{ 'desk.noDeviations' | t }}</vz-badge>
      }
    </div>
    <div class="time">
      @if (left(); as time) {
        <p [class.vz-near]="time.urgency === 'near'" [class.vz-late]="time.urgency === 'late'">
          @if (time.urgency === 'late') {
            <vz-icon name="alert" [size]="14" />
          } @else if (time.urgency === 'near') {
            <vz-icon name="clock" [size]="14" />
          }
          {{ time.text }}
        </p>
      }
      @if (row().dueAt; as due) {
        <p class="vz-small vz-quiet"><vz-when kind="due" [at]="due" /></p>
      }
    </div>
    <vz-position-line [position]="position()" />
  `,
  styleUrl: './desk-row.css',
})
export class DeskRow {
  private readonly words = inject(Words);
  readonly row = input.required<AssignmentRow>();
  /** The time of the assignment has a column of its own; said twice it would only be louder. */
  protected readonly position = computed(() => {
    const { position } = this.row().contract;
    return this.left() ? { ...position, minutesLeft: null } : position;
  });
  protected readonly left = computed(() => {
    const { minutesLeft, bucket } = this.row();
    if (minutesLeft === null || bucket === 'withClient') return null;
    return { text: timeLeft(this.words.say(), minutesLeft), urgency: urgencyOf(minutesLeft) };
  });
}
