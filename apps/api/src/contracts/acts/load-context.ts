import type { Transaction } from '@vizavi/database';
import {
  checkAnswers,
  currentStage,
  NO_STAFF,
  type Candidate,
  deal,
  dayIn,
  paymentDays,
  type Actor,
  type Contract,
  type ContractCommand,
  type Context,
  type Route,
  type SystemActor,
  type TextOutcome,
} from '@vizavi/domain';
import { newId } from '../../platform/clock/new-id';
import type { CurrentText } from '../text/current-text';
import { NO_TEXT } from '../text/text-outcome';
import { CalendarsQuery } from '../calendars.query';
import { NumbersRepository } from './numbers.repository';
import { PeopleRepository } from './people.repository';
import { RoutesRepository } from './routes.repository';

const MOST_NEW_IDS = 256;

/** Commands that may start a stage and so must know whom its rules find. */
const STARTS_STAGES: readonly ContractCommand['type'][] = [
  'submit',
  'approve',
  'approveWithRemarks',
  'returnForRework',
  'passOver',
  'migrateRoute',
  'settleDuties',
];

/** Commands that ask who stands in for whom. */
const ASKS_STAFF: readonly ContractCommand['type'][] = [...STARTS_STAGES, 'breakSilence'];

/** Commands that name another employee of the supplier. */
const NAMES_COLLEAGUES: readonly ContractCommand['type'][] = ['reassign', 'delegate', 'addApprover', 'ask', 'choosePeople'];

type Purpose = 'acting' | 'reading';

/** The account manager's page asks what would follow if an optional stage were passed over. */
const startsStages = (contract: Contract, { type }: ContractCommand, purpose: Purpose): boolean =>
  STARTS_STAGES.includes(type) || (purpose === 'reading' && type === 'reassign' && currentStage(contract)?.optional === true);

const asksSegment = (route: Route | null): boolean =>
  JSON.stringify(route?.stages.map((stage) => stage.condition) ?? []).includes('clientSegment');

/** Everything that `decide` needs beyond the contract, looked up after the lock, as plain values. */
export class ContextLoader {
  private readonly people = new PeopleRepository();
  private readonly numbers = new NumbersRepository();
  private readonly routes = new RoutesRepository();
  readonly calendars = new CalendarsQuery();

  async load(
    transaction: Transaction,
    contract: Contract,
    command: ContractCommand,
    who: { readonly actor: Actor | SystemActor; readonly now: string },
    text: CurrentText | null,
    textOutcome: TextOutcome = NO_TEXT,
    purpose: Purpose = 'acting',
  ): Promise<Context> {
    const { tenantId, clientCompanyId } = contract;
    const route = await this.route(transaction, contract, command, text);
    const calendar = await this.calendars.get(transaction, tenantId);
    return {
      ...who,
      newIds: Array.from({ length: MOST_NEW_IDS }, newId),
      calendar,
      route,
      candidates: startsStages(contract, command, purpose)
        ? await this.people.candidates(transaction, contract, route, textOutcome.touched)
        : {},
      takers: await this.takers(transaction, contract, command, textOutcome),
      staff: ASKS_STAFF.includes(command.type) ? await this.people.staff(transaction, tenantId, who.now) : NO_STAFF,
      hours: await this.calendars.hours(transaction, tenantId),
      textOutcome,
      ...(await this.people.possibleHolders(transaction, tenantId, clientCompanyId)),
      assignableIds: await this.assignable(transaction, contract, command, purpose),
      mentionable: command.type === 'comment' ? await this.people.mentionable(transaction, contract, who.actor) : [],
      number:
        purpose === 'acting' && command.type === 'submit' && !contract.number
          ? await this.numbers.next(
              transaction,
              tenantId,
              clientCompanyId,
              contract.dealType,
              Number(dayIn(calendar.zone, who.now).slice(0, 4)),
            )
          : null,
      deal: text ? deal(text.form.form, text.answers) : contract.deal,
      paymentDays: text ? paymentDays(text.form.form, text.answers) : null,
      clientSegment: asksSegment(route) ? await this.people.segment(transaction, tenantId, clientCompanyId) : null,
      promisedDays: text?.form.form.promisedDays ?? null,
      answerFaults: command.type === 'submit' && text ? checkAnswers(text.form.form, text.answers).length : 0,
      agreementVersion: command.type === 'execute' ? await this.agreement(transaction, contract, who.actor) : null,
    };
  }

  /** The head of whoever has a duty, or null. */
  async headOfAssignee(transaction: Transaction, { tenantId, assignments }: Contract, assignmentId: string): Promise<string | null> {
    const memberId = assignments.find((one) => one.id === assignmentId)?.memberId;
    return memberId === undefined ? null : this.people.headOf(transaction, tenantId, memberId);
  }

  private async route(
    transaction: Transaction,
    { tenantId, route, templateVersionId }: Contract,
    command: ContractCommand,
    text: CurrentText | null,
  ): Promise<Route | null> {
    if (command.type === 'migrateRoute') return this.routes.published(transaction, tenantId, command.versionId);
    const begins = (command.type === 'submit' || command.type === 'choosePeople') && !route && text;
    return begins ? this.routes.ofForm(transaction, tenantId, templateVersionId) : route;
  }

  private async takers(
    transaction: Transaction,
    contract: Contract,
    command: ContractCommand,
    { touched }: TextOutcome,
  ): Promise<readonly Candidate[]> {
    const silence = command.type === 'breakSilence' ? currentStage(contract)?.silence : undefined;
    return silence?.then === 'reassign' ? this.people.candidatesOf(transaction, contract, silence.to, touched) : [];
  }

  private async assignable(
    transaction: Transaction,
    contract: Contract,
    command: ContractCommand,
    purpose: Purpose,
  ): Promise<readonly string[]> {
    // A page that offers to decide offers to ask a colleague as well.
    if (NAMES_COLLEAGUES.includes(command.type) || (purpose === 'reading' && command.type === 'approve'))
      return this.people.assignable(transaction, contract.tenantId, null);
    return command.type === 'inviteReviewer' ? this.people.assignable(transaction, contract.tenantId, contract.clientCompanyId) : [];
  }

  private async agreement(transaction: Transaction, contract: Contract, actor: Actor | SystemActor): Promise<number | null> {
    const side = actor.kind === 'member' ? actor.side : 'supplier';
    const row = await transaction.row<{ version: number }>(
      `select a.version from agreement_acceptance a where a.tenant_id = $1 and a.side = $2 and a.client_company_id is not distinct from $3
       and a.version = (select max(version) from signature_agreement where tenant_id = $1)`,
      [contract.tenantId, side, side === 'client' ? contract.clientCompanyId : null],
    );
    return row?.version ?? null;
  }
}
