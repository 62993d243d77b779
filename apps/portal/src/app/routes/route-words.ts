import { inject, Injectable } from '@angular/core';
import type { RouteDirectoryView } from '@vizavi/api-types';
import {
  assertNever,
  type AssigneeRule,
  type Guard,
  mostAsked,
  type RouteCondition,
  type RouteFault,
  RETURN_TO_CLIENT,
  type Stage,
} from '@vizavi/domain';
import { clauseTypeWords, conditionWords, localeOf } from '@vizavi/words';
import { Words } from '../language/words';

const NOBODY: RouteDirectoryView = { members: [], groups: [], clauseOwners: [], clients: [], segments: [], forms: [] };

/** A stage told in short phrases. */
export interface StageInWords {
  readonly name: string;
  readonly when: string | null;
  readonly lanes: readonly string[];
  readonly mode: string;
  readonly hours: string;
  readonly silence: string;
  readonly guards: string;
  readonly returns: string;
  readonly shown: string;
}

/** Routes in the reader's words: rules, conditions, guards, faults. */
@Injectable({ providedIn: 'root' })
export class RouteWords {
  private readonly words = inject(Words);

  stage(stage: Stage, stages: readonly Stage[], directory: RouteDirectoryView = NOBODY): StageInWords {
    const { words } = this;
    return {
      name: this.name(stage),
      when: stage.condition && this.condition(stage.condition),
      lanes: stage.assignees.map((rule) => this.rule(rule, directory)),
      mode: words.t(`routes.said-mode-${stage.mode}`, { quorum: stage.quorum ?? 0, count: mostAsked(stage.assignees, directory) }),
      hours: words.t('routes.saidHours', { hours: stage.hours }),
      silence: this.silence(stage, directory),
      guards: this.guards(stage.guards),
      returns: this.returns(stage, stages),
      shown: words.t(`routes.shown-${stage.shownAs}`),
    };
  }

  name(stage: Stage): string {
    return this.words.of(stage.name).trim() || this.words.t('routes.untitled');
  }

  condition(condition: RouteCondition): string {
    return conditionWords(this.words.say(), condition);
  }

  of(name: { readonly ru: string; readonly en: string }): string {
    return this.words.of(name);
  }

  clauseTypes(types: readonly string[]): string {
    return this.list(types.map((type) => this.clauseType(type)));
  }

  clauseType(type: string): string {
    return clauseTypeWords(this.words.say(), type);
  }

  rule(rule: AssigneeRule, { members, groups }: RouteDirectoryView): string {
    const { words } = this;
    const groupName = (id: string | null): string => {
      const group = groups.find((one) => one.id === id);
      return group ? words.of(group.name) : 'none';
    };
    switch (rule.rule) {
      case 'member':
        return members.find((one) => one.id === rule.memberId)?.name ?? words.t('routes.gone');
      case 'role':
        return words.t('routes.said-role', { role: words.t(`roles.${rule.role}`) });
      case 'group':
      case 'leastLoaded':
      case 'roundRobin':
        return words.t(`routes.said-${rule.rule}`, { group: groupName(rule.groupId) });
      case 'chosenAtStart':
        return words.t('routes.said-chosenAtStart', { group: groupName(rule.groupId) });
      case 'clientAccountManager':
      case 'authorHead':
      case 'clauseOwner':
        return words.t(`routes.rule-${rule.rule}`);
      default:
        return assertNever(rule);
    }
  }

  fault({ code, values }: RouteFault): string {
    return this.words.t(`routes.${code}`, values);
  }

  private silence({ silence }: Stage, directory: RouteDirectoryView): string {
    if (silence.then === 'escalate')
      return this.words.t('routes.said-silence-escalate', { head: silence.headAfterHours, director: silence.directorAfterHours });
    if (silence.then === 'reassign')
      return this.words.t('routes.said-silence-reassign', { after: silence.afterHours, to: this.rule(silence.to, directory) });
    return this.words.t('routes.said-silence-remind');
  }

  private guards(guards: readonly Guard[]): string {
    if (guards.includes('nothing') || guards.length === 0) return this.words.t('routes.saidGuardsNothing');
    return this.words.t('routes.saidGuards', { what: this.list(guards.map((guard) => this.guard(guard))) });
  }

  private guard(guard: Guard): string {
    if (typeof guard === 'string') return this.words.t(`routes.guard-${guard}`);
    return `${this.words.t('routes.guardTypes')}: ${this.list(guard.clauseTypes.map((type) => this.clauseType(type)))}`;
  }

  private returns({ returnTo }: Stage, stages: readonly Stage[]): string {
    if (returnTo.length === 0) return this.words.t('routes.noReturns');
    const nameOf = (to: string): string => {
      if (to === RETURN_TO_CLIENT) return this.words.t('routes.client');
      const stage = stages.find((one) => one.key === to);
      return stage ? `«${this.name(stage)}»` : to;
    };
    return this.words.t('routes.saidReturns', { where: this.list(returnTo.map(nameOf)) });
  }

  private list(parts: readonly string[]): string {
    return new Intl.ListFormat(localeOf(this.words.language()), { style: 'long', type: 'conjunction' }).format(parts);
  }
}
