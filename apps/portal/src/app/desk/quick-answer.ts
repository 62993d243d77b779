import { Component, inject, input, output, signal } from '@angular/core';
import type { AssignmentRow } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { ContractRequests } from '../api/contract-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { ToastList } from '../ui/toast-list';

/** A colleague's question, answered where it is read. */
@Component({
  selector: 'vz-quick-answer',
  imports: [T, Button, FailureNotice, Field, Input],
  template: `
    <p class="asked">
      <strong>{{ 'desk.asks' | t: { who: question().person.name } }}</strong> {{ question().text }}
    </p>
    @if (open()) {
      <vz-field [label]="'contract.yourAnswer' | t" [error]="fault()">
        <textarea vzInput rows="2" maxlength="4000" [value]="text()" (input)="text.set($any($event.target).value)"></textarea>
      </vz-field>
      <vz-failure-notice [failure]="answering.failure()" />
      <p class="vz-row">
        <button vzButton="primary" small type="button" [busy]="answering.busy()" (click)="send()">{{ 'desk.sendAnswer' | t }}</button>
        <button vzButton="quiet" small type="button" (click)="open.set(false)">{{ 'common.cancel' | t }}</button>
      </p>
    } @else {
      <button vzButton small type="button" (click)="open.set(true)">{{ 'contract.answerQuestion' | t }}</button>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      justify-items: start;
      gap: var(--s2);
    }
    .asked {
      font-size: var(--size-2);
      text-wrap: pretty;
    }
    vz-field {
      width: min(36rem, 100%);
    }
  `,
})
export class QuickAnswer {
  private readonly requests = inject(ContractRequests);
  private readonly words = inject(Words);
  private readonly toasts = inject(ToastList);
  readonly row = input.required<AssignmentRow>();
  readonly question = input.required<NonNullable<AssignmentRow['question']>>();
  readonly answered = output();
  protected readonly open = signal(false);
  protected readonly text = signal('');
  private readonly tried = signal(false);
  protected readonly answering = attempt((key, answer: string, etag: string) =>
    this.requests.act(this.row().contract.id, 'answerQuestion', { answer }, { key, etag }),
  );

  protected fault(): string | null {
    if (this.tried() && !this.text().trim()) return this.words.t('problems.field-required');
    return this.answering.failure()?.of('answer') ?? null;
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (!this.text().trim()) return;
    if (!(await this.answering.run(this.text().trim(), this.row().etag))) return;
    this.toasts.show(this.words.t('contract.answered'));
    this.answered.emit();
  }
}
