import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ClientRow, type ContractRow, type Page, PATHS, type StartContractRequest, type TemplateView } from '@vizavi/api-types';
import type { Language } from '@vizavi/domain';
import { dateInWords } from '@vizavi/words';
import { attempt } from '../api/attempt';
import { ContractRequests } from '../api/contract-requests';
import { Server } from '../api/server';
import { draftText } from '../fill/text/draft-text';
import { PaperText } from '../fill/text/paper-text';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { PageTitle } from '../shell/page-title';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { type Segment, Segments } from '../ui/segments';
import { type Found, FoundChoice } from './found-choice';
import { dealTypeWord } from './purposes';

type NamedContract = Pick<ContractRow, 'id' | 'title' | 'number' | 'executedAt' | 'client'>;

const NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };

/** One form: its whole text, what it asks and how long it takes, and the beginning of a contract. */
@Component({
  selector: 'vz-form-page',
  imports: [T, InReadersLanguage, RouterLink, Button, FailureNotice, Field, FoundChoice, Icon, Load, PaperText, Segments],
  templateUrl: './form-page.html',
  styleUrl: './form-page.css',
})
export class FormPage {
  private readonly server = inject(Server);
  private readonly requests = inject(ContractRequests);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly title = inject(PageTitle);
  readonly id = input.required<string>();
  readonly base = input<string>();

  protected readonly form = this.server.read<TemplateView>(() => PATHS.template(this.id()));
  protected readonly language = linkedSignal<TemplateView | undefined, Language>({
    source: this.form.value,
    computation: (view) => view?.languages.find((one) => one === this.words.language()) ?? view?.languages[0] ?? 'ru',
  });
  protected readonly languages = computed((): readonly Segment<Language>[] =>
    (this.form.value()?.languages ?? []).map((value) => ({ value, label: NAMES[value] })),
  );
  protected readonly text = computed(() => {
    const view = this.form.value();
    if (!view) return null;
    return draftText({ form: view.form, supplier: view.supplier, language: this.language(), answers: {}, number: null, base: null });
  });
  protected readonly typeWord = computed(() => dealTypeWord(this.form.value()?.dealType ?? 'supply'));
  protected readonly time = computed(() => {
    const view = this.form.value();
    if (!view) return '';
    if (view.usualFrom === 'promise') return this.words.t('catalogue.promised', { count: view.usualDays });
    const { likelyDays: likely, toldBy, promisedDays: promised } = view;
    return this.words.t('catalogue.usuallyOf', {
      usual: this.words.t('catalogue.usually', { count: view.usualDays }),
      likely,
      toldBy,
      promised,
    });
  });

  /** The supplier starts for one of its clients; a client for itself. */
  protected readonly asksClient = computed(() => this.session.me()?.side === 'supplier');
  protected readonly asksBase = computed(() => this.form.value()?.dealType === 'amendment');

  private readonly clientWords = signal('');
  private readonly clients = this.server.read<Page<ClientRow>>(
    () => (this.asksClient() ? PATHS.clients : undefined),
    () => ({ q: this.clientWords(), limit: 20 }),
    { keep: 'keep' },
  );
  protected readonly foundClients = computed((): readonly Found[] =>
    (this.clients.value()?.items ?? []).map(({ id, name, inn }) => ({ id, name, note: inn ? `${this.words.t('fill.inn')} ${inn}` : '' })),
  );
  protected readonly client = signal<Found | null>(null);

  private readonly baseWords = signal('');
  private readonly signed = this.server.read<Page<ContractRow>>(
    () => (this.asksBase() ? PATHS.contracts : undefined),
    () => ({ status: 'executed', q: this.baseWords(), client: this.client()?.id, limit: 20 }),
    { keep: 'keep' },
  );
  protected readonly foundContracts = computed((): readonly Found[] => (this.signed.value()?.items ?? []).map((row) => this.foundOf(row)));
  private readonly named = this.server.read<NamedContract>(() => {
    const id = this.base();
    return id && this.asksBase() ? PATHS.contract(id) : undefined;
  });
  protected readonly contract = linkedSignal<NamedContract | undefined, Found | null>({
    source: this.named.value,
    computation: (row) => (row ? this.foundOf(row) : null),
  });

  protected readonly isReady = computed(
    () => (!this.asksClient() || this.client() !== null) && (!this.asksBase() || this.contract() !== null),
  );
  protected readonly starting = attempt((key, request: StartContractRequest) => this.requests.start(request, { key }));

  constructor() {
    effect(() => {
      const name = this.form.value()?.name;
      if (name) this.title.set(this.words.of(name));
    });
  }

  protected searchClients(words: string): void {
    this.clientWords.set(words);
  }

  protected searchContracts(words: string): void {
    this.baseWords.set(words);
  }

  protected async start(): Promise<void> {
    const [client, contract] = [this.client(), this.contract()];
    const started = await this.starting.run({
      templateId: this.id(),
      language: this.language(),
      ...(client ? { clientCompanyId: client.id } : {}),
      ...(contract ? { baseContractId: contract.id } : {}),
    });
    if (started) await this.router.navigate(['/contracts', started.id, 'fill']);
  }

  private foundOf({ id, title, number, executedAt, client }: NamedContract): Found {
    const date =
      executedAt && this.words.t('catalogue.signedOn', { date: dateInWords(this.words.say(), new Date(executedAt), new Date()) });
    return { id, name: [title, number].filter(Boolean).join(' '), note: [client.name, date].filter(Boolean).join(', ') };
  }
}
