import { afterNextRender, Component, computed, DestroyRef, DOCUMENT, effect, ElementRef, inject, signal } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Empty } from '../../ui/empty';
import { Editing } from '../editor/editing';
import { clauseElementId, OpenContract } from '../open-contract';
import { ChainCard } from './chain-card';
import { placeCards } from './place-cards';

/** All points of the negotiation, each card beside its clause where the page is wide enough. */
@Component({
  selector: 'vz-points',
  imports: [ChainCard, Empty, T],
  template: `
    @for (chain of contract.chains(); track chain.id) {
      <vz-chain-card
        class="point"
        [chain]="chain"
        [attr.data-chain]="chain.id"
        [class.chosen]="contract.chosenChain()?.id === chain.id"
        [class.placed]="tops().has(chain.id)"
        [style.top.px]="tops().get(chain.id)"
      />
    } @empty {
      <vz-empty icon="edit" [heading]="'negotiation.noEdits' | t" [text]="canSuggest() ? ('negotiation.noEditsText' | t) : null" />
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      min-height: var(--tall, 0);
    }
    .point {
      position: absolute;
      inset-inline: 0;
      transition: top var(--calm) ease-out;
    }
    .point:not(.placed) {
      visibility: hidden;
    }
    .point.chosen {
      z-index: 2;
    }
    @media (max-width: 60rem) {
      .point {
        position: static;
      }
      .point:not(.placed) {
        visibility: visible;
      }
      :host(:has(.point.chosen)) .point:not(.chosen) {
        display: none;
      }
      .point + .point {
        margin-top: var(--s3);
      }
    }
  `,
  host: { '[style.--tall]': 'tall() + "px"' },
})
export class Points {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private readonly editing = inject(Editing);
  protected readonly contract = inject(OpenContract);
  protected readonly canSuggest = computed(() => this.contract.action('suggest') !== null);
  protected readonly tops = signal<ReadonlyMap<string, number>>(new Map());
  protected readonly tall = signal(0);
  private frame = 0;

  constructor() {
    const watch = new ResizeObserver(() => this.placeSoon());
    effect(() => {
      const chains = this.contract.chains();
      void [this.contract.rows(), this.contract.chosenChain(), this.contract.rowId(), this.editing.edit()];
      requestAnimationFrame(() => {
        for (const chain of chains) this.watchCard(watch, chain.id);
        this.placeSoon();
      });
    });
    afterNextRender(() => {
      const paper = this.document.querySelector('.contract-paper');
      if (paper) watch.observe(paper);
    });
    inject(DestroyRef).onDestroy(() => {
      watch.disconnect();
      cancelAnimationFrame(this.frame);
    });
  }

  private watchCard(watch: ResizeObserver, chainId: string): void {
    const card = this.cardOf(chainId);
    if (card) watch.observe(card);
  }

  private cardOf(chainId: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-chain="${chainId}"]`);
  }

  private placeSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.place());
  }

  /** Reads where the clauses stand and only then writes where the cards go. */
  private place(): void {
    const start = this.element.getBoundingClientRect().top;
    const cards = this.contract.chains().map(({ id, clauseId }) => {
      const clause = this.document.getElementById(clauseElementId(clauseId));
      return { id, top: clause ? clause.getBoundingClientRect().top - start : 0, height: this.cardOf(id)?.offsetHeight ?? 0 };
    });
    const tops = placeCards(cards, this.contract.chosenChain()?.id ?? null);
    this.tops.set(tops);
    this.tall.set(Math.max(0, ...cards.map(({ id, height }) => (tops.get(id) ?? 0) + height)));
  }
}
