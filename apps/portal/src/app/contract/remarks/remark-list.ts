import { Component, computed, inject, signal } from '@angular/core';
import type { RemarkView } from '@vizavi/api-types';
import { attempt } from '../../api/attempt';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ToastList } from '../../ui/toast-list';
import { When } from '../../ui/when';
import { OpenContract } from '../open-contract';

/** What approvers have written to each other: points that somebody closes, the open ones first, and the words of their other acts. */
@Component({
  selector: 'vz-remark-list',
  imports: [Avatar, Button, FailureNotice, Field, Icon, Input, T, When],
  templateUrl: './remark-list.html',
  styleUrl: './remark-list.css',
})
export class RemarkList {
  private readonly texts = inject(Words);
  private readonly contract = inject(OpenContract);
  private readonly toasts = inject(ToastList);
  protected readonly points = computed(() =>
    this.contract
      .view()
      .remarks.filter((one) => one.tracked)
      .toSorted((one, other) => Number(one.closed !== null) - Number(other.closed !== null)),
  );
  protected readonly words = computed(() =>
    this.contract
      .view()
      .remarks.filter((one) => !one.tracked)
      .toReversed(),
  );
  protected readonly openCount = computed(() => this.points().filter((one) => one.closed === null).length);
  /** The point that is being closed. */
  protected readonly asked = signal<string | null>(null);
  protected readonly how = signal('');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => {
    const isMissing = this.tried() && !this.how().trim();
    return isMissing ? this.texts.t('problems.field-required') : (this.closing.failure()?.of('closing') ?? null);
  });

  protected readonly closing = attempt((key: string, remarkId: string, how: string) =>
    this.contract.change((requests) => requests.closeRemark(this.contract.id, remarkId, how, { key })),
  );

  protected ask(remarkId: string | null): void {
    this.asked.set(remarkId);
    this.how.set('');
    this.tried.set(false);
    this.closing.forget();
  }

  protected async close({ id }: RemarkView): Promise<void> {
    this.tried.set(true);
    if (!this.how().trim()) return;
    if (!(await this.closing.run(id, this.how().trim()))) return;
    this.ask(null);
    this.toasts.show(this.texts.t('contract.pointClosed'));
  }

  protected about({ person, stage }: RemarkView): string {
    return [person.name, ...(stage ? [this.texts.of(stage)] : []), ''].join(', ').trim();
  }

  protected kindOf({ kind, stage }: RemarkView): string {
    const said = this.texts.t('contract.remarkKind', { kind });
    return stage ? `${said}, ${this.texts.of(stage)}` : said;
  }
}
