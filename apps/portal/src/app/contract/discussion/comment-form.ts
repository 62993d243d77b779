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
import type { Audience, CommentRange } from '@vizavi/domain';
import { attempt } from '../../api/attempt';
import { ContractRequests } from '../../api/contract-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { type Segment, Segments } from '../../ui/segments';
import { recall, remember } from '../../ui/remembered';
import { Chip } from '../../ui/chip';
import { OpenContract } from '../open-contract';
import { Discussing } from './discussing';

/** Whom it reaches is chosen before it is written, and looks different all the while. */
@Component({
  selector: 'vz-comment-form',
  imports: [Button, Chip, FailureNotice, Field, Icon, Input, Segments, T],
  templateUrl: './comment-form.html',
  styleUrl: './comment-form.css',
  host: { '[class.internal]': 'isInternal()' },
})
export class CommentForm {
  private readonly words = inject(Words);
  private readonly contract = inject(OpenContract);
  protected readonly discussing = inject(Discussing);
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

  protected readonly people = inject(ContractRequests).readMentionable(() => this.contract.id);
  protected readonly mentionIds = signal<readonly string[]>([]);
  protected readonly range = linkedSignal(() => (this.threadId() === null ? this.discussing.range() : null));
  /** Whoever could read it: an internal word names nobody of the other side. */
  protected readonly nameable = computed(() =>
    (this.people.value() ?? []).filter((one) => one.memberId !== null && (!this.isInternal() || one.side === this.side)),
  );

  protected readonly sending = attempt(
    (key: string, text: string, audience: Audience, range: CommentRange | null, mentionIds: readonly string[]) =>
      this.contract.change((requests) =>
        requests.comment(
          this.contract.id,
          { clauseId: this.clauseId(), threadId: this.threadId(), audience, range, mentionIds, text },
          { key },
        ),
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

  protected mention(id: string): void {
    this.mentionIds.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  }

  protected write(text: string): void {
    this.text.set(text);
    remember(this.draftName(), text || null);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const text = this.text().trim();
    const named = this.mentionIds().filter((id) => this.nameable().some((one) => one.memberId === id));
    if (!text || !(await this.sending.run(text, this.audience(), this.range(), named))) return;
    this.write('');
    this.mentionIds.set([]);
    this.discussing.range.set(null);
    this.tried.set(false);
    this.sent.emit();
  }
}
