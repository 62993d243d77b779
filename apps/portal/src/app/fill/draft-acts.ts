import { computed, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { AvailableAction } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { ContractRequests } from '../api/contract-requests';
import { Words } from '../language/words';
import { Dialogs } from '../ui/dialogs';
import { ToastList } from '../ui/toast-list';
import { DraftKeeper } from './draft/draft-keeper';
import { Filling } from './filling';

/** What may be done with a draft as a whole: sent, handed over, deleted; each as the server offers it. One a page. */
@Injectable()
export class DraftActs {
  private readonly requests = inject(ContractRequests);
  private readonly keeper = inject(DraftKeeper);
  private readonly filling = inject(Filling);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  readonly mayFill = computed(() => {
    const fill = this.filling.actionOf('fill');
    return fill !== null && fill.blockedBy === null;
  });
  readonly withdrawal = computed(() => this.filling.actionOf('withdraw'));
  /** The client sends the draft to the supplier; the supplier's manager hands it to the client. */
  readonly sending = computed(() => this.filling.actionOf('submit') ?? this.filling.actionOf('handOff'));
  /** Why sending is not possible yet, apart from what the form itself shows. */
  readonly blocked = computed(() => {
    const blockedBy = this.sending()?.blockedBy;
    return blockedBy && blockedBy.code !== 'answers-incomplete' ? blockedBy : null;
  });

  readonly submitting = attempt((key, id: string, { action, etag }: AvailableAction) =>
    action === 'submit' ? this.requests.act(id, 'submit', {}, { key, etag }) : this.requests.act(id, 'handOff', {}, { key, etag }),
  );
  readonly deleting = attempt((key, id: string, { etag }: AvailableAction) => this.requests.act(id, 'withdraw', {}, { key, etag }));

  async submit(): Promise<void> {
    const [id, action] = [this.filling.contract()?.id, this.sending()];
    if (!id || !action) return;
    await this.keeper.send();
    if (this.keeper.draft()?.status === 'conflict') return;
    const isSubmit = action.action === 'submit';
    const agreed = await this.dialogs.confirm({
      title: this.words.t(isSubmit ? 'fill.submitTitle' : 'fill.handOffTitle'),
      text: this.words.t(isSubmit ? 'fill.submitText' : 'fill.handOffText'),
      action: this.words.t(isSubmit ? 'fill.submit' : 'fill.handOff'),
    });
    const sent = agreed && (await this.submitting.run(id, action));
    if (!sent) return;
    this.keeper.close();
    this.toasts.show(isSubmit ? this.words.t('fill.submitted', { number: sent.number ?? '' }) : this.words.t('fill.handedOff'));
    await this.router.navigate(['/contracts', id]);
  }

  async remove(): Promise<void> {
    const [id, action] = [this.filling.contract()?.id, this.withdrawal()];
    if (!id || !action) return;
    const agreed = await this.dialogs.confirm({
      title: this.words.t('fill.deleteTitle'),
      text: this.words.t('fill.deleteText'),
      action: this.words.t('fill.delete'),
      tone: 'danger',
    });
    if (!agreed || !(await this.deleting.run(id, action))) return;
    this.keeper.close();
    this.toasts.show(this.words.t('fill.deleted'));
    await this.router.navigateByUrl('/');
  }
}
