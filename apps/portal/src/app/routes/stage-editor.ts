import { Component, computed, inject, input } from '@angular/core';
import type { RouteDirectoryView } from '@vizavi/api-types';
import {
  CLAUSE_TYPES,
  type AssigneeRule,
  type ClauseType,
  type Guard,
  mostAsked,
  PLAIN_GUARDS,
  RETURN_TO_CLIENT,
  type RouteFault,
  SHOWN_AS,
  type Silence,
  type Stage,
  STAGE_KINDS,
  STAGE_MODES,
  type StageField,
} from '@vizavi/domain';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { ConditionPart } from './condition-part';
import { RouteDraft } from './route-draft';
import { RouteWords } from './route-words';
import { RuleLine } from './rule-line';
import { partOn, ruleOf } from './stage-changes';

type Plain = (typeof PLAIN_GUARDS)[number];

/** Everything that a stage says, in the order in which one asks: what, when, who, how many, how long, and if not. */
@Component({
  selector: 'vz-stage-editor',
  imports: [T, Button, Chip, ConditionPart, Field, Icon, Input, RuleLine],
  templateUrl: './stage-editor.html',
  styleUrl: './stage-editor.css',
})
export class StageEditor {
  private readonly draft = inject(RouteDraft);
  private readonly words = inject(Words);
  protected readonly said = inject(RouteWords);
  readonly stage = input.required<Stage>();
  readonly index = input.required<number>();
  readonly directory = input.required<RouteDirectoryView>();
  readonly faults = input<readonly RouteFault[]>([]);

  protected readonly kinds = STAGE_KINDS;
  protected readonly modes = STAGE_MODES;
  protected readonly plainGuards = PLAIN_GUARDS;
  protected readonly clauseTypes = CLAUSE_TYPES;
  protected readonly shownAs = SHOWN_AS;
  protected readonly silences = ['remind', 'escalate', 'reassign'] as const;
  protected readonly most = computed(() => mostAsked(this.stage().assignees, this.directory()));
  protected readonly guardedTypes = computed((): readonly ClauseType[] =>
    this.stage().guards.flatMap((guard) => (typeof guard === 'string' ? [] : guard.clauseTypes)),
  );
  /** Where it may be returned: the client and the earlier stages; a target that lies no longer before stays, to be taken off. */
  protected readonly targets = computed(() => {
    const stages = this.draft.stages();
    const earlier = stages.slice(0, this.index()).map((one) => ({ key: one.key, name: this.said.name(one) }));
    const stale = this.stage().returnTo.filter((to) => to !== RETURN_TO_CLIENT && !earlier.some((one) => one.key === to));
    const named = (key: string): string => {
      const stage = stages.find((one) => one.key === key);
      return stage ? this.said.name(stage) : key;
    };
    return [
      { key: RETURN_TO_CLIENT, name: this.words.t('routes.returnClient') },
      ...earlier,
      ...stale.map((key) => ({ key, name: named(key) })),
    ];
  });

  protected fault(field: StageField): string | null {
    const found = this.faults().find((one) => one.field === field);
    return found ? this.said.fault(found) : null;
  }

  protected put(change: Partial<Stage>, kind = ''): void {
    this.draft.changeStage(this.stage().key, (stage) => ({ ...stage, ...change }), kind);
  }

  protected rename(language: 'ru' | 'en', text: string): void {
    this.put({ name: { ...this.stage().name, [language]: text } }, `name ${language}`);
  }

  protected setMode(mode: Stage['mode']): void {
    this.put({ mode, quorum: mode === 'quorum' ? (this.stage().quorum ?? Math.max(1, Math.min(2, this.most()))) : null });
  }

  protected putRule(index: number, rule: AssigneeRule): void {
    this.put({ assignees: this.stage().assignees.map((one, at) => (at === index ? rule : one)) });
  }

  protected dropRule(index: number): void {
    this.put({ assignees: this.stage().assignees.filter((_, at) => at !== index) });
  }

  protected addRule(): void {
    this.put({ assignees: [...this.stage().assignees, this.firstRule()] });
  }

  protected startCondition(): void {
    this.put({ condition: { kind: 'all', of: [partOn('amount')] } });
  }

  protected toggleReturn(key: string): void {
    const { returnTo } = this.stage();
    this.put({ returnTo: returnTo.includes(key) ? returnTo.filter((one) => one !== key) : [...returnTo, key] });
  }

  protected toggleGuard(guard: Plain): void {
    const { guards } = this.stage();
    const rest = guards.filter((one) => one !== guard);
    if (guards.includes(guard)) return this.put({ guards: rest });
    this.put({ guards: guard === 'nothing' ? [guard] : [...rest.filter((one) => one !== 'nothing'), guard] });
  }

  protected toggleType(type: ClauseType): void {
    const types = this.guardedTypes();
    const next = types.includes(type) ? types.filter((one) => one !== type) : [...types, type];
    const plain: readonly Guard[] = this.stage().guards.filter((one) => typeof one === 'string' && one !== 'nothing');
    this.put({ guards: next.length > 0 ? [...plain, { clauseTypes: next }] : plain });
  }

  protected setSilence(then: Silence['then']): void {
    const silences: Readonly<Record<Silence['then'], Silence>> = {
      remind: { then: 'remind' },
      escalate: { then: 'escalate', headAfterHours: 8, directorAfterHours: 16 },
      reassign: { then: 'reassign', afterHours: 8, to: this.firstRule() },
    };
    this.put({ silence: silences[then] });
  }

  protected putSilence(silence: Silence): void {
    this.put({ silence });
  }

  protected number(text: string): number {
    const value = Number(text.replace(',', '.'));
    return Number.isFinite(value) ? Math.max(0, value) : 0;
  }

  private firstRule(): AssigneeRule {
    const { members, groups } = this.directory();
    const first = { memberId: members[0]?.id ?? '', groupId: groups[0]?.id ?? '' };
    return ruleOf(groups.length > 0 ? 'leastLoaded' : 'member', first);
  }
}
