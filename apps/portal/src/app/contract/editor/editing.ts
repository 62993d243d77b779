import { inject, Injectable, signal } from '@angular/core';
import type { SuggestionView } from '@vizavi/api-types';
import { type Body, bodySchema, bodyToJson } from '@vizavi/document-model';
import type { Body as BodyJson } from '@vizavi/domain';
import { attempt } from '../../api/attempt';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Dialogs } from '../../ui/dialogs';
import { ToastList } from '../../ui/toast-list';
import type { ClauseRow } from '../clauses/clause-rows';
import { OpenContract } from '../open-contract';
import { type KeptText, KeptTexts } from './kept-text';
import { LeaveDialog, type Leaving } from './leave-dialog';

/** One text being written: where, of what kind, and from which words it starts. */
export interface Edit {
  readonly kind: KeptText['kind'];
  /** The clause that is changed, or the one after which a new clause will stand. */
  readonly rowId: string;
  readonly suggestion: SuggestionView | null;
  readonly start: Body;
  readonly reason: string;
  readonly heading: string;
  /** It goes on from what was kept. */
  readonly isResumed: boolean;
}

export interface Written {
  readonly body: Body;
  readonly reason: string;
  readonly heading: string;
}

const blank = (): Body => bodySchema.node('doc', null, [bodySchema.node('paragraph')]);
const bodyOf = (json: BodyJson | null): Body => (json ? bodySchema.nodeFromJSON(json) : blank());

/** Opens one editor at a time, keeps every keystroke until it is saved, and saves it as a suggestion or a counter. */
@Injectable()
export class Editing {
  private readonly contract = inject(OpenContract);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly texts = new KeptTexts(inject(Session).me()?.memberId ?? '', this.contract.id);
  private readonly open = signal<Edit | null>(null);
  private readonly keptRows = signal<ReadonlySet<string>>(new Set(this.texts.rows()));
  private isChanged = false;

  readonly edit = this.open.asReadonly();
  /** Rows for which a text waits to be finished. */
  readonly kept = this.keptRows.asReadonly();

  readonly saving = attempt((key: string, edit: Edit, { body, reason, heading }: Omit<Written, 'body'> & { body: BodyJson }) =>
    this.contract.change(async (requests) => {
      const { id } = this.contract;
      const { suggestion } = edit;
      const etag = suggestion ? this.contract.suggestion(suggestion.id)?.etag : this.contract.action('suggest')?.etag;
      const options = { key, etag: etag ?? null };
      if (edit.kind === 'revise' && suggestion) return requests.revise(id, suggestion.id, { body, reason }, options);
      if (edit.kind === 'counter' && suggestion) return requests.answer(id, suggestion.id, 'counter', { body, reason }, options);
      return requests.suggest(id, this.requestOf(edit, body, reason, heading), options);
    }),
  );

  suggest(row: ClauseRow): Promise<void> {
    return this.begin({ kind: 'replace', rowId: row.id, suggestion: null, start: row.body ?? blank() });
  }

  insertAfter(row: ClauseRow): Promise<void> {
    return this.begin({ kind: 'insert', rowId: row.id, suggestion: null, start: blank() });
  }

  revise(one: SuggestionView): Promise<void> {
    if (one.kind === 'delete') return this.reviseDelete(one);
    const more = { reason: one.reason, heading: one.heading ?? '' };
    return this.begin({ kind: 'revise', rowId: one.clauseId, suggestion: one, start: bodyOf(one.proposed) }, more);
  }

  /** Starts from the proposed words, or from a fallback. */
  counter(one: SuggestionView, fallback: BodyJson | null = null): Promise<void> {
    const row = this.contract.rows().find(({ id }) => id === one.clauseId);
    const start = fallback ?? one.proposed;
    return this.begin({ kind: 'counter', rowId: one.clauseId, suggestion: one, start: start ? bodyOf(start) : (row?.body ?? blank()) });
  }

  resume(row: ClauseRow): Promise<void> {
    const kept = this.texts.of(row.id);
    if (!kept) return Promise.resolve();
    const suggestion = kept.suggestionId ? this.contract.suggestion(kept.suggestionId) : null;
    const kind = kept.suggestionId && !suggestion ? 'replace' : kept.kind;
    return this.begin({ kind, rowId: row.id, suggestion, start: kind === 'insert' ? blank() : (row.body ?? blank()) });
  }

  async suggestDelete({ id, number }: ClauseRow): Promise<void> {
    const reason = await this.askWhy(number);
    if (reason === undefined || !(await this.deleting.run(id, null, reason))) return;
    this.toasts.show(this.words.t('negotiation.suggestionSaved'));
    this.contract.chooseRow(id);
  }

  /** Of a proposal to delete only the reason can change. */
  private async reviseDelete({ id, clauseId, clauseNumber }: SuggestionView): Promise<void> {
    const reason = await this.askWhy(clauseNumber);
    if (reason !== undefined && (await this.deleting.run(clauseId, id, reason)))
      this.toasts.show(this.words.t('negotiation.suggestionSaved'));
  }

