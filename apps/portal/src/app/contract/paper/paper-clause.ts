import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { bodySchema, bodyText, mark } from '@vizavi/document-model';
import { T } from '../../language/t.pipe';
import { InReadersLanguage } from '../../language/language.pipes';
import { Session } from '../../session/session';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { Discussing } from '../discussion/discussing';
import { EditPanel } from '../editor/edit-panel';
import { Moving } from '../editor/moving';
import { Presence } from '../presence/presence';
import { Editing } from '../editor/editing';
import { clauseElementId, OpenContract } from '../open-contract';
import type { ClauseRow } from '../clauses/clause-rows';
import { ConflictSides } from './conflict-sides';
import { DrawnBody } from './drawn-body';
import { readOnlyWord } from './read-only';

const LONGEST_QUOTE = 1000;

/** One clause: its text with edits; chosen, it shows what may be done with it; edited, it is the editor. */
@Component({
  selector: 'vz-paper-clause',
  imports: [Button, ConflictSides, DrawnBody, EditPanel, FailureNotice, Icon, InReadersLanguage, T],
  templateUrl: './paper-clause.html',
  styleUrl: './paper-clause.css',
  host: {
    '[id]': 'elementId()',
    '[class.chosen]': 'isChosen()',
    '[class.section]': 'row().depth === 1',
    '[class.touched]': 'isTouched()',
    '[class.by-supplier]': 'side() === "supplier"',
    '[class.by-client]': 'side() === "client"',
    '(click)': 'chooseByPointer($event)',
  },
})
export class PaperClause {
  protected readonly contract = inject(OpenContract);
  protected readonly editing = inject(Editing);
  protected readonly discussing = inject(Discussing);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly moving = inject(Moving);
  private readonly presence = inject(Presence);
  private readonly session = inject(Session);
  readonly row = input.required<ClauseRow>();

  protected readonly whyFixed = signal(false);
  protected readonly elementId = computed(() => clauseElementId(this.row().id));
  protected readonly isRead = computed(() => this.contract.look() === 'reading');
  protected readonly isChosen = computed(() => !this.isRead() && this.contract.rowId() === this.row().id);
  protected readonly edit = computed(() => {
    const edit = this.editing.edit();
    return edit?.rowId === this.row().id ? edit : null;
  });
  /** A new clause is written below the one that it follows. */
  protected readonly isEditedHere = computed(() => this.edit() !== null && this.edit()?.kind !== 'insert');
  protected readonly open = computed(() => this.contract.openChains().filter((chain) => chain.clauseId === this.row().id).length);
  /** Those between which somebody decides are shown side by side. */
  protected readonly rivals = computed(() => this.row().suggestions.filter((one) => one.open && one.conflictIds.length > 0));
  protected readonly hidden = computed(() => {
    const told = new Set(this.rivals().map(({ id }) => id));
    return this.row().shown?.hidden.filter((id) => !told.has(id)).length ?? 0;
  });
  protected readonly isTouched = computed(() => !this.isRead() && this.side() !== null);
  /** Whose edit is the newest that waits. */
  protected readonly side = computed(() => this.row().suggestions.findLast((one) => one.open)?.side ?? null);
  protected readonly marked = computed(() => {
    const { shown, body } = this.row();
    return this.isRead() && body ? mark(body, []) : (shown?.marked ?? null);
  });
  /** What a proposed clause brings is no text of the contract yet. */
  protected readonly isLeftOut = computed(() => this.isRead() && this.row().insertedBy !== null);
  protected readonly isFixed = computed(() => this.row().clause?.negotiability === 'fixed');
  /** One proposal of an author for a clause at a time; a colleague may have another. */
  private readonly hasOwn = computed(() => this.row().suggestions.some((one) => one.open && one.mine));
  protected readonly maySuggest = computed(() => this.contract.action('suggest')?.blockedBy === null && !this.isFixed() && !this.hasOwn());
  protected readonly editor = computed(() => this.presence.editorOf(this.row().id));
  protected readonly mayInsert = computed(() => this.contract.action('suggest')?.blockedBy === null && this.sectionId() !== null);
  protected readonly mayComment = computed(() => this.contract.action('comment')?.blockedBy === null);
  protected readonly hasKept = computed(
    () => this.editing.kept().has(this.row().id) && this.edit() === null && this.contract.action('suggest') !== null,
  );
  protected readonly readOnly = computed(() =>
    this.contract.action('suggest') ? null : readOnlyWord(this.contract.view(), this.session.me()?.side ?? null),
  );
  protected readonly own = computed(
    () =>
      this.row().suggestions.findLast(
        (one) => one.mine && one.actions.includes('revise') && one.kind !== 'delete' && one.kind !== 'move',
      ) ?? null,
  );
  private readonly sectionId = computed(() => {
    const { clause } = this.row();
    return clause && (clause.body ? clause.parentId : clause.clauseId);
  });

  /** The wording of a proposed heading lies with the proposal. */
  protected readonly deletedMark = computed(() => {
    const { deletedBy, body } = this.row();
    if (!deletedBy || !body || this.isRead()) return null;
    const whole = { id: deletedBy.id, side: deletedBy.side, order: 0, kind: 'block' as const, from: 0, to: body.content.size, slice: null };
    return mark(bodySchema.nodeFromJSON(body.toJSON()), [whole]);
  });
  protected readonly insertedMark = computed(() => {
    const { insertedBy, body } = this.row();
    return insertedBy && body ? insertedBy.side : null;
  });

  protected choose(): void {
    if (this.isChosen()) return this.contract.leave();
    this.contract.chooseRow(this.row().id);
  }

  private selected = '';

  /** A press on the button takes the selection away, so it is read before. */
  protected select(): void {
    const selection = getSelection();
    const inside = selection?.anchorNode && this.element.contains(selection.anchorNode);
    this.selected = inside ? selection.toString().trim().slice(0, LONGEST_QUOTE) : '';
  }

  /** Upon the clause, or upon the words that are selected in it. */
  protected comment(): void {
    const { id, clause, body, places } = this.row();
    const from = body && this.selected ? bodyText(body, places.fill).indexOf(this.selected) : -1;
    const range =
      this.selected && clause?.bodyHash && from >= 0
        ? { bodyHash: clause.bodyHash, from, to: from + this.selected.length, quote: this.selected }
        : null;
    this.selected = '';
    this.discussing.begin(id, range);
  }

  /** A click into the text opens its panel; a click that ends a selection, or on a control, does not. */
  protected chooseByPointer({ target }: MouseEvent): void {
    const isControl =
      target instanceof Element && target.closest('button, a, input, textarea, select, [contenteditable=true], .editor') !== null;
    if (isControl || this.isRead() || this.edit() || !getSelection()?.isCollapsed) return;
    const named = target instanceof Element ? target.closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion'] : undefined;
    const chain = this.contract.chains().find((one) => one.entries.some((entry) => entry.id === named));
    if (chain) this.contract.chooseChain(chain);
    else this.contract.chooseRow(this.row().id);
  }
}
