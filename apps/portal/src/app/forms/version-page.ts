import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TemplateRow, TemplateVersionRow } from '@vizavi/api-types';
import type { Language, Negotiability } from '@vizavi/domain';
import { attempt } from '../api/attempt';
import { TemplateRequests } from '../api/template-requests';
import { dealTypeWord } from '../catalogue/purposes';
import { Day, InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { PageTitle } from '../shell/page-title';
import { Button } from '../ui/button';
import { Dialogs, type Question } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { type Segment, Segments } from '../ui/segments';
import { type Tab, Tabs } from '../ui/tabs';
import { ToastList } from '../ui/toast-list';
import { allClauses, type Showing, shownText } from './shown-clauses';
import { VariableTable } from './variable-table';
import { VersionState } from './version-state';
import { VersionText } from './version-text';

type View = 'text' | 'fields';

const NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };

/** One version of a form as its owner judges it before publishing: text with marks, fields, essential terms, route. */
@Component({
  selector: 'vz-version-page',
  host: { class: 'vz-page vz-page--wide' },
  imports: [
    T,
    Day,
    InReadersLanguage,
    RouterLink,
    Button,
    FailureNotice,
    Icon,
    Load,
    Segments,
    Tabs,
    VariableTable,
    VersionState,
    VersionText,
  ],
  templateUrl: './version-page.html',
  styleUrl: './version-page.css',
})
export class VersionPage {
  private readonly templates = inject(TemplateRequests);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly title = inject(PageTitle);
  readonly id = input.required<string>();
  readonly versionId = input.required<string>();

  protected readonly version = this.templates.readVersion(
    () => this.id(),
    () => this.versionId(),
  );
  private readonly owned = this.templates.readOwned();
  /** The form as an act of this page left it, else as the list tells. */
  private readonly row = linkedSignal<TemplateRow | undefined>(() => this.owned.value()?.items.find(({ id }) => id === this.id()));
  protected readonly standing = computed(() => this.row()?.versions.find(({ id }) => id === this.versionId()));
  protected readonly others = computed(() => this.row()?.versions.filter(({ id }) => id !== this.versionId()) ?? []);

  protected readonly language = linkedSignal<readonly Language[], Language>({
    source: () => this.version.value()?.languages ?? [],
    computation: (languages) => languages.find((one) => one === this.words.language()) ?? 'ru',
  });
  protected readonly languages = computed((): readonly Segment<Language>[] =>
    (this.version.value()?.languages ?? []).map((value) => ({ value, label: NAMES[value] })),
  );
  protected readonly showing = signal<Showing>('all');
  protected readonly showings = computed((): readonly Segment<Showing>[] => [
    { value: 'all', label: this.words.t('forms.showAll') },
    { value: 'plain', label: this.words.t('forms.showPlain') },
  ]);
  protected readonly view = signal<View>('text');
  protected readonly views = computed((): readonly Tab<View>[] => [
    { key: 'text', label: this.words.t('forms.text') },
    { key: 'fields', label: this.words.t('forms.fields'), count: this.version.value()?.form.variables.length ?? 0 },
  ]);

  protected readonly text = computed(() => {
    const view = this.version.value();
    return view && shownText({ form: view.form, supplier: view.supplier, language: this.language(), showing: this.showing() });
  });
  protected readonly terms = computed(() => {
    const numbers = new Map((this.text()?.clauses ?? []).map(({ clauseId, number }) => [clauseId, number]));
    return (this.version.value()?.form.essentialTerms ?? []).map((term) => ({
      ...term,
      places: term.clauses.map((clauseId) => ({ clauseId, number: numbers.get(clauseId) ?? null })),
    }));
  });
  protected readonly counts = computed((): Readonly<Record<Negotiability, number>> => {
    const texts = allClauses(this.version.value()?.form.clauses ?? []).filter(({ body }) => body !== undefined);
    const count = (kind: Negotiability): number => texts.filter(({ negotiability }) => negotiability === kind).length;
    return { fixed: count('fixed'), negotiable: count('negotiable'), open: count('open') };
  });
  protected readonly typeWord = computed(() => dealTypeWord(this.version.value()?.dealType ?? 'supply'));

  protected readonly deciding = attempt((key, act: 'publish' | 'retire', etag: string) =>
    this.templates.decide(this.id(), this.versionId(), act, { key, etag }),
  );

  constructor() {
    effect(() => {
      const name = this.version.value()?.name;
      if (name) this.title.set(this.words.of(name));
    });
  }

  protected async publish(standing: TemplateVersionRow): Promise<void> {
    const published = this.others().find(({ state }) => state === 'published');
    const version = standing.number;
    const text = published
      ? this.words.t('forms.publishInstead', { old: published.number, version, count: published.contracts })
      : this.words.t('forms.publishFirst');
    const question = { title: this.words.t('forms.publishTitle', { version }), text, action: this.words.t('forms.publish') };
    if (await this.decide('publish', standing, question)) this.toasts.show(this.words.t('forms.published', { version }));
  }

  protected async retire(standing: TemplateVersionRow): Promise<void> {
    const version = standing.number;
    const done = await this.decide('retire', standing, {
      title: this.words.t('forms.retireTitle', { version }),
      text: this.words.t('forms.retireText'),
      action: this.words.t('forms.retire'),
      tone: 'danger',
    });
    if (done) this.toasts.show(this.words.t('forms.retired', { version }));
  }

  protected startAnew(): void {
    this.deciding.forget();
    this.owned.reload();
  }

  /** To a clause that an essential term names; the text comes forward first when the fields are shown. */
  protected show(clauseId: string): void {
    this.view.set('text');
    setTimeout(() => {
      const clause = document.getElementById(`clause-${clauseId}`);
      clause?.scrollIntoView({ block: 'center' });
      clause?.focus({ preventScroll: true });
    });
  }

  private async decide(act: 'publish' | 'retire', { etag }: TemplateVersionRow, question: Question): Promise<boolean> {
    const row = (await this.dialogs.confirm(question)) && (await this.deciding.run(act, etag));
    if (row) this.row.set(row);
    return row !== undefined;
  }
}
