import { afterNextRender, computed, DOCUMENT, inject, Injectable, Injector, signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { AvailableAction, ContractView, SuggestionView } from '@vizavi/api-types';
import { clauseStandings, type ClauseState } from '@vizavi/domain';
import { filter, firstValueFrom } from 'rxjs';
import { ContractRequests } from '../api/contract-requests';
import { type Failure, toFailure } from '../api/failure';
import { Session } from '../session/session';
import { scrolling } from '../ui/scrolling';
import { asSuggestion } from './standing/as-suggestion';
import { type Chain, chainsOf } from './clauses/chains';
import { type ClauseRow, ClauseRows, placesOf, withSections } from './clauses/clause-rows';

export type Look = 'edits' | 'reading';
export type Aside = 'edits' | 'discussion' | 'remarks' | 'team' | 'path' | 'appendices';
/** Which clauses are shown: in one state, or those that wait for the reader's side. */
export type StateFilter = ClauseState | 'mine';

export const clauseElementId = (rowId: string): string => `clause-${rowId}`;

/** The contract of this page: what the server last said, what is chosen in it, and the one way to change it. */
@Injectable()
export class OpenContract {
  private readonly requests = inject(ContractRequests);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly rowKeeper = new ClauseRows();

  readonly id = String(inject(ActivatedRoute).snapshot.params['id']);
  readonly reading = this.requests.read(() => this.id);
  /** Read only by what is drawn once the contract is there. */
  readonly view = computed((): ContractView => {
    const view = this.reading.value();
    if (!view) throw new Error('The contract is not there yet');
    return view;
  });

  readonly look = signal<Look>('edits');
  readonly aside = signal<Aside>('edits');
  readonly filter = signal<StateFilter | null>(null);
  private readonly side = inject(Session).me()?.side ?? 'client';
  /** On a narrow page what stands aside is a sheet from below. */
  readonly sheet = signal(false);
  /** The chosen row of the paper. */
  readonly rowId = signal<string | null>(null);
  readonly suggestionId = signal<string | null>(null);
  /** The last refusal because somebody was quicker, until it is read. */
  readonly overtaken = signal<Failure | null>(null);

  readonly places = computed(() => placesOf(this.view()));
  readonly rows = computed(() => this.rowKeeper.of(this.view(), this.suggestionId()));
  readonly chains = computed(() => chainsOf(this.view().clauses, this.view().suggestions));
  readonly openChains = computed(() => this.chains().filter((chain) => chain.open));
  /** Standings by clause, those that are proposed included. */
  private readonly standings = computed(() => clauseStandings(this.view().suggestions.map(asSuggestion)));
  /** The chains that the filter lets through. */
  readonly shownChains = computed(() => this.chains().filter((chain) => this.passes(chain.clauseId)));
  /** The clauses that the filter lets through, under the headings of their sections; the chosen one stays while somebody is at it. */
  readonly shownRows = computed(() => {
    if (this.filter() === null || this.look() === 'reading') return this.rows();
    const isShown = (row: ClauseRow): boolean => row.id === this.rowId() || (row.body !== null && this.passes(row.id));
    return withSections(this.rows(), isShown);
  });
  readonly chosenChain = computed(() => this.chains().find((chain) => chain.entries.some((one) => one.id === this.suggestionId())) ?? null);

  /** What the server offers under this name now. */
  action(name: AvailableAction['action']): AvailableAction | null {
    return this.view().availableActions.find((one) => one.action === name) ?? null;
  }

  passes(clauseId: string): boolean {
    const filter = this.filter();
    if (filter === null) return true;
    const standing = this.standings().get(clauseId);
    return filter === 'mine' ? (standing?.moves.includes(this.side) ?? false) : (standing?.state ?? 'agreed') === filter;
  }

  /** How many clauses wait for the reader's side. */
  readonly mineCount = computed(() => [...this.standings().values()].filter((one) => one.moves.includes(this.side)).length);

  suggestion(id: string): SuggestionView | null {
    return this.view().suggestions.find((one) => one.id === id) ?? null;
  }

  chooseRow(rowId: string): void {
    this.rowId.set(rowId);
    const chain = this.chains().find((one) => one.clauseId === rowId);
    this.suggestionId.set(chain?.current.id ?? null);
  }

  chooseChain(chain: Chain): void {
    this.suggestionId.set(chain.current.id);
    this.rowId.set(chain.clauseId);
  }

  /** The clause comes to the upper third of the page, below what sticks there. */
  bringIntoView(rowId: string): void {
    if (!this.shownRows().some(({ id }) => id === rowId)) this.filter.set(null);
    // What the filter has hidden so far must be drawn first.
    afterNextRender(() => this.document.getElementById(clauseElementId(rowId))?.scrollIntoView({ block: 'start', behavior: scrolling() }), {
      injector: this.injector,
    });
  }

  leave(): void {
    this.rowId.set(null);
    this.suggestionId.set(null);
  }

  /** Performs a write and shows its outcome: the page is read again when it succeeded, and when somebody was quicker. */
  async change<R>(write: (requests: ContractRequests) => Promise<R>): Promise<R> {
    try {
      const result = await write(this.requests);
      await this.refresh();
      this.overtaken.set(null);
      return result;
    } catch (error) {
      const failure = toFailure(error);
      if (failure.isStale) {
        this.overtaken.set(failure);
        await this.refresh();
      }
      throw failure;
    }
  }

  /** Resolves when the page is as new as this call. */
  async refresh(): Promise<void> {
    this.reading.reload();
    const loading = toObservable(this.reading.loading, { injector: this.injector });
    await firstValueFrom(loading.pipe(filter((isLoading) => !isLoading)));
  }
}
