import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { RouteDirectoryView, RouteVersionView, SimulateRouteRequest, SimulationView } from '@vizavi/api-types';
import { CLAUSE_TYPES, CURRENCIES, type ClauseType, type Stage } from '@vizavi/domain';
import { attempt } from '../api/attempt';
import { RouteRequests } from '../api/route-requests';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { RouteDraft } from './route-draft';
import { RouteWords } from './route-words';

interface Asked {
  readonly clientId: string;
  readonly templateId: string;
  readonly amount: string;
  readonly currency: string;
  readonly paymentDays: string;
  readonly touched: readonly ClauseType[];
}

/** Supposes a deal and draws its way: who gets it, in which order, until when. */
@Component({
  selector: 'vz-simulation-panel',
  imports: [T, Day, Avatar, Button, Chip, FailureNotice, Field, Icon, Input],
  templateUrl: './simulation-panel.html',
  styleUrl: './simulation-panel.css',
})
export class SimulationPanel {
  private readonly requests = inject(RouteRequests);
  private readonly draft = inject(RouteDraft);
  private readonly words = inject(Words);
  protected readonly said = inject(RouteWords);
  readonly version = input.required<RouteVersionView>();
  readonly directory = input.required<RouteDirectoryView>();

  protected readonly currencies = CURRENCIES;
  protected readonly clauseTypes = CLAUSE_TYPES;
  protected readonly asked = linkedSignal<RouteDirectoryView, Asked>({
    source: () => this.directory(),
    computation: ({ clients, forms }, previous) =>
      previous?.value ?? {
        clientId: clients[0]?.id ?? '',
        templateId: (forms.find((one) => one.routeKey === this.version().key) ?? forms[0])?.templateId ?? '',
        amount: '3000000',
        currency: 'RUB',
        paymentDays: '',
        touched: [],
      },
  });
  private readonly of = signal<{ readonly result: SimulationView; readonly stages: readonly Stage[] } | null>(null);
  protected readonly result = computed(() => this.of()?.result ?? null);
  protected readonly isStale = computed(() => this.of() !== null && this.of()!.stages !== this.draft.stages());
  protected readonly running = attempt(async (_key, asked: SimulateRouteRequest) => this.requests.simulate(this.version().routeId, asked));

  protected readonly path = computed(() => {
    const of = this.of();
    return of
      ? of.result.stages.map((stage) => ({
          ...stage,
          name: of.stages[stage.index] ? this.said.name(of.stages[stage.index]!) : stage.key,
          mode: of.stages[stage.index]?.mode ?? 'any',
          stopped: of.result.stopped?.values?.['stage'] === of.stages[stage.index]?.name.ru ? this.why(of.result) : null,
          people: stage.duties.map((duty) => ({ ...duty, ...of.result.people[duty.memberId] })),
        }))
      : [];
  });
  protected readonly isQuick = computed(() => this.path().every((one) => one.people.length === 0));

  protected put(change: Partial<Asked>): void {
    this.asked.update((asked) => ({ ...asked, ...change }));
  }

  protected toggle(type: ClauseType): void {
    const { touched } = this.asked();
    this.put({ touched: touched.includes(type) ? touched.filter((one) => one !== type) : [...touched, type] });
  }

  protected async run(): Promise<void> {
    await this.draft.settle();
    const { clientId, templateId, amount, currency, paymentDays, touched } = this.asked();
    const sum = amount.replace(/\s/g, '').replace(',', '.');
    const stages = this.draft.stages();
    const result = await this.running.run({
      versionId: this.version().id,
      clientId,
      templateId,
      amount: sum || null,
      currency: sum ? currency : null,
      paymentDays: paymentDays ? Number(paymentDays) : null,
      touched,
    });
    if (result) this.of.set({ result, stages });
  }

  private why({ stopped }: SimulationView): string {
    return stopped ? this.words.t(`problems.${stopped.refused}`, stopped.values ?? {}) : '';
  }
}
