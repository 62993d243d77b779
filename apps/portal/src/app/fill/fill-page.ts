import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type AnswersView, type ContractView, PATHS, type TemplateView } from '@vizavi/api-types';
import type { Answers } from '@vizavi/domain';
import { type Reading } from '../api/reading';
import { Server } from '../api/server';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { PageTitle } from '../shell/page-title';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { Menu, MenuItem, Opens } from '../ui/menu';
import { DraftActs } from './draft-acts';
import { DraftKeeper } from './draft/draft-keeper';
import { SaveLine } from './draft/save-line';
import { faultWords } from './fault-words';
import { AnswerField } from './fields/answer-field';
import { Filling } from './filling';
import { findField } from './find-field';
import { LiveText } from './live-text';
import { firstUnfinished, keyOf } from './progress';
import { ReviewStep } from './review-step';
import { REVIEW, StepList } from './step-list';

interface Opened {
  readonly contract: ContractView;
  readonly view: TemplateView;
  readonly answers: AnswersView;
}

/** Filling in a draft, step by step, beside its text. */
@Component({
  selector: 'vz-fill-page',
  imports: [
    T,
    InReadersLanguage,
    RouterLink,
    AnswerField,
    Button,
    Empty,
    FailureNotice,
    Icon,
    LiveText,
    Load,
    Menu,
    MenuItem,
    Opens,
    ReviewStep,
    SaveLine,
    StepList,
  ],
  providers: [DraftKeeper, Filling, DraftActs],
  templateUrl: './fill-page.html',
  styleUrl: './fill-page.css',
})
export class FillPage {
  private readonly server = inject(Server);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly title = inject(PageTitle);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly keeper = inject(DraftKeeper);
  protected readonly filling = inject(Filling);
  protected readonly acts = inject(DraftActs);
  readonly id = input.required<string>();
  /** In the address, so that the browser's way back goes a step back. */
  readonly step = input<string>();
  protected readonly review = REVIEW;

  private readonly contract = this.server.read<ContractView>(() => PATHS.contract(this.id()), undefined, { live: () => this.id() });
  private readonly form = this.server.read<TemplateView>(() => PATHS.form(this.id()));
  private readonly kept = this.server.read<AnswersView>(() => PATHS.answers(this.id()));
  /** The three together, for one skeleton and one failure. */
  protected readonly opening: Reading<Opened> = {
    value: computed(() => {
      const [contract, view, answers] = [this.contract.value(), this.form.value(), this.kept.value()];
      return contract && view && answers && { contract, view, answers };
    }),
    failure: computed(() => this.contract.failure() ?? this.form.failure() ?? this.kept.failure()),
    loading: computed(() => this.contract.loading() || this.form.loading() || this.kept.loading()),
    etag: this.kept.etag,
    reload: () => [this.contract, this.form, this.kept].forEach((reading) => reading.reload()),
  };

  protected readonly current = computed(() => {
    const [asked, steps] = [this.step(), this.filling.steps()];
    const isKnown = asked === REVIEW || steps.some(({ step }) => step.key === asked);
    return isKnown ? (asked ?? REVIEW) : this.resumed();
  });
  protected readonly at = computed(() => this.filling.steps().findIndex(({ step }) => step.key === this.current()));
  protected readonly now = computed(() => this.filling.steps()[this.at()] ?? null);
  protected readonly next = computed(() => this.filling.steps()[this.at() + 1] ?? null);
  protected readonly before = computed(() => (this.at() < 0 ? this.filling.steps().at(-1) : this.filling.steps()[this.at() - 1]) ?? null);
  /** The linked summary above a step that has been left unfinished; nothing moves under the fingers of one that is being filled in. */
  protected readonly told = computed(() => {
    const now = this.now();
    return (now && this.filling.isTried(now.step.key) ? now.variables : []).flatMap((variable) => {
      const [fault] = this.filling.shownFaults(variable.key);
      return fault ? [{ path: fault.path, label: this.words.of(variable.label), text: faultWords(fault, variable, this.words) }] : [];
    });
  });
  /** The step that is on the screen already: what appears in it now was brought in by an answer. */
  protected readonly seen = signal<string | null>(null);
  /** The step in which the person goes on, found once when the draft opens. */
  private readonly resumed = signal(REVIEW);

  constructor() {
    let opened: string | undefined;
    effect(() => {
      const all = this.opening.value();
      if (!all) return;
      untracked(() => {
        if (opened === all.contract.id) return this.filling.renew(all.contract);
        opened = all.contract.id;
        this.open(all);
      });
    });
    effect(() => {
      const step = this.current();
      afterNextRender(() => this.seen.set(step), { injector: this.injector });
    });
    effect(() => {
      const path = this.filling.wanted();
      if (path !== null) untracked(() => this.seek(path));
    });
    effect(() => {
      if (this.keeper.draft()?.status === 'conflict') untracked(() => void this.settle());
    });
  }

  /** Opens a step; what was left behind may now be told as missing. */
  protected go(step: string): void {
    const now = this.now();
    if (now) this.filling.try([now.step.key]);
    if (step === REVIEW) this.filling.try(this.filling.steps().map((one) => one.step.key));
    void this.keeper.send().then(() => step === REVIEW && this.contract.reload());
    void this.router.navigate([], { queryParams: { step }, queryParamsHandling: 'merge' }).then(() => this.arrive());
  }

  /** Goes to a field by the path of a fault or the key of a place in the text. */
  protected seek(path: string): void {
    this.filling.wanted.set(null);
    const home = this.filling.steps().find(({ variables }) => variables.some(({ key }) => key === keyOf(path)));
    if (!home) return;
    const focus = (): void => void afterNextRender(() => findField(this.element, path)?.focus(), { injector: this.injector });
    if (home.step.key === this.current()) return focus();
    void this.router.navigate([], { queryParams: { step: home.step.key }, queryParamsHandling: 'merge' }).then(focus);
  }

  protected async showText(): Promise<void> {
    const { LiveTextSheet } = await import('./live-text-sheet');
    await this.dialogs.open(LiveTextSheet, { kind: 'drawer', data: this.filling });
  }

  private open({ contract, view, answers }: Opened): void {
    this.keeper.open(contract.id, answers);
    this.filling.open(view, contract, answers.offered);
    this.resumed.set(firstUnfinished(this.filling.steps()) ?? REVIEW);
    this.title.set(contract.title);
  }

  private arrive(): void {
    scrollTo({ top: 0 });
    afterNextRender(() => this.element.querySelector<HTMLElement>('.step-title')?.focus({ preventScroll: true }), {
      injector: this.injector,
    });
  }

  private async settle(): Promise<void> {
    const [draft, form] = [this.keeper.draft(), this.filling.form()];
    if (!draft || !form) return;
    const { ConflictDialog } = await import('./draft/conflict-dialog');
    const answers = await this.dialogs.open<Answers>(ConflictDialog, { data: { draft, form }, stays: true });
    if (answers) this.keeper.settle(answers);
  }
}
