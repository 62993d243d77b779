import { Injectable } from '@nestjs/common';
import type { MigrationPreview, RunningContract } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { isRefusal, planMigration, type Actor, type CommandOf, type MigrationPlan } from '@vizavi/domain';
import { PerformContractAction } from '../../contracts/perform-contract-action';
import { peopleOf } from '../../contracts/present/people';
import type { Act, Answer } from '../../platform/http/act';
import { notFound } from '../../platform/http/problem-error';
import { Reads } from '../../platform/http/reads';
import { Writes } from '../../platform/http/writes';
import { RunningContractsQuery } from './running-contracts.query';

const GIVEN = '—';
const NOTHING: MigrationPlan = { stages: [], state: 'draft', holderIds: [] };

const commandOf = (versionId: string, reason: string): CommandOf<'migrateRoute'> => ({ type: 'migrateRoute', versionId, reason });

/** Moves a running contract to another version of its route, and says before what would come of it. */
@Injectable()
export class MigrateContract {
  private readonly running = new RunningContractsQuery();

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly line: PerformContractAction,
  ) {}

  preview(actor: Actor, contractId: string, versionId: string): Promise<MigrationPreview> {
    return this.reads.run(actor, async (transaction) => {
      const command = commandOf(versionId, GIVEN);
      const { contract, context } = await this.line.prepare(transaction, actor, { contractId, command });
      if (!context.route) throw notFound();
      const planned = planMigration(contract, command, context);
      const refusal = isRefusal(planned) ? planned : null;
      const plan = isRefusal(planned) ? NOTHING : planned;
      return {
        contract: await this.running.one(transaction, actor.tenantId, contractId),
        to: { key: context.route.key, version: context.route.version, name: context.route.name },
        blockedBy: refusal && { code: refusal.refused, values: refusal.values ?? {} },
        ...(await this.told(transaction, actor, plan)),
      };
    });
  }

  run(act: Act, contractId: string, versionId: string, reason: string): Promise<Answer<RunningContract>> {
    return this.writes.perform(act, async (transaction) => {
      await this.line.run(transaction, act, { contractId, command: commandOf(versionId, reason) });
      const body = await this.running.one(transaction, act.actor.tenantId, contractId);
      return { status: 200, body, etag: body.etag };
    });
  }

  private async told(transaction: Transaction, { tenantId }: Actor, { stages, state, holderIds }: MigrationPlan) {
    const named = stages.flatMap((one) => [...one.duties.map((duty) => duty.memberId), ...one.decidedBy]);
    const people = await peopleOf(transaction, tenantId, 'supplier', [...named, ...holderIds]);
    return {
      state,
      holders: holderIds.map((id) => people.view(id)),
      stages: stages.map(({ duties, decidedBy, ...stage }) => ({
        ...stage,
        duties: duties.map(({ memberId, dueAt }) => ({ person: people.view(memberId), dueAt })),
        decidedBy: decidedBy.map((id) => people.view(id)),
      })),
    };
  }
}
