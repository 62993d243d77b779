import { afterNextRender, Component, computed, DestroyRef, DOCUMENT, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Editing } from '../editor/editing';
import { clauseElementId, OpenContract } from '../open-contract';
import { AnswerMenu } from './answer-menu';
import { ChainCard } from './chain-card';
import { OpenList } from './open-list';
import { GAP, placeCards } from './place-cards';
import { Walk } from './walk';

/** All points of the negotiation, each card beside its clause where the page is wide enough. */
@Component({
  selector: 'vz-points',
  imports: [AnswerMenu, Button, ChainCard, Empty, Icon, OpenList, T],
  template: `
    @if (walk.any()) {
      <div class="walk">
        <span class="vz-small vz-quiet" [attr.role]="'status'">{{ walk.line() }}</span>
        <vz-answer-menu />
        <button vzButton="quiet" icon small type="button" [attr.aria-label]="'negotiation.previousEdit' | t" (click)="walk.step(-1)">
          <vz-icon name="chevron-up" />
        </button>
        <button vzButton="quiet" icon small type="button" [attr.aria-label]="'negotiation.nextEdit' | t" (click)="walk.step(1)">
          <vz-icon name="chevron-down" />
        </button>
      </div>
    }
    <div class="cards" #cards [style.--tall]="tall() + 'px'">
      @if (walk.any() && !contract.chosenChain()) {
        <vz-open-list #list class="list" [class.placed]="hasRoom()" />
      }
      @for (chain of contract.shownChains(); track chain.id) {
        <vz-chain-card
          class="point"
          [chain]="chain"
          [attr.data-chain]="chain.id"
          [class.chosen]="contract.chosenChain()?.id === chain.id"
          [class.placed]="tops().has(chain.id)"
          [style.top.px]="tops().get(chain.id)"
        />
      } @empty {
        <vz-empty
          icon="edit"
          [heading]="(contract.filter() ? 'negotiation.nothingInFilter' : 'negotiation.noEdits') | t"
          [text]="canSuggest() ? ('negotiation.noEditsText' | t) : null"
        />
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .walk {
      position: sticky;
      z-index: 3;
      top: calc(var(--tabs-top) + 2.5rem);
      display: flex;
      align-items: center;
      margin-top: calc(var(--s4) * -1);
      padding-block: var(--s1);
      background: var(--tabs-ground);
    }
    .walk > span {
      flex: 1;
    }
    .cards {
      position: relative;
      min-height: var(--tall, 0);
    }
    .list {
      position: absolute;
      inset: 0 0 auto;
    }
    .point {
      position: absolute;
      inset-inline: 0;
      transition: top var(--calm) ease-out;
    }
    .list:not(.placed),
    .point:not(.placed) {
      visibility: hidden;
    }
    .point.chosen {
      z-index: 2;
    }
    @media (max-width: 60rem) {
      /* The foot of the sheet walks; answering together stays here. */
      .walk {
        position: static;
        justify-content: end;
        margin-top: 0;
        padding-block: 0 var(--s2);
      }
      .walk > :not(vz-answer-menu) {
        display: none;
      }
      .list {
        display: none;
      }
      .cards {
        min-height: 0;
      }
      .point {
        position: static;
      }
      .point:not(.placed) {
        visibility: visible;
      }
      .cards:has(> .chosen) > .point:not(.chosen) {
        display: none;
      }
      .point + .point {
        margin-top: var(--s3);
      }
    }
  `,
})
export class Points {
  private readonly list = viewChild<unknown, ElementRef<HTMLElement>>('list', { read: ElementRef });
  private readonly cards = viewChild.required<ElementRef<HTMLElement>>('cards');
  private readonly document = inject(DOCUMENT);
  private readonly editing = inject(Editing);
  protected readonly contract = inject(OpenContract);
  protected readonly walk = inject(Walk);
  protected readonly canSuggest = computed(() => this.contract.action('suggest') !== null);
  protected readonly tops = signal<ReadonlyMap<string, number>>(new Map());
  protected readonly tall = signal(0);
  /** Above the first card the list of all that is open fits. */
  protected readonly hasRoom = signal(false);
  private frame = 0;

  constructor() {
    const watch = new ResizeObserver(() => this.placeSoon());
    effect(() => {
      const chains = this.contract.shownChains();
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
    return this.cards().nativeElement.querySelector<HTMLElement>(`[data-chain="${chainId}"]`);
  }

  private placeSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.place());
  }

  /** Reads where the clauses stand and only then writes where the cards go. */
  private place(): void {
    const start = this.cards().nativeElement.getBoundingClientRect().top;
    const cards = this.contract.shownChains().map(({ id, clauseId }) => {
      const clause = this.document.getElementById(clauseElementId(clauseId));
      return { id, top: clause ? clause.getBoundingClientRect().top - start : 0, height: this.cardOf(id)?.offsetHeight ?? 0 };
    });
    const tops = placeCards(cards, this.contract.chosenChain()?.id ?? null);
    this.tops.set(tops);
    const height = this.list()?.nativeElement.offsetHeight ?? Infinity;
    this.hasRoom.set(Math.min(...tops.values()) > height + GAP);
    this.tall.set(Math.max(0, ...cards.map(({ id, height }) => (tops.get(id) ?? 0) + height)));
  }
}