  private async askWhy(number: string): Promise<string | undefined> {
    const asked = await this.dialogs.confirm({
      title: this.words.t('negotiation.deleteTitle', { number }),
      action: this.words.t('negotiation.deleteAction'),
      reason: { label: this.words.t('negotiation.reasonWhy'), help: this.words.t('negotiation.reasonWhyHelp') },
    });
    return asked?.reason;
  }

  readonly deleting = attempt((key: string, clauseId: string, suggestionId: string | null, reason: string) =>
    this.contract.change((requests) => {
      const { id } = this.contract;
      if (suggestionId)
        return requests.revise(id, suggestionId, { body: null, reason }, { key, etag: this.contract.suggestion(suggestionId)?.etag });
      const etag = this.contract.action('suggest')?.etag;
      return requests.suggest(id, { clauseId, kind: 'delete', body: null, reason }, { key, etag });
    }),
  );

  /** Every change is kept at once: neither a lost connection nor a closed tab costs a word. */
  write(edit: Edit, written: Written, isChanged: boolean): void {
    this.isChanged = isChanged;
    const { body, ...more } = written;
    const kept: KeptText = { kind: edit.kind, suggestionId: edit.suggestion?.id ?? null, body: bodyToJson(body), ...more };
    this.keep(edit.rowId, isChanged ? kept : null);
  }

  async save(edit: Edit, { body, ...more }: Written): Promise<void> {
    const chosen = this.contract.rowId();
    const done = await this.saving.run(edit, { body: bodyToJson(body), ...more });
    if (!done) return;
    this.close(edit.rowId);
    const isCounter = edit.kind === 'counter';
    this.toasts.show(this.words.t(isCounter ? 'negotiation.doneCounter' : 'negotiation.suggestionSaved'));
    // Whoever has gone on meanwhile is not called back.
    if (this.contract.rowId() === chosen) this.contract.chooseRow(edit.rowId);
  }

  /** True when the editor has closed: at once when nothing was typed, else as the person decides. */
  async leave(): Promise<boolean> {
    const edit = this.open();
    if (!edit) return true;
    const leaving = this.isChanged ? await this.dialogs.open<Leaving>(LeaveDialog) : 'drop';
    if (leaving === 'drop') this.close(edit.rowId);
    if (leaving === 'keep') this.shut();
    return leaving !== undefined;
  }

  /** What was kept is thrown away and the text begins again. */
  startAnew(edit: Edit): void {
    this.keep(edit.rowId, null);
    this.open.set(null);
    queueMicrotask(() => this.open.set({ ...edit, start: this.freshStart(edit), isResumed: false }));
  }

  private freshStart(edit: Edit): Body {
    const row = this.contract.rows().find(({ id }) => id === edit.rowId);
    if (edit.suggestion) return bodyOf(edit.suggestion.proposed);
    return edit.kind === 'insert' ? blank() : (row?.body ?? blank());
  }

  private async begin(fresh: Pick<Edit, 'kind' | 'rowId' | 'suggestion' | 'start'>, more: Partial<Edit> = {}): Promise<void> {
    if (!(await this.leave())) return;
    const kept = this.texts.of(fresh.rowId);
    const isSame = kept?.kind === fresh.kind && kept.suggestionId === (fresh.suggestion?.id ?? null);
    const own = { reason: '', heading: '', ...more };
    this.saving.forget();
    this.contract.rowId.set(fresh.rowId);
    if (fresh.suggestion) this.contract.suggestionId.set(fresh.suggestion.id);
    const restored = isSame ? { start: bodyOf(kept.body), reason: kept.reason, heading: kept.heading } : {};
    this.isChanged = isSame;
    this.open.set({ ...fresh, ...own, ...restored, isResumed: isSame });
    this.contract.sheet.set(false);
  }

  private requestOf({ kind, rowId }: Edit, body: BodyJson, reason: string, heading: string) {
    const clause = this.contract.view().clauses.find(({ clauseId }) => clauseId === rowId);
    if (kind !== 'insert' || !clause) return { clauseId: rowId, kind: 'replace' as const, body, reason };
    // A new clause of a section stands first in it; after a clause, in the section of that clause.
    const place = clause.body ? { clauseId: clause.parentId ?? '', afterClauseId: rowId } : { clauseId: rowId, afterClauseId: null };
    return { ...place, kind: 'insert' as const, body, reason, heading: heading || null };
  }

  private close(rowId: string): void {
    this.keep(rowId, null);
    this.shut();
  }

  private shut(): void {
    this.isChanged = false;
    this.open.set(null);
  }

  private keep(rowId: string, text: KeptText | null): void {
    this.texts.keep(rowId, text);
    if (this.keptRows().has(rowId) !== (text !== null)) this.keptRows.set(new Set(this.texts.rows()));
  }
}
