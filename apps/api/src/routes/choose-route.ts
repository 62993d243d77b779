import { Injectable } from '@nestjs/common';
import type { DirectoryForm } from '@vizavi/api-types';
import { scopeOf, workerScope } from '@vizavi/database';
import { templateFact } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { choiceEtag, DirectoryQuery } from './directory.query';

/** A form takes another route than its file names: for contracts submitted from now on. */
@Injectable()
export class ChooseRoute {
  private readonly directory = new DirectoryQuery();
  private readonly facts = new FactsRepository();

  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  run(act: Act, templateId: string, routeId: string): Promise<Answer<DirectoryForm>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      await transaction.rows('select from template where tenant_id = $1 and id = $2 for update', [actor.tenantId, templateId]);
      const form = (await this.directory.forms(transaction, actor.tenantId)).find((one) => one.templateId === templateId);
      if (!form) throw notFound();
      if (choiceEtag(form) !== act.ifMatch) throw new ProblemError(412, 'stale', { extra: { etag: choiceEtag(form) } });
      const route = await transaction.row<{ key: string }>(
        `select key from approval_route where tenant_id = $1 and route_id = $2 and state = 'published'`,
        [actor.tenantId, routeId],
      );
      if (!route) throw new ProblemError(422, 'route-unknown', { field: 'routeId' });
      if (route.key !== form.routeKey) {
        const routeKey = route.key === form.ownRouteKey ? null : route.key;
        await transaction.change('update template set route_key = $3 where tenant_id = $1 and id = $2', [
          actor.tenantId,
          templateId,
          routeKey,
        ]);
        const subject = { kind: 'template' as const, id: templateId, tenantId: actor.tenantId, clientCompanyId: null };
        await this.facts.append(transaction, subject, [templateFact('TemplateRouteChosen', actor, this.clock.now(), { routeKey })], newId);
      }
      await transaction.enter(scopeOf(actor));
      const body = (await this.directory.forms(transaction, actor.tenantId)).find((one) => one.templateId === templateId)!;
      return { status: 200, body, etag: body.etag };
    });
  }
}
