import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Audience } from '@vizavi/domain';
import { attempt } from '../../api/attempt';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { type Segment, Segments } from '../../ui/segments';
import { recall, remember } from '../../ui/remembered';
import { OpenContract } from '../open-contract';

/** Whom it reaches is chosen before it is written, and looks different all the while. */
@Component({
  selector: 'vz-comment-form',
  imports: [Button, FailureNotice, Field, Icon, Input, Segments, T],
  templateUrl: './comment-form.html',
  styleUrl: './comment-form.css',
  host: { '[class.internal]': 'isInternal()' },
})
export class CommentForm {
  private readonly words = inject(Words);
  private readonly contract = inject(OpenContract);
  private readonly me = inject(Session).me();
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  readonly clauseId = input<string | null>(null);
  readonly threadId = input<string | null>(null);
  /** A reply goes to those who read the thread. */
  readonly threadAudience = input<Audience | null>(null);
  readonly label = input.required<string>();
  readonly focusOn = input(0);
  readonly sent = output();

  private readonly side = this.me?.side ?? 'client';
  protected readonly company = this.side === 'supplier' ? (this.me?.supplierName ?? '') : (this.me?.companyName ?? '');
  protected readonly audience = linkedSignal<Audience>(() => this.threadAudience() ?? (this.side === 'supplier' ? 'supplier' : 'both'));
  protected readonly isInternal = computed(() => this.audience() !== 'both');
  protected readonly audiences = computed((): readonly Segment<Audience>[] => [
    { value: this.side, label: this.words.t('negotiation.commentInternal'), icon: 'lock' },
    { value: 'both', label: this.words.t('negotiation.commentShared'), icon: 'users' },
  ]);
  private readonly draftName = computed(
    () => `comment.${this.me?.memberId}.${this.contract.id}.${this.threadId() ?? this.clauseId() ?? ''}`,
  );
  protected readonly text = linkedSignal(() => recall(this.draftName()) ?? '');
  protected readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.text().trim() ? this.words.t('negotiation.textRequired') : null));

  protected readonly sending = attempt((key: string, text: string, audience: Audience) =>
    this.contract.change((requests) =>
      requests.comment(this.contract.id, { clauseId: this.clauseId(), threadId: this.threadId(), audience, text }, { key }),
    ),
  );

  constructor() {
    let asked = 0;
    afterRenderEffect(() => {
      if (this.focusOn() === asked) return;
      asked = this.focusOn();
      this.field()?.nativeElement.focus();
    });
  }

  protected write(text: string): void {
    this.text.set(text);
    remember(this.draftName(), text || null);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const text = this.text().trim();
    if (!text || !(await this.sending.run(text, this.audience()))) return;
    this.write('');
    this.tried.set(false);
    this.sent.emit();
  }
}
