import { Injectable } from '@nestjs/common';
import type { SimulateRouteRequest, SimulationView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, DealType, Simulation } from '@vizavi/domain';
import { SupposeDeal } from '../contracts/acts/suppose-deal';
import { Clock } from '../platform/clock/clock';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { RouteVersionsRepository } from './route-versions.repository';

interface ClientRow extends Record<string, unknown> {
  readonly manager: string | null;
  readonly segment: string | null;
}

interface FormRow extends Record<string, unknown> {
  readonly key: string;
  readonly dealType: DealType;
}

interface Named extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

/** "An amount of three million from this client, the payment clause changed": who gets it, in which order, until when. */
@Injectable()
export class SimulateRoute {
  private readonly versions = new RouteVersionsRepository();

  constructor(
    private readonly deals: SupposeDeal,
    private readonly clock: Clock,
  ) {}

  async run(transaction: Transaction, { tenantId }: Actor, routeId: string, asked: SimulateRouteRequest): Promise<SimulationView> {
    const version = await this.versions.find(transaction, tenantId, routeId, asked.versionId);
    if (!version) throw notFound();
    if (version.route.stages.length === 0) throw new ProblemError(422, 'route-invalid', { field: 'versionId' });
    const now = asked.at ?? this.clock.now();
    if (Number.isNaN(Date.parse(now))) throw new ProblemError(400, 'invalid-request', { fields: [{ field: 'at', code: 'field-invalid' }] });
    const client = await this.client(transaction, tenantId, asked.clientId);
    const form = await this.form(transaction, tenantId, asked.templateId);
    const simulation = await this.deals.run(transaction, version.route, {
      tenantId,
      now: new Date(now).toISOString(),
      deal: { amount: asked.amount, currency: asked.currency, periodFrom: null, periodTo: null },
      paymentDays: asked.paymentDays === null ? null : String(asked.paymentDays),
      dealType: form.dealType,
      formKey: form.key,
      clientCompanyId: asked.clientId,
      clientSegment: client.segment,
      touched: asked.touched,
      accountManagerId: client.manager,
    });
    return { ...simulation, people: await this.people(transaction, tenantId, simulation) };
  }

  private async client(transaction: Transaction, tenantId: string, id: string): Promise<ClientRow> {
    const row = await transaction.row<ClientRow>(
      `select c.account_manager_id as manager, s.segment from client_company c
       left join client_segment s on s.tenant_id = c.tenant_id and s.client_company_id = c.id where c.tenant_id = $1 and c.id = $2`,
      [tenantId, id],
    );
    if (!row) throw new ProblemError(422, 'client-unknown', { field: 'clientId' });
    return row;
  }

  private async form(transaction: Transaction, tenantId: string, id: string): Promise<FormRow> {
    const row = await transaction.row<FormRow>('select key, deal_type as "dealType" from template where tenant_id = $1 and id = $2', [
      tenantId,
      id,
    ]);
    if (!row) throw new ProblemError(422, 'template-unknown', { field: 'templateId' });
    return row;
  }

  private async people(transaction: Transaction, tenantId: string, { stages }: Simulation): Promise<SimulationView['people']> {
    const ids = [...new Set(stages.flatMap((stage) => stage.duties.map((duty) => duty.memberId)))];
    const rows = await transaction.rows<Named>('select id, name, title from member where tenant_id = $1 and id = any ($2::uuid[])', [
      tenantId,
      ids,
    ]);
    return Object.fromEntries(rows.map(({ id, name, title }) => [id, { name, title }]));
  }
}
