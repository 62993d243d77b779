import { Component, computed, inject, input } from '@angular/core';
import type { PlannedStageView } from '@vizavi/api-types';
import type { StageFate } from '@vizavi/domain';
import { nameList, type WordKey } from '@vizavi/words';
import { Day, InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Avatar } from '../../ui/avatar';
import { Badge, type Tone } from '../../ui/badge';
import type { IconName } from '../../ui/icon-paths';

const LOOKS: Readonly<Record<StageFate, { readonly tone: Tone; readonly shape: IconName; readonly word: WordKey }>> = {
  decided: { tone: 'good', shape: 'check', word: 'routes.fateDecided' },
  stays: { tone: 'accent', shape: 'user', word: 'routes.fateStays' },
  begins: { tone: 'near', shape: 'play', word: 'routes.fateBegins' },
  askedAgain: { tone: 'near', shape: 'returned', word: 'routes.fateAskedAgain' },
  coming: { tone: 'plain', shape: 'circle', word: 'routes.fateComing' },
  skipped: { tone: 'plain', shape: 'arrow-right', word: 'routes.fateSkipped' },
  dropped: { tone: 'bad', shape: 'minus', word: 'routes.fateDropped' },
};

/** The stages of a contract as they would be after a move: what becomes of each, who would hold it and until when. */
@Component({
  selector: 'vz-planned-path',
  imports: [T, Day, InReadersLanguage, Avatar, Badge],
  template: `
    <ol>
      @for (one of rows(); track one.stage.key) {
        <li [attr.data-fate]="one.stage.fate">
          <p class="name">
            <span>{{ one.stage.name | bilingual }}</span>
            <vz-badge [tone]="one.look.tone" [shape]="one.look.shape">{{ one.look.word | t }}</vz-badge>
            @if (one.stage.isNew) {
              <span class="vz-small vz-quiet">{{ 'routes.added' | t }}</span>
            } @else if (one.stage.changed.length > 0) {
              <span class="vz-small vz-quiet">{{ 'routes.changed' | t }}</span>
            }
          </p>
          @if (one.decidedBy) {
            <p class="vz-small vz-quiet">{{ 'routes.decidedBy' | t: { who: one.decidedBy } }}</p>
          }
          @for (duty of one.stage.duties; track $index) {
            <p class="duty vz-small">
              <vz-avatar [name]="duty.person.name" [size]="22" />
              <span>{{ duty.person.name }}</span>
              <span class="vz-quiet vz-number">
                {{ duty.dueAt ? ('routes.simDue' | t: { at: (duty.dueAt | day: 'full') }) : ('routes.clockRests' | t) }}
              </span>
            </p>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './planned-path.css',
})
export class PlannedPath {
  private readonly words = inject(Words);
  readonly stages = input.required<readonly PlannedStageView[]>();
  protected readonly rows = computed(() =>
    this.stages().map((stage) => ({
      stage,
      look: LOOKS[stage.fate],
      decidedBy: nameList(
        this.words.say(),
        stage.decidedBy.map(({ name }) => name),
      ),
    })),
  );
}
