import { Component, computed, effect, inject, input } from '@angular/core';
import type { PositionView, StageView } from '@vizavi/api-types';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Announcer } from '../announcer';
import { Avatar } from '../avatar';
import { Icon } from '../icon';
import type { IconName } from '../icon-paths';
import { ForecastPanel } from './forecast-panel';
import { personNote, stageNotes } from './stage-notes';
import { fewNames, stageOf, stageTime, timeOf, type TimeWords } from './position-words';
import { answerLine } from '@vizavi/words';

type Standing = StageView['standing'];

interface Step {
  readonly key: string;
  readonly name: string;
  readonly standing: Standing;
  readonly people: string;
  readonly decided: readonly { readonly name: string; readonly decided: boolean; readonly note: string | null }[];
  readonly notes: readonly string[];
  readonly time: TimeWords | null;
}

const isCurrent = (standing: Standing): boolean => standing === 'now' || standing === 'late' || standing === 'onHold';

/** People are listed one by one where it matters who of them has decided, and where somebody acts in another's place. */
const isListed = ({ people, standing }: StageView): boolean =>
  (isCurrent(standing) && (people.length > 1 || people.some((person) => person.delegatedFrom !== null))) ||
  people.some((person) => person.inPlaceOf !== null && (isCurrent(standing) || person.decided));

const shapes: Readonly<Record<Standing, IconName | null>> = {
  done: 'check',
  now: null,
  late: 'alert',
  onHold: 'pause',
  next: null,
  again: 'refresh',
  returned: 'returned',
  skipped: null,
};

/** Where the contract is: the answer in one line, then the stages. `<vz-position [position]="contract.position" />`. */
@Component({
  selector: 'vz-position',
  imports: [T, Avatar, ForecastPanel, Icon],
  templateUrl: './position-panel.html',
  styleUrl: './position-panel.css',
})
export class PositionPanel {
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  readonly position = input.required<PositionView>();
  /** Why it came back, when it did. */
  readonly returnedBecause = input<string | null>(null);
  protected readonly shapes = shapes;

  protected readonly line = computed(() => answerLine(this.words.say(), this.position(), this.session.me()?.side ?? null));
  protected readonly stage = computed(() => stageOf(this.words.say(), this.position()));
  protected readonly time = computed(() => timeOf(this.words.say(), this.position()));
  protected readonly holder = computed(() => this.position().holders[0] ?? null);
  /** Whose duty it is, when the one holder stands in for somebody. */
  protected readonly standsIn = computed(() => {
    const { holders, stages } = this.position();
    const acting = stages
      .filter(({ standing }) => isCurrent(standing))
      .flatMap(({ people }) => people.filter(({ state }) => state === 'active'));
    const [only] = acting;
    if (holders.length !== 1 || acting.length !== 1 || !only?.inPlaceOf) return null;
    return this.words.t('position.standsIn', { who: only.inPlaceOf.name });
  });
  protected readonly steps = computed((): readonly Step[] => {
    const { stages } = this.position();
    return stages.length === 0 ? [] : [...stages.map((stage) => this.stepOf(stage)), this.signing()];
  });

  constructor() {
    let told: string | undefined;
    effect(() => {
      const [line, stage] = [this.line(), this.stage() ?? ''];
      const said = `${line}|${stage}`;
      if (told !== undefined && told !== said) this.announcer.say(this.words.t('position.changed', { line, stage }));
      told = said;
    });
  }

  protected readonly isCurrent = isCurrent;

  private stepOf(stage: StageView): Step {
    const say = this.words.say();
    return {
      key: stage.key,
      name: this.words.of(stage.name),
      standing: stage.standing,
      people: fewNames(say, stage.people),
      decided: isListed(stage) ? stage.people.map((person) => ({ ...person, note: personNote(say, person) })) : [],
      notes: stageNotes(say, stage),
      time: stageTime(say, stage),
    };
  }

  /** Drawn after the route and never counted among its stages. */
  private signing(): Step {
    const { state, holders } = this.position();
    const standing = state === 'executed' || state === 'terminated' ? 'done' : state === 'awaitingSignature' ? 'now' : 'next';
    const people = standing === 'now' ? fewNames(this.words.say(), holders) : '';
    return { key: 'signing', name: this.words.t('position.signing'), standing, people, decided: [], notes: [], time: null };
  }
}
