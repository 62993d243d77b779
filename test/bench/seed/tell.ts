import type { Transaction } from '@vizavi/database';
import type { Contract, Form, FormClause } from '@vizavi/domain';
import type { Storyteller } from '../../../apps/api/src/seed/storyteller';

/** How far a contract has come. */
export const ENDINGS = ['executed', 'legal', 'finance', 'director', 'negotiation', 'signing', 'declined', 'withdrawn'] as const;
export type Ending = (typeof ENDINGS)[number];

/** So much has every contract of the bench. */
export const EACH = { suggestions: 6, revisions: 3, assignments: 4, facts: 60 } as const;

const CLIENT = 'client';
const MANAGER = 'manager';
const WORDS = { from: ' и ', to: ' и (или) ' };
const REASON = 'Так принято в нашей группе компаний.';

export interface Plot {
  readonly form: string;
  readonly amount: number;
  readonly ending: Ending;
}

/** Where stories are told, and what is asked about them. */
export interface Stage {
  readonly teller: Storyteller;
  clausesOf(form: string): Promise<readonly string[]>;
  factsOf(contractId: string): Promise<number>;
}

interface Told {
  readonly teller: Storyteller;
  readonly contractId: string;
  readonly clauses: readonly string[];
}

const leaves = (clauses: readonly FormClause[]): readonly FormClause[] =>
  clauses.flatMap((clause) => (clause.when ? [] : clause.body ? [clause] : leaves(clause.clauses)));

/** Clauses that stand in every contract of a form and may be changed. */
export async function negotiable(transaction: Transaction, tenantId: string, key: string): Promise<readonly string[]> {
  const row = await transaction.row<{ form: Form }>(
    `select v.form from template_version v join template t on t.tenant_id = v.tenant_id and t.id = v.template_id
     where v.tenant_id = $1 and t.key = $2 and v.state = 'published'`,
    [tenantId, key],
  );
  return leaves(row!.form.clauses)
    .filter((clause) => clause.negotiability !== 'fixed')
    .map((clause) => clause.id);
}

/** Tells one contract through the acts: argued about over three revisions, then led to its ending; gives its id. */
export async function tellContract(stage: Stage, { form, amount, ending }: Plot): Promise<string> {
  const { teller } = stage;
  const clauses = await stage.clausesOf(form);
  const told = { teller, contractId: await teller.draft(CLIENT, form, amount), clauses };
  await argue(told, ending === 'negotiation' ? 4 : 5);
  await lead(told, ending);
  await reassign(told);
  await conclude(told, ending);
  await talk(told, await stage.factsOf(told.contractId));
  return told.contractId;
}

/** The client proposes, the lawyer accepts most, rejects one and counters one, and the client agrees: revisions 1, 2 and 3. */
async function argue({ teller, contractId, clauses }: Told, proposals: number): Promise<void> {
  const ids: string[] = [];
  for (const clauseId of clauses.slice(0, proposals)) ids.push(await teller.suggest(CLIENT, contractId, clauseId, WORDS, REASON));
  await teller.submit(CLIENT, contractId);
  teller.clock.pass(3);
  const { login } = await teller.holder(contractId);
  const [rejected, countered, ...accepted] = ids as [string, string, ...string[]];
  for (const suggestionId of accepted) await teller.act(login, contractId, { type: 'accept', suggestionId, orders: null });
  await teller.act(login, contractId, { type: 'reject', suggestionId: rejected, orders: null, reason: 'Этого условия требует закон.' });
  await teller.counter(login, contractId, countered, clauses[1]!, { from: ' и ', to: ' и также ' }, 'Предлагаем иначе.');
  await teller.handOff(login, contractId);
  teller.clock.pass(2);
  await agree(teller, contractId, rejected);
}

async function agree(teller: Storyteller, contractId: string, rejected: string): Promise<void> {
  const { suggestions } = await teller.act(CLIENT, contractId, { type: 'concede', suggestionId: rejected, orders: null });
  const counter = suggestions.find((one) => one.counterOf !== null)!;
  await teller.act(CLIENT, contractId, { type: 'accept', suggestionId: counter.id, orders: null });
  await teller.handOff(CLIENT, contractId);
}

const APPROVALS: Readonly<Record<Ending, number>> = {
  executed: 3,
  signing: 3,
  director: 2,
  finance: 1,
  legal: 0,
  negotiation: 0,
  declined: 0,
  withdrawn: 1,
};

/** Two hands before the last approval, so that nobody seals a wording of their own. */
async function lead({ teller, contractId }: Told, ending: Ending): Promise<void> {
  for (let stage = 0; stage < Math.min(APPROVALS[ending], 2); stage += 1) {
    teller.clock.pass(2);
    await teller.approve(contractId);
  }
}

/** A duty goes from hand to hand until there were as many assignments as every contract has. */
async function reassign({ teller, contractId }: Told): Promise<void> {
  for (;;) {
    const { contract } = await teller.holder(contractId);
    if (contract.assignments.length >= EACH.assignments) return;
    const active = contract.assignments.find((one) => one.state === 'active')!;
    await teller.act(MANAGER, contractId, {
      type: 'reassign',
      assignmentId: active.id,
      toMemberId: otherHand(teller, contract, active.memberId),
      reason: 'Распределение нагрузки.',
    });
  }
}

const HANDS = [
  ['lawyer', 'lawyer2'],
  ['finance', 'security'],
  ['director', 'security'],
] as const;

function otherHand(teller: Storyteller, { stageIndex }: Contract, memberId: string): string {
  const hands = HANDS[stageIndex ?? 0]!.map((login) => teller.actor(login).memberId);
  return hands.find((id) => id !== memberId)!;
}

async function conclude(told: Told, ending: Ending): Promise<void> {
  const { teller, contractId, clauses } = told;
  const { login } = await teller.holder(contractId);
  teller.clock.pass(1);
  if (ending === 'negotiation') {
    await teller.suggest(login, contractId, clauses[5]!, WORDS, 'Просим уточнить.');
    await teller.handOff(login, contractId);
  }
  if (ending === 'declined') await teller.act(login, contractId, { type: 'decline', reason: 'Нет свободных мощностей.' });
  if (ending === 'withdrawn') await teller.act(CLIENT, contractId, { type: 'withdraw', reason: 'Потребность отпала.' });
  if (ending === 'signing' || ending === 'executed') await teller.approve(contractId);
  if (ending === 'executed') for (const signatory of ['client-signatory', 'director']) await teller.execute(signatory, contractId);
}

/** Comments of both sides until the chain is as long as every other. */
async function talk({ teller, contractId }: Told, already: number): Promise<void> {
  for (let count = already; count < EACH.facts; count += 1) {
    const fromClient = count % 2 === 0;
    await teller.comment(
      fromClient ? CLIENT : MANAGER,
      contractId,
      `Замечание ${count}: прошу посмотреть ещё раз до пятницы.`,
      fromClient ? 'both' : 'supplier',
    );
  }
}
