import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { Router } from '@angular/router';
import type { ComparedClause, ComparisonView, ContractView } from '@vizavi/api-types';
import { shortDate } from '@vizavi/words';
import { attempt } from '../api/attempt';
import { ContractRequests } from '../api/contract-requests';
import { PaperRequests } from '../api/paper-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { type Segment, Segments } from '../ui/segments';
import { ToastList } from '../ui/toast-list';
import { canComeBack, earlierAgain } from './earlier-again';
import { PaperHead } from './paper-head';
import { PlainText } from './plain-text';
import { RevisionList } from './revision-list';
import type { EarlierText } from './way-back-dialog';

type Look = 'inline' | 'columns';
type Extent = 'changes' | 'all';

interface Choice {
  readonly number: number;
  readonly label: string;
}

/** Two texts of a contract held against each other; which ones and how is kept in the address. */
@Component({
  selector: 'vz-compare-page',
  host: { class: 'vz-page vz-page--wide' },
  imports: [Button, Empty, FailureNotice, Field, Icon, Input, Load, PaperHead, PlainText, RevisionList, Segments, T],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.css',
})
export class ComparePage {
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly contracts = inject(ContractRequests);
  readonly id = input.required<string>();
  readonly from = input<number | null, unknown>(null, { transform: numberOrNull });
  readonly to = input<number | null, unknown>(null, { transform: numberOrNull });
  readonly look = input<Look | undefined>();
  readonly extent = input<Extent | undefined>();

  protected readonly contract = this.contracts.read(() => this.id());
  protected readonly revisions = this.contracts.readRevisions(() => this.id());
  private readonly newest = computed(() => this.revisions.value()?.[0]?.number ?? null);
  /** Without a choice the newest text is held against the one before it, and the first against the form. */
  protected readonly texts = computed(() => {
    const to = this.to() ?? this.newest();
    return { from: this.from() ?? Math.max((to ?? 1) - 1, 0), to };
  });
  protected readonly comparison = inject(PaperRequests).readComparison(
    () => this.id(),
    () => this.texts(),
  );
  protected readonly shownLook = computed((): Look => this.look() ?? 'inline');
  protected readonly shownExtent = computed((): Extent => this.extent() ?? 'changes');
  protected readonly clauses = computed(() =>
    (this.comparison.value()?.clauses ?? []).filter((one) => this.shownExtent() === 'all' || one.status !== 'same' || one.moved),
  );
  protected readonly choices = computed((): readonly Choice[] => [
    ...(this.revisions.value() ?? []).map((row) => ({
      number: row.number,
      label: this.words.t('documents.revisionAt', { number: row.number, date: shortDate(this.words.say(), new Date(row.at)) }),
    })),
    { number: 0, label: this.words.t('papers.form') },
  ]);
  protected readonly looks = computed((): readonly Segment<Look>[] => [
    { value: 'inline', label: this.words.t('papers.inline') },
    { value: 'columns', label: this.words.t('papers.columns') },
  ]);
  protected readonly extents = computed((): readonly Segment<Extent>[] => [
    { value: 'changes', label: this.words.t('papers.onlyChanges') },
    { value: 'all', label: this.words.t('papers.wholeText') },
  ]);
  protected readonly files = computed(() => ({ ...this.texts(), layout: this.shownLook() }));
  /** An earlier wording is proposed against the text that stands, by whoever may propose now. */
  protected readonly mayPropose = computed(
    () => this.maySuggest() && this.comparison.value()?.to.number === this.contract.value()?.revision?.number,
  );
  private readonly suggest = computed(() => this.contract.value()?.availableActions.find(({ action }) => action === 'suggest') ?? null);
  protected readonly maySuggest = computed(() => this.suggest()?.blockedBy === null);

  protected readonly proposing = attempt(async (key, clause: ComparedClause, reason: string) => {
    const view = this.contract.value()!;
    const wish = earlierAgain(clause, this.comparison.value()!, reason);
    return this.contracts.suggest(view.id, wish, { key, etag: this.suggest()!.etag });
  });

  protected choose(parameters: Readonly<Record<string, string | number | null>>): void {
    void this.router.navigate([], { queryParams: parameters, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async propose(clause: ComparedClause): Promise<void> {
    const name = this.nameOf(this.comparison.value()!.from.number ?? 0);
    const answer = await this.dialogs.confirm({
      title: this.words.t('papers.proposeTitle', { number: clause.number }),
      text: this.words.t('papers.proposeText'),
      action: this.words.t('papers.propose'),
      reason: { label: this.words.t('papers.proposeReason'), required: this.words.t('papers.proposeNeedsReason') },
    });
    if (answer && (await this.proposing.run(clause, `${name}. ${answer.reason}`))) {
      this.contract.reload();
      this.toasts.show(this.words.t('papers.proposed'));
    }
  }

  /** An earlier text as a set of new proposals, after a look at what they would be. */
  protected async goBack(number: number): Promise<void> {
    const { WayBackDialog } = await import('./way-back-dialog');
    const data: EarlierText = { contractId: this.id(), number, name: this.nameOf(number), etag: this.suggest()!.etag };
    const view = await this.dialogs.open<ContractView, EarlierText>(WayBackDialog, { data });
    if (!view) return;
    this.toasts.show(this.words.t('papers.backDone'));
    await this.router.navigate(['/contracts', this.id()]);
  }

  private nameOf(number: number): string {
    return number === 0 ? this.words.t('papers.form') : this.words.t('papers.revision', { number });
  }

  protected comesBack(clause: ComparedClause): boolean {
    return canComeBack(clause);
  }

  protected counts({ counts }: ComparisonView): string {
    return this.words.t('papers.comparisonCounts', { ...counts }).trim();
  }
}

function numberOrNull(value: unknown): number | null {
  const number = numberAttribute(value, -1);
  return value === undefined || value === null || value === '' || number < 0 ? null : number;
}
