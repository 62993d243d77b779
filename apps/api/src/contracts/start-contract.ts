import { Injectable } from '@nestjs/common';
import type { ContractView, StartContractRequest } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { inLanguage, type Actor, type BaseContract, type Form } from '@vizavi/domain';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { ContractDesk } from './contract-desk';
import { PerformContractAction } from './perform-contract-action';

interface Published {
  readonly id: string;
  readonly form: Form;
}

/** Starts a draft: by the client for its own company, or by the supplier's manager for one of theirs. */
@Injectable()
export class StartContract {
  constructor(
    private readonly writes: Writes,
    private readonly line: PerformContractAction,
    private readonly desk: ContractDesk,
  ) {}

  run(act: Act, request: StartContractRequest): Promise<Answer<ContractView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      const published = await this.published(transaction, actor, request.templateId);
      const clientCompanyId = await this.company(transaction, actor, request);
      const base = request.baseContractId ? await this.base(transaction, actor, request.baseContractId, clientCompanyId) : null;
      if (published.form.dealType === 'amendment' && !base)
        throw new ProblemError(422, 'base-contract-required', { field: 'baseContractId' });
      if (request.copyFrom) await this.desk.find(transaction, actor, request.copyFrom);
      const contractId = newId();
      const { form } = published;
      const language = form.languages.includes(request.language) ? request.language : 'ru';
      await this.line.start(transaction, actor, {
        type: 'start',
        contractId,
        clientCompanyId,
        templateVersionId: published.id,
        formKey: form.key,
        dealType: form.dealType,
        language,
        title: inLanguage(form.title, language),
        base,
        copiedFrom: request.copyFrom ?? null,
      });
      return this.desk.answer(transaction, actor, contractId, 201);
    });
  }

  private async published(transaction: Transaction, actor: Actor, templateId: string): Promise<Published> {
    const row = await transaction.row<Published & Record<string, unknown>>(
      `select id, form from template_version where tenant_id = $1 and template_id = $2 and state = 'published'`,
      [actor.tenantId, templateId],
      'template-published',
    );
    if (!row) throw new ProblemError(422, 'template-unknown', { field: 'templateId' });
    return row;
  }

  private async company(transaction: Transaction, actor: Actor, request: StartContractRequest): Promise<string> {
    if (actor.clientCompanyId) return actor.clientCompanyId;
    const row = await transaction.row('select 1 from client_company where tenant_id = $1 and id = $2 and account_manager_id = $3', [
      actor.tenantId,
      request.clientCompanyId ?? null,
      actor.memberId,
    ]);
    if (!row) throw new ProblemError(422, 'client-unknown', { field: 'clientCompanyId' });
    return request.clientCompanyId!;
  }

  private async base(transaction: Transaction, actor: Actor, contractId: string, companyId: string): Promise<BaseContract> {
    const contract = await this.desk.find(transaction, actor, contractId);
    if (contract.state !== 'executed' || contract.clientCompanyId !== companyId)
      throw new ProblemError(422, 'base-contract-not-executed', { field: 'baseContractId' });
    return { contractId, number: contract.number!, date: contract.executedAt!.slice(0, 10) };
  }
}
