import { Injectable } from '@nestjs/common';
import type { OfferedAnswer, Page, TemplateCard, TemplateView } from '@vizavi/api-types';
import { scopeOf, workerScope, type Transaction } from '@vizavi/database';
import { fullDayMinutes, usualOf, type Actor, type DealType, type Form, type Route } from '@vizavi/domain';
import { MomentQuery } from '../contracts/present/moment.query';
import { PastQuery } from '../contracts/present/past.query';
import { FormStore } from '../contracts/text/form-store';
import { fittingOffers, rememberedOnly, valuesOf } from '../drafts/given-before';
import { OffersQuery } from '../drafts/offers.query';
import { notFound } from '../platform/http/problem-error';
import { FindForms } from './find-forms';
import { ShelfQuery, type ShelvedVersion } from './shelf.query';
import { withFallbacks } from './stored-form';
import { templateCard, templateView, type Shown } from './template-card';

export interface CatalogueFilter {
  readonly q?: string;
  readonly dealType?: DealType;
}

/** What all cards of one reader share. */
interface Shelf {
  readonly routes: ReadonlyMap<string, Route>;
  readonly chosenRoutes: ReadonlyMap<string, string>;
  readonly offers: readonly OfferedAnswer[];
}

/** The catalogue of forms, as each reader may see it. */
@Injectable()
export class CatalogueQuery {
  private readonly shelf = new ShelfQuery();
  private readonly offers = new OffersQuery();
  private readonly finder = new FindForms();

  constructor(
    private readonly forms: FormStore,
    private readonly pasts: PastQuery,
    private readonly moments: MomentQuery,
  ) {}

  /** All published forms that the words and the type find; a supplier has few, so there is one page. */
  async list(transaction: Transaction, actor: Actor, filter: CatalogueFilter): Promise<Page<TemplateCard>> {
    const versions = await this.shelf.published(transaction, actor.tenantId, filter.dealType ?? null);
    const shared = await this.shared(transaction, actor);
    const shown: Shown[] = [];
    for (const version of versions) shown.push(await this.shown(transaction, actor, version, shared));
    const found = await this.finder.find(transaction, filter.q ?? '', shown);
    const items = found.map(templateCard);
    return { items, nextCursor: null, total: items.length, totalIsCapped: false };
  }

  /** The published version of a form. */
  async published(transaction: Transaction, actor: Actor, templateId: string): Promise<TemplateView> {
    return this.view(transaction, actor, await this.shelf.publishedOf(transaction, actor.tenantId, templateId));
  }

  /** One version, published or not; the caller has judged whether the actor may read it. */
  async ofVersion(transaction: Transaction, actor: Actor, versionId: string): Promise<TemplateView> {
    return this.view(transaction, actor, await this.shelf.version(transaction, actor.tenantId, versionId));
  }

  /** A version as its readers would see it, before or after it is published. */
  async preview(transaction: Transaction, actor: Actor, templateId: string, versionId: string): Promise<TemplateView> {
    return this.view(transaction, actor, await this.shelf.ofForm(transaction, actor.tenantId, templateId, versionId));
  }

  private async view(transaction: Transaction, actor: Actor, version: ShelvedVersion | null): Promise<TemplateView> {
    if (!version) throw notFound();
    const shown = await this.shown(transaction, actor, version, await this.shared(transaction, actor));
    const form = await this.formFor(transaction, actor, version, shown.form);
    return templateView({ ...shown, form }, await this.shelf.supplier(transaction, actor.tenantId));
  }

  /** Second-best wordings are for those who negotiate or own the form. */
  private async formFor(transaction: Transaction, { tenantId, roles }: Actor, { versionId }: ShelvedVersion, form: Form): Promise<Form> {
    if (!roles.includes('lawyer') && !roles.includes('templateOwner')) return form;
    return withFallbacks(form, await this.shelf.fallbacks(transaction, tenantId, versionId));
  }

  private async shared(transaction: Transaction, actor: Actor): Promise<Shelf> {
    const { tenantId, clientCompanyId } = actor;
    return {
      routes: await this.routes(transaction, actor),
      chosenRoutes: await this.shelf.chosenRoutes(transaction, tenantId),
      offers: clientCompanyId === null ? [] : await this.offers.get(transaction, tenantId, clientCompanyId),
    };
  }

  /** A card tells how many are asked and how long a stage may take; its readers' own role knows of no rule. */
  private async routes(transaction: Transaction, actor: Actor): Promise<ReadonlyMap<string, Route>> {
    await transaction.enter(workerScope(actor.tenantId));
    const routes = await this.shelf.routes(transaction, actor.tenantId);
    await transaction.enter(scopeOf(actor));
    return routes;
  }

  /** What contracts of the form and its route took of the supplier's time, in its working days; null when too few tell. */
  private async usual(transaction: Transaction, actor: Actor, formKey: string, routeKey: string): Promise<Shown['usual']> {
    const usual = usualOf(await this.pasts.forActor(transaction, actor, formKey, routeKey), actor.clientCompanyId);
    if (!usual) return null;
    const { calendar } = await this.moments.get(transaction, actor.tenantId);
    const days = (minutes: number): number => Math.max(1, Math.ceil(minutes / fullDayMinutes(calendar)));
    return { days: days(usual.median), likelyDays: days(usual.likely), contracts: usual.contracts };
  }

  private async shown(transaction: Transaction, actor: Actor, version: ShelvedVersion, shelf: Shelf): Promise<Shown> {
    const { form } = await this.forms.get(transaction, actor.tenantId, version.versionId);
    const routeKey = shelf.chosenRoutes.get(version.templateId) ?? form.route;
    return {
      version,
      form,
      route: shelf.routes.get(routeKey),
      usual: await this.usual(transaction, actor, form.key, routeKey),
      given: valuesOf(fittingOffers(form, rememberedOnly(form, shelf.offers))),
    };
  }
}
