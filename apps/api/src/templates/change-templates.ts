import { Injectable } from '@nestjs/common';
import type { TemplateRow, UploadedTemplate } from '@vizavi/api-types';
import { scopeOf, workerScope, type Transaction } from '@vizavi/database';
import type { Actor, Form } from '@vizavi/domain';
import type { Fault } from '@vizavi/forms';
import { Clock } from '../platform/clock/clock';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { FormReader } from './form-reader';
import { keepForm, publishVersion, retireVersion, type Keeping } from './keep-form';
import { OwnedTemplatesQuery, versionEtag } from './owned.query';
import { routeFault } from './read-uploaded';
import { ShelfQuery } from './shelf.query';
import { TemplateVersionsRepository, type VersionRow, type VersionState } from './template-versions.repository';

export interface VersionPath {
  readonly templateId: string;
  readonly versionId: string;
}

export const formInvalid = (faults: readonly Fault[]): ProblemError => new ProblemError(422, 'form-invalid', { extra: { faults } });

/** What an owner does to forms: upload, publish, retire. */
@Injectable()
export class ChangeTemplates {
  private readonly versions = new TemplateVersionsRepository();
  private readonly owned = new OwnedTemplatesQuery();
  private readonly shelf = new ShelfQuery();

  constructor(
    private readonly writes: Writes,
    private readonly reader: FormReader,
    private readonly clock: Clock,
  ) {}

  /** Keeps the file as a draft version; 422 `form-invalid` tells every fault by its line. The file is read before the transaction begins. */
  async upload(act: Act, source: string): Promise<Answer<UploadedTemplate>> {
    const result = await this.reader.read(source);
    return this.writes.perform(act, async (transaction) => {
      if ('faults' in result) throw formInvalid(result.faults);
      const routes = await this.shelf.routes(transaction, act.actor.tenantId);
      if (!routes.has(result.form.route)) throw formInvalid([routeFault(source, result.form.route)]);
      return this.keep(transaction, act.actor, result.form, source);
    });
  }

  /** New contracts take this version from now on. */
  publish(act: Act, path: VersionPath): Promise<Answer<TemplateRow>> {
    return this.change(act, path, ['draft', 'retired'], publishVersion);
  }

  /** The form leaves the catalogue; contracts that follow this version keep it. */
  retire(act: Act, path: VersionPath): Promise<Answer<TemplateRow>> {
    return this.change(act, path, ['published'], retireVersion);
  }

  private async keep(transaction: Transaction, actor: Actor, form: Form, source: string): Promise<Answer<UploadedTemplate>> {
    const kept = await this.asWorker(transaction, actor, (keeping) => keepForm(transaction, keeping, form, source));
    const template = await this.owned.one(transaction, actor.tenantId, kept.templateId);
    return { status: 201, body: { template, versionId: kept.versionId } };
  }

  private change(act: Act, path: VersionPath, from: readonly VersionState[], work: typeof publishVersion): Promise<Answer<TemplateRow>> {
    return this.writes.perform(act, async (transaction) => {
      await this.asWorker(transaction, act.actor, async (keeping) => {
        const { id: versionId, number } = await this.lock(transaction, act, path, from);
        await work(transaction, keeping, { templateId: path.templateId, versionId, number });
      });
      const body = await this.owned.one(transaction, act.actor.tenantId, path.templateId);
      return { status: 200, body, etag: body.versions.find((one) => one.id === path.versionId)?.etag };
    });
  }

  private async lock(transaction: Transaction, act: Act, path: VersionPath, from: readonly VersionState[]): Promise<VersionRow> {
    const { tenantId } = act.actor;
    await this.versions.lock(transaction, tenantId, path.templateId);
    const version = (await this.versions.list(transaction, tenantId, path.templateId)).find((one) => one.id === path.versionId);
    if (!version) throw notFound();
    if (versionEtag(version) !== act.ifMatch) throw new ProblemError(412, 'stale', { extra: { etag: versionEtag(version) } });
    if (!from.includes(version.state)) throw new ProblemError(409, 'action-not-available');
    return version;
  }

  private async asWorker<T>(transaction: Transaction, actor: Actor, work: (keeping: Keeping) => Promise<T>): Promise<T> {
    await transaction.enter(workerScope(actor.tenantId));
    const result = await work({ tenantId: actor.tenantId, author: actor, now: this.clock.now() });
    await transaction.enter(scopeOf(actor));
    return result;
  }
}
