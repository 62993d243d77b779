import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { AvailableAction, BoardColumn, ContractRow, ContractView } from '@vizavi/api-types';
import { PATHS } from '@vizavi/api-types';
import { Server } from '../../api/server';
import { Words } from '../../language/words';
import { COLUMN_WORDS } from '../../contracts/filter/filter-words';
import { Dialogs } from '../../ui/dialogs';
import { ToastList } from '../../ui/toast-list';
import { hindranceInWords } from './move-words';
import { verdictOf } from './moves';

/** Asks what may be done with a contract of the board, and opens it. Decisions are taken on the contract's own page, before its text. */
@Injectable()
export class Mover {
  private readonly server = inject(Server);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);

  ask(row: ContractRow): Promise<ContractView> {
    return this.server.get<ContractView>(PATHS.contract(row.id));
  }

  /** A card was dropped: the action that leads there opens, or the reason is said. */
  async drop(asked: Promise<ContractView>, column: BoardColumn): Promise<void> {
    const contract = await asked.catch(() => null);
    if (!contract) return this.refuse(column, this.words.t('board.cannotUnknown'));
    const verdict = verdictOf(contract, column);
    if (verdict.kind === 'refused') return this.refuse(column, hindranceInWords(this.words.say(), verdict.why, contract.position.holders));
    const [first] = verdict.moves;
    if (first) await this.open(contract, first.action);
  }

  async open(contract: ContractView, action: AvailableAction): Promise<void> {
    if (action.action === 'reassign') return this.reassign(contract);
    await this.router.navigate(['/contracts', contract.id], { queryParams: { act: action.action } });
  }

  private async reassign(contract: ContractView): Promise<void> {
    const { ReassignDialog } = await import('../reassign/reassign-dialog');
    const name = await this.dialogs.open<string, ContractView>(ReassignDialog, { data: contract });
    if (name) this.toasts.show(this.words.t('board.reassigned', { name }));
  }

  private refuse(column: BoardColumn, reason: string): void {
    this.toasts.show(this.words.t('board.cannotMove', { column: this.words.t(COLUMN_WORDS[column]), reason }));
  }
}
