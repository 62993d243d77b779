import { Component, computed, inject, input } from '@angular/core';
import type { PositionView } from '@vizavi/api-types';
import { answerLine } from '@vizavi/words';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Avatar } from '../avatar';
import { Icon } from '../icon';
import { fewNames, stageOf, timeOf } from './position-words';

/** The same truth for rows and cards: who, a stage of how many, time left. `<vz-position-line [position]="row.position" />`. */
@Component({
  selector: 'vz-position-line',
  imports: [Avatar, Icon],
  template: `
    @if (holder(); as person) {
      <vz-avatar [name]="person.name" [side]="person.side" [size]="28" />
    } @else {
      <span class="final" [class.vz-good]="position().state === 'executed'"
        ><vz-icon [name]="position().state === 'executed' ? 'check' : 'stop'" [size]="16"
      /></span>
    }
    <div class="words">
      <p class="who vz-cut" [title]="line()">
        <span class="vz-hidden">{{ line() }}</span>
        <span aria-hidden="true">{{ names() }}</span>
      </p>
      <p class="when">
        @if (segments().length > 0) {
          <span class="segments" aria-hidden="true">
            @for (segment of segments(); track $index) {
              <i [class]="segment"></i>
            }
          </span>
          <span class="vz-hidden">{{ stage() }}, </span>
          <span aria-hidden="true">{{ position().stageNumber }}/{{ position().stageCount }}</span>
        }
        @if (phase(); as word) {
          <span>{{ word }}</span>
        }
        @if (time(); as left) {
          <span class="left" [class.vz-near]="left.urgency === 'near'" [class.vz-late]="left.urgency === 'late'">
            @if (left.urgency === 'late') {
              <vz-icon name="alert" [size]="14" />
            }
            {{ left.text }}
          </span>
        }
      </p>
    </div>
  `,
  styleUrl: './position-line.css',
})
export class PositionLine {
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  readonly position = input.required<PositionView>();

  protected readonly line = computed(() => answerLine(this.words.say(), this.position(), this.session.me()?.side ?? null));
  protected readonly names = computed(() => {
    const { holders } = this.position();
    return holders.length === 0 ? this.line() : fewNames(this.words.say(), holders);
  });
  protected readonly stage = computed(() => stageOf(this.words.say(), this.position()));
  /** Outside the route a word stands for the stage. */
  protected readonly phase = computed(() => {
    const { stageNumber, verb } = this.position();
    if (stageNumber !== null) return null;
    return verb === 'fills' ? this.words.t('position.draft') : verb === 'signs' ? this.words.t('position.signing') : null;
  });
  protected readonly time = computed(() => timeOf(this.words.say(), this.position()));
  protected readonly holder = computed(() => this.position().holders[0] ?? null);
  protected readonly segments = computed(() => {
    const { stageNumber, stageCount, minutesLeft, holderSide } = this.position();
    if (stageNumber === null || stageCount === null) return [];
    const present = minutesLeft !== null && minutesLeft < 0 ? 'late' : holderSide === 'client' ? 'held' : 'now';
    return Array.from({ length: stageCount }, (_, index) =>
      index + 1 < stageNumber ? 'done' : index + 1 === stageNumber ? present : 'next',
    );
  });
}
