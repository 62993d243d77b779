import { Injectable } from '@nestjs/common';
import type { MovableDuty, ReassignmentPreview, TakerView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { decide, isRefusal, spread, type Actor, type CommandOf, type Contract, type Context } from '@vizavi/domain';
import { contractEtag } from '@vizavi/policies';
import { PerformContractAction } from '../../contracts/perform-contract-action';
import { peopleOf, type People } from '../../contracts/present/people';
import { Clock } from '../../platform/clock/clock';
import { notFound } from '../../platform/http/problem-error';
import { MovableDutiesQuery, type BusyRow, type DutyRow } from './movable-duties.query';

const GIVEN = '—';

/** A duty with its contract as it is, and all that a reassignment of it would be judged by. */
interface Prepared {
  readonly row: DutyRow;
  readonly contract: Contract;
  readonly context: Context;
}

const commandOf = ({ row }: Prepared, toMemberId: string): CommandOf<'reassign'> => ({
  type: 'reassign',
  assignmentId: row.assignment_id,
  toMemberId,
  reason: GIVEN,
});

/** What would happen if somebody's duties went to one colleague, or to whoever is least busy: the judgement of each act, with nothing kept. */
@Injectable()
export class PreviewReassignment {
  private readonly query = new MovableDutiesQuery();

  constructor(
    private readonly line: PerformContractAction,
    private readonly clock: Clock,
  ) {}

  async run(transaction: Transaction, actor: Actor, memberId: string, to: string | null): Promise<ReassignmentPreview> {
    const now = this.clock.now();
    const team = await this.query.team(transaction, actor, now);
    const of = team.find((one) => one.id === memberId);
    if (!of) throw notFound();
    const takers = team.filter((one) => one.id !== memberId);
    const prepared = await this.prepare(transaction, actor, await this.query.of(transaction, actor, memberId));
    const given = to === null ? this.spread(prepared, of, takers) : prepared.map(() => to);
    const people = await peopleOf(transaction, actor.tenantId, 'supplier', [...team.map((one) => one.id), ...given]);
    return {
      of: people.view(memberId),
      open: of.open,
      overdue: of.overdue,
      away: of.away,
      duties: prepared.map((one, index) => dutyView(one, given[index]!, { actor, now, people })),
      takers: takers.map((one): TakerView => ({ person: people.view(one.id), open: one.open, overdue: one.overdue, away: one.away })),
    };
  }

  private async prepare(transaction: Transaction, actor: Actor, rows: readonly DutyRow[]): Promise<readonly Prepared[]> {
    const prepared: Prepared[] = [];
    for (const row of rows) {
      const command: CommandOf<'reassign'> = {
        type: 'reassign',
        assignmentId: row.assignment_id,
        toMemberId: row.member_id,
        reason: GIVEN,
      };
      prepared.push({ row, ...(await this.line.prepare(transaction, actor, { contractId: row.contract_id, command })) });
    }
    return prepared;
  }

  /** To those who are there and of the same trade: the group that the stage asked, else whoever shares a role with the one who gives. */
  private spread(prepared: readonly Prepared[], of: BusyRow, takers: readonly BusyRow[]): readonly (string | null)[] {
    const there = takers.filter((one) => !one.away).map((one) => ({ memberId: one.id, load: one.open }));
    const isOfTrade = ({ row }: Prepared, memberId: string): boolean => {
      const taker = takers.find((one) => one.id === memberId)!;
      return row.group_id === null ? taker.roles.some((role) => of.roles.includes(role)) : taker.group_ids.includes(row.group_id);
    };
    return spread(
      prepared,
      there,
      (one, memberId) => isOfTrade(one, memberId) && !isRefusal(decide(one.contract, commandOf(one, memberId), one.context)),
    );
  }
}

interface Surrounding {
  readonly actor: Actor;
  readonly now: string;
  readonly people: People;
}

function dutyView(one: Prepared, to: string | null, { actor, now, people }: Surrounding): MovableDuty {
  const { row, contract, context } = one;
  const outcome = to === null ? null : decide(contract, commandOf(one, to), context);
  const dueAt = row.due_at?.toISOString() ?? null;
  return {
    assignmentId: row.assignment_id,
    contractId: row.contract_id,
    number: row.number,
    client: row.client,
    form: row.form,
    stage: row.stage,
    dueAt,
    isLate: dueAt !== null && dueAt < now,
    to: to === null ? null : people.view(to),
    refused: outcome !== null && isRefusal(outcome) ? outcome.refused : null,
    etag: contractEtag(contract, actor),
  };
}
