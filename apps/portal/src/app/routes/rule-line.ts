import { Component, computed, inject, input, output } from '@angular/core';
import type { RouteDirectoryView } from '@vizavi/api-types';
import { type AssigneeRule, type Role, SUPPLIER_ROLES } from '@vizavi/domain';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { ruleOf } from './stage-changes';

const RULES: readonly AssigneeRule['rule'][] = [
  'member',
  'group',
  'leastLoaded',
  'roundRobin',
  'role',
  'clientAccountManager',
  'authorHead',
  'clauseOwner',
  'chosenAtStart',
];

/** How people are found: the kind of rule, and whom it names. */
@Component({
  selector: 'vz-rule-line',
  imports: [T],
  template: `
    <select class="vz-input" [attr.aria-label]="'routes.ruleWhat' | t" (change)="become($any($event.target).value)">
      @for (kind of kinds; track kind) {
        <option [value]="kind" [selected]="kind === rule().rule">{{ $any('routes.rule-' + kind) | t }}</option>
      }
    </select>
    @if (choices().length > 0) {
      <select class="vz-input" [attr.aria-label]="'routes.ruleWhom' | t" (change)="name($any($event.target).value)">
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === named()">{{ choice.label }}</option>
        }
      </select>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: var(--s2);
      min-width: 0;
    }
  `,
})
export class RuleLine {
  private readonly words = inject(Words);
  readonly rule = input.required<AssigneeRule>();
  readonly directory = input.required<RouteDirectoryView>();
  readonly changed = output<AssigneeRule>();
  protected readonly kinds = RULES;

  protected readonly named = computed((): string => {
    const rule = this.rule();
    if (rule.rule === 'member') return rule.memberId;
    if (rule.rule === 'role') return rule.role;
    return 'groupId' in rule ? (rule.groupId ?? '') : '';
  });

  protected readonly choices = computed((): readonly { readonly value: string; readonly label: string }[] => {
    const { members, groups } = this.directory();
    const rule = this.rule();
    const named = groups.map(({ id, name, memberIds }) => ({ value: id, label: `${this.words.of(name)} (${memberIds.length})` }));
    switch (rule.rule) {
      case 'member': {
        const known = members.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }));
        return known.some((one) => one.value === rule.memberId)
          ? known
          : [{ value: rule.memberId, label: this.words.t('routes.gone') }, ...known];
      }
      case 'role':
        return SUPPLIER_ROLES.map((role) => ({ value: role, label: this.words.t(`roles.${role}`) }));
      case 'group':
      case 'leastLoaded':
      case 'roundRobin':
        return named;
      case 'chosenAtStart':
        return [{ value: '', label: this.words.t('routes.anyGroup') }, ...named];
      default:
        return [];
    }
  });

  protected become(kind: AssigneeRule['rule']): void {
    const { members, groups } = this.directory();
    this.changed.emit(ruleOf(kind, { memberId: members[0]?.id ?? '', groupId: groups[0]?.id ?? '' }));
  }

  protected name(value: string): void {
    const rule = this.rule();
    if (rule.rule === 'member') this.changed.emit({ ...rule, memberId: value });
    if (rule.rule === 'role') this.changed.emit({ ...rule, role: value as Role });
    if (rule.rule === 'group' || rule.rule === 'leastLoaded' || rule.rule === 'roundRobin') this.changed.emit({ ...rule, groupId: value });
    if (rule.rule === 'chosenAtStart') this.changed.emit({ ...rule, groupId: value || null });
  }
}
