import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { MigrationPreview, RunningContract } from '@vizavi/api-types';
import { nameList, type WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import { RouteRequests } from '../../api/route-requests';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { Load } from '../../ui/load';
import { When } from '../../ui/when';
import { PlannedPath } from './planned-path';

/** One contract on its way: where it stands, what the move would bring, and what came of it. */
@Component({
  selector: 'vz-migration-row',
  imports: [T, InReadersLanguage, Badge, Button, FailureNotice, Icon, Load, PlannedPath, When],
  templateUrl: './migration-row.html',
  styleUrl: './migration-row.css',
})
export class MigrationRow {
  private readonly requests = inject(RouteRequests);
  private readonly words = inject(Words);
  readonly contract = input.required<RunningContract>();
  readonly target = input.required<string>();
  readonly chosen = input.required<boolean>();
  readonly chose = output<boolean>();

  protected readonly opened = signal(false);
  /** It has been moved, and whoever holds it now. */
  readonly moved = linkedSignal<string, RunningContract | null>({ source: () => this.target(), computation: () => null });
  /** Read when somebody looks or means to move it. */
  protected readonly preview = this.requests.readMigration(() =>
    (this.chosen() || this.opened()) && this.moved() === null ? { contractId: this.contract().id, versionId: this.target() } : undefined,
  );
  protected readonly moving = attempt((key, versionId: string, reason: string, etag: string) =>
    this.requests.migrate(this.contract().id, { versionId, reason }, { key, etag }),
  );
  protected readonly holders = computed(() => {
    const { holder } = this.moved() ?? this.contract();
    return holder?.side === 'supplier' ? this.names(holder.people) : this.words.t('routes.atClient');
  });

  /** Whether it was moved; why not stands in the row. */
  async move(reason: string): Promise<boolean> {
    if (this.moved()) return true;
    const etag = this.preview.value()?.contract.etag ?? this.contract().etag;
    const done = await this.moving.run(this.target(), reason, etag);
    if (done) this.moved.set(done);
    else this.preview.reload();
    return done !== undefined;
  }

  /** What the move brings, in one line. */
  protected outcome(plan: MigrationPreview): string {
    if (plan.blockedBy) return this.words.t(`problems.${plan.blockedBy.code}` as WordKey, plan.blockedBy.values);
    const who = this.names(plan.holders);
    if (plan.state === 'awaitingSignature') return this.words.t('routes.goesToSigning');
    if (plan.state !== 'inReview') return this.words.t('routes.staysWithClient');
    return this.words.t(plan.stages.some(({ fate }) => fate === 'stays') ? 'routes.staysWith' : 'routes.goesTo', { who });
  }

  private names(people: readonly { readonly name: string }[]): string {
    return nameList(
      this.words.say(),
      people.map(({ name }) => name),
    );
  }
}
