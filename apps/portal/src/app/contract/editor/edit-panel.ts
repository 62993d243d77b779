import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { bodySchema, type Body, mark } from '@vizavi/document-model';
import type { FallbackView } from '@vizavi/api-types';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import type { ClauseRow } from '../clauses/clause-rows';
import { OpenContract } from '../open-contract';
import { DrawnBody } from '../paper/drawn-body';
import { ClauseEditor, type Typed } from './clause-editor';
import { type Edit, Editing } from './editing';

const MOST_FALLBACKS = 5;

/** A clause under the pen with what goes with it: why, fallbacks, save and cancel. */
@Component({
  selector: 'vz-edit-panel',
  imports: [Button, ClauseEditor, DrawnBody, FailureNotice, Field, Icon, InReadersLanguage, Input, Skeleton, T],
  templateUrl: './edit-panel.html',
  styleUrl: './edit-panel.css',
  host: { class: 'editor', '(keydown)': 'hear($event)' },
})
export class EditPanel {
  private readonly words = inject(Words);
  protected readonly editing = inject(Editing);
  protected readonly contract = inject(OpenContract);
  protected readonly side = inject(Session).me()?.side ?? 'client';
  /** Asked by its name, as its class would bring the editor in with the page. */
  private readonly editor = viewChild<ClauseEditor>('editor');
  readonly edit = input.required<Edit>();
  readonly row = input.required<ClauseRow>();

  protected readonly reason = linkedSignal(() => this.edit().reason);
  protected readonly heading = linkedSignal(() => this.edit().heading);
  protected readonly typed = signal<Typed | null>(null);
  /** A new clause differs from nothing. */
  protected readonly base = computed((): Body => {
    const isNew = this.edit().kind === 'insert' || this.row().insertedBy !== null;
    return (isNew ? null : this.row().body) ?? bodySchema.node('doc', null, [bodySchema.node('paragraph')]);
  });
  private readonly hashAtStart = linkedSignal<Edit, string | null>({ source: this.edit, computation: () => this.presentHash() });
  protected readonly hasMoved = computed(() => this.edit().kind !== 'insert' && this.hashAtStart() !== this.presentHash());
  protected readonly present = computed(() => mark(this.base(), []));
  protected readonly changes = computed(() => this.typed()?.changes ?? 0);
  /** A counter must say something else than what it answers. */
  protected readonly isSame = computed(() => {
    const { kind, suggestion } = this.edit();
    const proposed = kind === 'counter' && suggestion?.proposed ? bodySchema.nodeFromJSON(suggestion.proposed) : null;
    return proposed !== null && (this.typed()?.body.eq(proposed) ?? true);
  });
  protected readonly isSavable = computed(() => this.changes() > 0 && !this.isSame());
  protected readonly state = computed(() => {
    if (this.isSame()) return this.words.t('negotiation.sameAsProposed');
    return this.changes() > 0
      ? this.words.t('negotiation.changesCount', { count: this.changes() })
      : this.words.t('negotiation.nothingChanged');
  });
  protected readonly title = computed(() => {
    const number = this.row().number || this.edit().suggestion?.clauseNumber || '';
    if (this.edit().kind === 'insert') return this.words.t('negotiation.editingNew', { number });
    return this.words.t(this.edit().kind === 'counter' ? 'negotiation.countering' : 'negotiation.editing', { number });
  });
  protected readonly fallbacks = computed(() => (this.row().clause?.fallbacks ?? []).slice(0, MOST_FALLBACKS));

  protected take(typed: Typed): void {
    this.typed.set(typed);
    this.keep();
  }

  protected keep(): void {
    const typed = this.typed();
    if (!typed) return;
    const { start, reason, heading, isResumed } = this.edit();
    const isChanged = isResumed || !typed.body.eq(start) || this.reason() !== reason || this.heading() !== heading;
    this.editing.write(this.edit(), { body: typed.body, reason: this.reason(), heading: this.heading() }, isChanged);
  }

  protected use(fallback: FallbackView): void {
    this.editor()?.replace(bodySchema.nodeFromJSON(fallback.body));
  }

  protected save(): void {
    const typed = this.typed();
    if (!typed || !this.isSavable()) return;
    void this.editing.save(this.edit(), { body: typed.body, reason: this.reason().trim(), heading: this.heading().trim() });
  }

  protected leave(): void {
    void this.editing.leave();
  }

  /** Alt with a number takes a fallback while the cursor is in the text. */
  protected hear(event: KeyboardEvent): void {
    const fallback = event.altKey ? this.fallbacks()[Number(/^Digit([1-5])$/.exec(event.code)?.[1]) - 1] : undefined;
    if (fallback) {
      event.preventDefault();
      this.use(fallback);
    }
    if (event.key === 'Escape' && !event.defaultPrevented) this.leave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) this.save();
  }

  private presentHash(): string | null {
    return this.row().clause?.bodyHash ?? null;
  }
}
