import { Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { RouteRow } from '@vizavi/api-types';
import { checkRoute, compareRoutes, isSound, type RouteFault, type Stage } from '@vizavi/domain';
import { attempt } from '../api/attempt';
import { RouteRequests } from '../api/route-requests';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { PageTitle } from '../shell/page-title';
import { Session } from '../session/session';
import { Announcer } from '../ui/announcer';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { type Tab, Tabs } from '../ui/tabs';
import { ToastList } from '../ui/toast-list';
import { CheckPanel } from './check-panel';
import { RouteDraft } from './route-draft';
import { RouteState } from './route-state';
import { RouteWords } from './route-words';
import { SavingMark } from './saving-mark';
import { SimulationPanel } from './simulation-panel';
import { StageCard, type StageAct } from './stage-card';
import { copyOf, insertAt, moved, newStage, without } from './stage-changes';

type Side = 'check' | 'simulation';

/** The designer of one version of a route: its stages as cards in order, the check and the simulation beside. */
@Component({
  selector: 'vz-route-page',
  host: { class: 'vz-page vz-page--wide', '(document:keydown)': 'byKey($event)' },
  imports: [
    T,
    Day,
    RouterLink,
    Button,
    CheckPanel,
    Empty,
    FailureNotice,
    Icon,
    Load,
    RouteState,
    SavingMark,
    SimulationPanel,
    StageCard,
    Tabs,
  ],
  providers: [RouteDraft],
  templateUrl: './route-page.html',
  styleUrl: './route-page.css',
})
export class RoutePage {
  private readonly requests = inject(RouteRequests);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly announcer = inject(Announcer);
  private readonly title = inject(PageTitle);
  protected readonly said = inject(RouteWords);
  protected readonly draft = inject(RouteDraft);
  readonly id = input.required<string>();
  readonly versionId = input.required<string>();

  protected readonly mayManage = inject(Session).me()?.may.includes('route.manage') ?? false;
  protected readonly mayMigrate = inject(Session).me()?.may.includes('route.migrate') ?? false;
  protected readonly read = this.requests.readVersion(
    () => this.id(),
    () => this.versionId(),
  );
  protected readonly directory = this.requests.readDirectory();
  private readonly route = this.requests.readOne(() => this.id());
  private readonly cards = viewChildren(StageCard);

  protected readonly faults = computed((): readonly RouteFault[] => {
    const directory = this.directory.value();
    return directory ? checkRoute({ name: this.draft.name(), stages: this.draft.stages() }, directory) : [];
  });
  protected readonly sound = computed(() => isSound(this.faults()));
  protected readonly others = computed(() => this.route.value()?.versions.filter(({ id }) => id !== this.versionId()) ?? []);
  protected readonly running = computed(() => this.route.value()?.versions.find(({ id }) => id === this.versionId())?.running ?? 0);
  protected readonly hasDraft = computed(() => this.route.value()?.versions.some(({ state }) => state === 'draft') ?? false);
  protected readonly opened = linkedSignal<string, string | null>({ source: () => this.versionId(), computation: () => null });
  protected readonly lifted = signal<number | null>(null);
  protected readonly over = signal<number | null>(null);
  protected readonly side = signal<Side>('check');
  protected readonly sides = computed((): readonly Tab<Side>[] => [
    { key: 'check', label: this.words.t('routes.check'), ...(this.faults().length > 0 && { count: this.faults().length }) },
    { key: 'simulation', label: this.words.t('routes.simulation') },
  ]);

  protected readonly publishing = attempt((key, note: string, etag: string) =>
    this.requests.publish(this.id(), this.versionId(), note, { key, etag }),
  );
  protected readonly copying = attempt((key) => this.requests.copy(this.id(), this.versionId(), { key }));
  protected readonly discarding = attempt((key, etag: string) => this.requests.discard(this.id(), this.versionId(), { key, etag }));

  constructor() {
    effect(() => {
      const view = this.read.value();
      if (view) untracked(() => this.draft.load(view));
    });
    effect(() => this.title.set(this.words.of(this.draft.name()) || this.words.t('routes.title')));
  }

  protected faultsOf(stage: Stage): readonly RouteFault[] {
    return this.faults().filter((one) => one.stageKey === stage.key);
  }

  protected rename(language: 'ru' | 'en', text: string): void {
    this.draft.change((content) => ({ ...content, name: { ...content.name, [language]: text } }), `route ${language}`);
  }

  protected add(index: number): void {
    const name = { ru: '', en: '' };
    const stage = newStage(this.draft.stages(), name);
    this.draft.change((content) => ({ ...content, stages: insertAt(content.stages, stage, index) }));
    this.opened.set(stage.key);
    this.announcer.say(this.words.t('routes.stageAdded', { number: index + 1 }));
    this.focusFirstField(index);
  }

  protected act(act: StageAct, index: number): void {
    const stage = this.draft.stages()[index]!;
    if (act === 'up') return this.move(index, index - 1);
    if (act === 'down') return this.move(index, index + 1);
    if (act === 'copy') {
      this.draft.change((content) => ({ ...content, stages: insertAt(content.stages, copyOf(stage, content.stages), index + 1) }));
      return this.announcer.say(this.words.t('routes.stageAdded', { number: index + 2 }));
    }
    this.draft.change((content) => ({ ...content, stages: without(content.stages, stage.key) }));
    this.toasts.show(this.words.t('routes.stageRemoved', { name: this.said.name(stage) }), () => this.undo());
  }

  protected move(from: number, to: number): void {
    const stage = this.draft.stages()[from];
    const count = this.draft.stages().length;
    if (!stage || to < 0 || to >= count || from === to) return;
    this.draft.change((content) => ({ ...content, stages: moved(content.stages, from, to) }));
    this.announcer.say(this.words.t('routes.stageMoved', { name: this.said.name(stage), number: to + 1, count }));
    setTimeout(() => this.cards()[to]?.focus());
  }

  /** A gap takes what is dropped on it; the stage that was lifted leaves its own place first. */
  protected drop(event: DragEvent, gap: number): void {
    event.preventDefault();
    const from = this.lifted();
    this.lifted.set(null);
    this.over.set(null);
    if (from !== null) this.move(from, gap > from ? gap - 1 : gap);
  }

  protected hover(event: DragEvent, gap: number): void {
    if (this.lifted() === null) return;
    event.preventDefault();
    this.over.set(gap);
  }

  protected toggle(stage: Stage): void {
    this.opened.set(this.opened() === stage.key ? null : stage.key);
  }

  protected show(key: string): void {
    this.opened.set(key);
    const index = this.draft.stages().findIndex((one) => one.key === key);
    setTimeout(() => this.cards()[index]?.focus());
  }

  protected undo(): void {
    if (this.draft.undo()) this.announcer.say(this.words.t('routes.undone'));
  }

  protected redo(): void {
    if (this.draft.redo()) this.announcer.say(this.words.t('routes.redone'));
  }

  /** Within a text field the browser's own undo goes first. */
  protected byKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
    const key = event.code;
    if (key === 'KeyZ' || key === 'KeyY') {
      event.preventDefault();
      if (key === 'KeyY' || event.shiftKey) this.redo();
      else this.undo();
    }
  }

  protected async publish(): Promise<void> {
    if (!(await this.draft.settle())) return;
    const version = this.draft.version()!;
    const agreed = await this.dialogs.confirm({
      title: this.words.t('routes.publishTitle', { number: version.number }),
      text: await this.publishText(),
      action: this.words.t('routes.publish'),
      reason: { label: this.words.t('routes.publishNote'), help: this.words.t('routes.publishNoteHelp') },
    });
    const row = agreed && (await this.publishing.run(agreed.reason, version.etag));
    if (row) this.after(row, this.words.t('routes.published', { number: version.number }));
  }

  protected async copy(): Promise<void> {
    const view = await this.copying.run();
    if (view) await this.router.navigate(['/routes', view.routeId, 'versions', view.id]);
  }

  protected async discard(): Promise<void> {
    await this.draft.settle();
    const version = this.draft.version()!;
    const agreed = await this.dialogs.confirm({
      title: this.words.t('routes.discardTitle'),
      text: this.words.t('routes.discardText', { number: version.number }),
      action: this.words.t('routes.discard'),
      tone: 'danger',
    });
    if (!agreed) return;
    await this.discarding.run(version.etag);
    if (this.discarding.failure()) return;
    this.toasts.show(this.words.t('routes.discarded'));
    await this.router.navigate(['/routes']);
  }

  private after(_row: RouteRow, said: string): void {
    this.read.reload();
    this.route.reload();
    this.toasts.show(said);
  }

  /** What changes against the version in force, in one sentence, and what becomes of contracts on their way. */
  private async publishText(): Promise<string> {
    const live = this.others().find(({ state }) => state === 'published');
    const stages = this.draft.stages();
    if (!live) return this.words.t('routes.publishFirst', { stages: stages.map((one) => this.said.name(one)).join(' → ') });
    const before = await this.requests.version(this.id(), live.id);
    const said = compareRoutes(before, { stages })
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, after, before: was }) => `«${this.said.name((after ?? was)!)}» ${this.words.t(`routes.${kind}`)}`);
    const changes = said.join(', ') || this.words.t('routes.compareSame');
    return `${this.words.t('routes.publishChanges', { changes })}. ${this.words.t('routes.publishText', { running: live.running })}`;
  }

  private focusFirstField(index: number): void {
    setTimeout(() => {
      const card = document.querySelectorAll('vz-stage-card')[index];
      card?.scrollIntoView({ block: 'nearest' });
      card?.querySelector<HTMLElement>('vz-stage-editor input')?.focus();
    });
  }
}
