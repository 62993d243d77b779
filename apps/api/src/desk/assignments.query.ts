import { Injectable } from '@nestjs/common';
import type { AssignmentRow, ContractRow, Page } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import {
  workingMinutesBetween,
  type Actor,
  type AssignmentState,
  type Bilingual,
  type Duty as DutyKind,
  type Language,
  type StageKind,
} from '@vizavi/domain';
import { etagOfVersions } from '@vizavi/policies';
import { MomentQuery, type WorkingMoment } from '../contracts/present/moment.query';
import { peopleOf, type People } from '../contracts/present/people';
import { type ListedRow, presentRows } from '../lists/contract-row';
import { type Cursor, cursorOf, readCursor } from '../lists/cursor';
import { PAGE } from '../lists/lists.dto';
import { listedColumns } from '../lists/sql/columns';
import { MOST_COUNTED } from '../platform/http/page';
import { besideDuties, type BesideDuty } from './beside-duties.query';
import { bucketOf } from './bucket';
import { changedBrief } from './changed-brief';
import { deviationsOf } from './deviations.query';
import { dutiesStatement, totalStatement } from './duties-statement';

/** A duty with its contract's own row. */
export interface Duty extends ListedRow {
  readonly duty_id: string;
  readonly member_id: string;
  readonly group_name: Bilingual | null;
  readonly duty_kind: StageKind;
  readonly duty_due_at: Date | null;
  readonly minutes_left: number | null;
  readonly duty_version: number;
  readonly duty_state: AssignmentState;
  readonly duty: DutyKind;
  readonly revision_hash: string | null;
  readonly contract_version: number;
  readonly sort_key: string;
}

interface Asked {
  readonly cursor?: string;
  readonly limit: number;
  readonly language: Language;
}

const BY_NEED = 'need';

/** The desk: what waits for a member and for their groups, the most pressing first. */
@Injectable()
export class AssignmentsQuery {
  constructor(private readonly moments: MomentQuery) {}

  async page(transaction: Transaction, actor: Actor, { cursor, limit, language }: Asked): Promise<Page<AssignmentRow>> {
    const after = cursor === undefined ? null : readCursor(cursor, BY_NEED, 'timestamptz');
    const duties = await this.read(transaction, actor, after, limit + 1);
    const total = await this.total(transaction, actor);
    const shown = duties.slice(0, limit);
    const last = duties.length > limit ? shown.at(-1) : undefined;
    return {
      items: await this.present(transaction, actor, shown, language),
      nextCursor: last ? cursorOf(BY_NEED, { key: last.sort_key, id: last.duty_id }) : null,
      total,
      totalIsCapped: total > MOST_COUNTED,
    };
  }

  private read(transaction: Transaction, actor: Actor, after: Cursor | null, limit: number): Promise<readonly Duty[]> {
    const { text, parameters } = dutiesStatement(actor, listedColumns(actor.side), after, limit);
    const name = limit === PAGE + 1 ? `desk-${actor.groupIds.length}-${actor.roles.join('+')}-${after !== null}` : undefined;
    return transaction.rows<Duty>(text, parameters.values, name);
  }

  private async total(transaction: Transaction, actor: Actor): Promise<number> {
    const { text, parameters } = totalStatement(actor, MOST_COUNTED + 1);
    return (await transaction.row<{ total: number }>(text, parameters.values))?.total ?? 0;
  }

  private async present(
    transaction: Transaction,
    actor: Actor,
    duties: readonly Duty[],
    language: Language,
  ): Promise<readonly AssignmentRow[]> {
    const moment = await this.moments.get(transaction, actor.tenantId);
    const contracts = await presentRows(transaction, actor, moment, duties);
    const ids = [...new Set(duties.map((duty) => duty.id))];
    const deviations = ids.length === 0 ? new Map<string, number>() : await deviationsOf(transaction, actor.tenantId, ids);
    const beside = await besideDuties(
      transaction,
      actor,
      duties.map((duty) => duty.duty_id),
    );
    const named = [...beside.values()].flatMap((one) => [one.asker_id, ...one.waits_for]);
    const people = await peopleOf(transaction, actor.tenantId, actor.side, named);
    return duties.map((duty, index) => {
      const mine = duty.member_id === actor.memberId;
      const shown = { ...row(duty, contracts[index]!, moment), deviations: deviations.get(duty.id) ?? 0 };
      return {
        ...shown,
        mine,
        group: duty.group_name?.[language] ?? null,
        ...toldBeside(duty, beside.get(duty.duty_id)!, people),
        asIs: mine ? asIs(duty, shown, beside.get(duty.duty_id)!) : null,
        // A colleague's duty cannot be decided from here: its version is no one's to compare.
        etag: etagOfVersions(duty.contract_version, mine ? duty.duty_version : 0),
      };
    });
  }
}

const toldBeside = (duty: Duty, beside: BesideDuty, people: People) => ({
  unread: beside.unread,
  changedSince: changedBrief(beside),
  question:
    duty.duty === 'answer' && beside.question !== null && beside.asker_id !== null
      ? { text: beside.question, person: people.view(beside.asker_id) }
      : null,
  waitsFor: beside.waits_for.map((id) => people.view(id)),
});

/** A text that nobody has touched may be approved as it is; what has changed since an approval is looked at first. */
function asIs(duty: Duty, { deviations }: Pick<AssignmentRow, 'deviations'>, beside: BesideDuty): string | null {
  const mayDecide = duty.duty === 'decide' && duty.duty_state === 'active' && duty.state === 'inReview';
  return mayDecide && deviations === 0 && beside.is_untouched && changedBrief(beside) === null ? duty.revision_hash : null;
}

function row(duty: Duty, contract: ContractRow, { now, calendar }: WorkingMoment) {
  const dueAt = duty.duty_due_at?.toISOString() ?? null;
  return {
    id: duty.duty_id,
    contract,
    stageKind: duty.duty_kind,
    duty: duty.duty,
    bucket: bucketOf(dueAt, now, calendar, duty.duty_state),
    dueAt,
    minutesLeft: dueAt === null ? duty.minutes_left : workingMinutesBetween(calendar, now, dueAt),
  };
}
