import { Injectable } from '@nestjs/common';
import { workerScope, scopeOf, type Transaction } from '@vizavi/database';
import type { Actor, Passage, PastPassage } from '@vizavi/domain';
import { Clock } from '../../platform/clock/clock';

interface PassedRow extends Record<string, unknown> {
  readonly client_company_id: string;
  readonly passage: Passage;
}

interface Kept {
  readonly until: number;
  readonly past: readonly PastPassage[];
}

const KEPT_FOR = 10 * 60_000;
/** A process serves many suppliers: what was asked longest ago makes room. */
const MOST_KEPT = 500;
/** The latest ones tell how long things take now. */
const MOST_TOLD = 100;

/** How the latest contracts of a form went by its route, whoever's they are; the rules of the forecast say what of it may be told. */
@Injectable()
export class PastQuery {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  /** In an actor's transaction, which is back in the actor's scope afterwards: no side reads all companies' contracts by itself. */
  async forActor(transaction: Transaction, actor: Actor, formKey: string, routeKey: string | null): Promise<readonly PastPassage[]> {
    const known = this.known(actor.tenantId, formKey, routeKey);
    if (known) return known;
    await transaction.enter(workerScope(actor.tenantId));
    const past = await this.of(transaction, actor.tenantId, formKey, routeKey);
    await transaction.enter(scopeOf(actor));
    return past;
  }

  /** In the worker's scope. */
  async of(transaction: Transaction, tenantId: string, formKey: string, routeKey: string | null): Promise<readonly PastPassage[]> {
    const known = this.known(tenantId, formKey, routeKey);
    if (known) return known;
    const rows = await transaction.rows<PassedRow>(LATEST, [tenantId, formKey, routeKey], 'past');
    return this.keep(
      nameOf(tenantId, formKey, routeKey),
      rows.map(({ client_company_id, passage }) => ({ ...passage, companyId: client_company_id })),
    );
  }

  private known(tenantId: string, formKey: string, routeKey: string | null): readonly PastPassage[] | null {
    if (routeKey === null) return [];
    const kept = this.kept.get(nameOf(tenantId, formKey, routeKey));
    return kept && kept.until > Date.parse(this.clock.now()) ? kept.past : null;
  }

  private keep(name: string, past: readonly PastPassage[]): readonly PastPassage[] {
    this.kept.delete(name);
    this.kept.set(name, { until: Date.parse(this.clock.now()) + KEPT_FOR, past });
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return past;
  }
}

const nameOf = (tenantId: string, formKey: string, routeKey: string | null): string => JSON.stringify([tenantId, formKey, routeKey]);

const LATEST = `
  select client_company_id, passage from contract
  where tenant_id = $1 and form_key = $2 and route_key = $3 and passage is not null order by executed_at desc limit ${MOST_TOLD}`;
