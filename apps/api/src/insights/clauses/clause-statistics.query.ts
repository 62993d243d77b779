import { Injectable } from '@nestjs/common';
import type { ClauseStatisticsView, CountedContract, CountedContractsView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { assertNever, type Actor, type Contract } from '@vizavi/domain';
import { ContractDesk } from '../../contracts/contract-desk';
import type { Portfolio } from '../portfolio';
import { arguedSuggestions, countSubmitted, MOST_COUNTED, versionsOf, type ArguedSuggestion, type FormVersion } from './argued.query';
import { clauseFigures, isAccepted, offers } from './clause-figures';

export const FIGURES = ['argued', 'accepted', 'open', 'offered', 'granted'] as const;
export type Figure = (typeof FIGURES)[number];

export interface AskedFigure {
  readonly formKey: string;
  readonly clauseId: string;
  readonly figure: Figure;
  /** Of which fallback, with `offered` and `granted`. */
  readonly fallback: number;
}

const MOST_NAMED = 50;

/** An owner is told counts over all contracts; an account manager, over their own. */
const portfolioOf = ({ tenantId, memberId, roles }: Actor): Portfolio => ({
  tenantId,
  managerId: roles.includes('templateOwner') ? null : memberId,
});

/** Which clauses of a form are argued over, and what came of it. */
@Injectable()
export class ClauseStatisticsQuery {
  constructor(private readonly desk: ContractDesk) {}

  async figures(transaction: Transaction, actor: Actor, formKey: string): Promise<ClauseStatisticsView> {
    const portfolio = portfolioOf(actor);
    const versions = await versionsOf(transaction, actor.tenantId, formKey);
    const contracts = await countSubmitted(transaction, portfolio, formKey);
    return {
      formKey,
      contracts: Math.min(contracts, MOST_COUNTED),
      capped: contracts > MOST_COUNTED,
      clauses: clauseFigures(versions, await arguedSuggestions(transaction, portfolio, formKey)),
    };
  }

  /** All contracts behind a figure are counted, and those named that the reader may open: for an owner alone there are none. */
  async contracts(transaction: Transaction, actor: Actor, asked: AskedFigure): Promise<CountedContractsView> {
    const versions = await versionsOf(transaction, actor.tenantId, asked.formKey);
    const all = await arguedSuggestions(transaction, portfolioOf(actor), asked.formKey);
    const counted = all.filter((one) => one.clause_id === asked.clauseId).filter(behind(versions, asked));
    const ids = [...new Set(counted.map((one) => one.contract_id))];
    return { total: ids.length, items: await this.named(transaction, actor, ids.slice(0, MOST_NAMED)) };
  }

  private async named(transaction: Transaction, actor: Actor, ids: readonly string[]): Promise<readonly CountedContract[]> {
    const readable: Contract[] = [];
    for (const id of ids)
      if (await this.desk.isReadable(transaction, actor, id)) readable.push(await this.desk.find(transaction, actor, id));
    const names = await clientNames(transaction, actor.tenantId, readable);
    return readable.map(({ id, number, title, clientCompanyId }) => ({ id, number, title, client: names.get(clientCompanyId)! }));
  }
}

async function clientNames(
  transaction: Transaction,
  tenantId: string,
  contracts: readonly Contract[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.rows<{ id: string; name: string }>(
    'select id, name from client_company where tenant_id = $1 and id = any($2)',
    [tenantId, contracts.map((one) => one.clientCompanyId)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function behind(versions: readonly FormVersion[], { clauseId, figure, fallback }: AskedFigure): (one: ArguedSuggestion) => boolean {
  const isOffer = offers(versions, clauseId, fallback);
  switch (figure) {
    case 'argued':
      return () => true;
    case 'accepted':
      return isAccepted;
    case 'open':
      return (one) => one.open;
    case 'offered':
      return isOffer;
    case 'granted':
      return (one) => isOffer(one) && isAccepted(one);
    default:
      return assertNever(figure);
  }
}
