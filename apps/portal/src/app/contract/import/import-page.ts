import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ImportView } from '@vizavi/api-types';
import { attempt } from '../../api/attempt';
import { ContractRequests } from '../../api/contract-requests';
import { ImportRequests } from '../../api/import-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Announcer } from '../../ui/announcer';
import { FailureNotice } from '../../ui/failure-notice';
import { FileDrop } from '../../ui/file-drop';
import { Icon } from '../../ui/icon';
import { Load } from '../../ui/load';
import { ToastList } from '../../ui/toast-list';
import { When } from '../../ui/when';
import { placesOf } from '../clauses/clause-rows';
import { Places } from '../paper/places';
import { ImportReview } from './import-review';

const LARGEST = 20 * 1024 * 1024;

/** `/contracts/:id/import`: a Word file comes in, and nothing becomes of it before it was looked at. */
@Component({
  selector: 'vz-import-page',
  host: { class: 'vz-page' },
  imports: [FailureNotice, FileDrop, Icon, ImportReview, Load, RouterLink, T, When],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  private readonly requests = inject(ImportRequests);
  private readonly router = inject(Router);
  private readonly toasts = inject(ToastList);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  readonly id = input.required<string>();

  protected readonly all = this.requests.readAll(() => this.id());
  private readonly contract = inject(ContractRequests).read(() => this.id());
  protected readonly places = computed(() => {
    const view = this.contract.value();
    return view ? placesOf(view) : new Places([], () => null);
  });
  protected readonly isTooLarge = signal(false);
  private readonly fresh = signal<ImportView | null>(null);
  /** What lies on the table: the file just uploaded, or one that was left there. */
  protected readonly open = computed(() => this.fresh() ?? this.all.value()?.find(({ state }) => state === 'shown') ?? null);
  protected readonly settled = computed(() => this.all.value()?.filter(({ state }) => state === 'applied') ?? []);

  protected readonly uploading = attempt((key, file: File) => this.requests.upload(this.id(), file, { key }));
  protected readonly discarding = attempt((key, { id, etag }: ImportView) => this.requests.discard(this.id(), id, { etag, key }));

  protected async take(file: File): Promise<void> {
    this.isTooLarge.set(file.size > LARGEST);
    if (this.isTooLarge()) return;
    this.announcer.say(this.words.t('word.reading', { name: file.name }));
    const taken = await this.uploading.run(file);
    if (!taken) return;
    this.fresh.set(taken.state === 'shown' ? taken : null);
    this.all.reload();
    this.announcer.say(this.words.t(taken.state === 'applied' ? 'word.sameFile' : 'word.read', { count: taken.findings.length }));
    if (taken.state === 'applied') this.toasts.show(this.words.t('word.sameFile'));
  }

  protected async discard(one: ImportView): Promise<void> {
    if (!(await this.discarding.run(one))) return;
    this.fresh.set(null);
    this.all.reload();
  }

  protected async done(count: number): Promise<void> {
    this.toasts.show(this.words.t('word.done', { count }));
    await this.router.navigate(['/contracts', this.id()]);
  }
}
