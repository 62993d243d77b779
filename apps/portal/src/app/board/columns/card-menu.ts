import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContractRow, ContractView } from '@vizavi/api-types';
import { COLUMN_WORDS } from '../../contracts/filter/filter-words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, MenuItem, Opens } from '../../ui/menu';
import { actionInWords, hindranceInWords } from '../moves/move-words';
import { Mover } from '../moves/mover';
import { type Move, movesOf } from '../moves/moves';

/** Everything that dragging does, and more, for the keyboard: asked of the server when it opens. */
@Component({
  selector: 'vz-card-menu',
  imports: [RouterLink, T, Button, Icon, Menu, MenuItem, Opens],
  templateUrl: './card-menu.html',
  styles: `
    .why {
      display: block;
      color: var(--text-2);
      font-size: var(--size-1);
    }
    .shut {
      color: var(--text-2);
    }
    .note {
      max-width: 18rem;
      padding: var(--s1) var(--s3) var(--s2);
      color: var(--text-2);
      font-size: var(--size-1);
    }
  `,
})
export class CardMenu {
  private readonly mover = inject(Mover);
  private readonly words = inject(Words);
  readonly row = input.required<ContractRow>();
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  protected readonly contract = signal<ContractView | 'asked' | 'failed'>('asked');
  protected readonly label = computed(() =>
    this.words.t('board.actionsOf', { contract: [this.row().title, this.row().number].filter(Boolean).join(' ') }),
  );

  protected readonly moves = computed(() => {
    const contract = this.contract();
    if (typeof contract === 'string') return [];
    const say = this.words.say();
    return movesOf(contract).map((move, index) => ({
      index,
      move,
      words: say('board.moveWith', { column: say(COLUMN_WORDS[move.column]), action: actionInWords(say, move.action.action) }),
      why: move.action.blockedBy && hindranceInWords(say, { kind: 'problem', ...move.action.blockedBy }, contract.position.holders),
    }));
  });
  protected readonly reassign = computed(() => {
    const contract = this.contract();
    const action = typeof contract === 'string' ? undefined : contract.availableActions.find((one) => one.action === 'reassign');
    return action && action.blockedBy === null ? action : null;
  });

  protected async ask(): Promise<void> {
    this.contract.set('asked');
    this.contract.set(await this.mover.ask(this.row()).catch(() => 'failed' as const));
  }

  protected open(move: Move): void {
    const contract = this.contract();
    if (typeof contract !== 'string') void this.mover.open(contract, move.action);
  }

  /** The menu is gone when the dialog closes: the focus goes back to what opened it. */
  protected async passOn(): Promise<void> {
    const [contract, action] = [this.contract(), this.reassign()];
    if (typeof contract === 'string' || !action) return;
    await this.mover.open(contract, action);
    this.opener().nativeElement.focus();
  }
}
