import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentRow } from '@vizavi/api-types';
import { nameList, timeLeft, urgencyOf } from '@vizavi/words';
import { Money } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { PositionLine } from '../ui/position/position-line';
import { When } from '../ui/when';
import { changedWords } from './desk-words';
import { QuickAnswer } from './quick-answer';

/** One assignment: the contract, what in it wants to be looked at, how long there is, where it is, and the way to decide it from here. */
@Component({
  selector: 'vz-desk-row',
  imports: [RouterLink, Money, T, Badge, Button, Icon, PositionLine, QuickAnswer, When],
  templateUrl: './desk-row.html',
  styleUrl: './desk-row.css',
  host: { '[class.unread]': 'row().unread', '[class.chosen]': 'chosen()', '[attr.data-assignment]': 'row().id' },
})
export class DeskRow {
  private readonly words = inject(Words);
  readonly row = input.required<AssignmentRow>();
  readonly chosen = input(false);
  readonly chose = output<boolean>();
  readonly decide = output();
  readonly answered = output();
  protected readonly isWaiting = computed(() => this.row().bucket === 'withClient' || this.row().bucket === 'withColleague');
  /** The time of the assignment has a column of its own; said twice it would only be louder. */
  protected readonly position = computed(() => {
    const { position } = this.row().contract;
    return this.left() ? { ...position, minutesLeft: null } : position;
  });
  protected readonly left = computed(() => {
    const { minutesLeft } = this.row();
    if (minutesLeft === null || this.isWaiting()) return null;
    return { text: timeLeft(this.words.say(), minutesLeft), urgency: urgencyOf(minutesLeft) };
  });
  protected readonly changed = computed(() => changedWords(this.words.say(), this.row()));
  protected readonly waitsFor = computed(() => {
    const { waitsFor } = this.row();
    if (waitsFor.length === 0) return null;
    const names = nameList(
      this.words.say(),
      waitsFor.map((one) => one.name),
    );
    return this.words.t('desk.waitsFor', { who: names });
  });
}
