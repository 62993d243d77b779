import { inject, Injectable } from '@angular/core';
import { attempt } from '../../api/attempt';
import { Words } from '../../language/words';
import { Dialogs } from '../../ui/dialogs';
import { ToastList } from '../../ui/toast-list';
import type { ClauseRow } from '../clauses/clause-rows';
import { OpenContract } from '../open-contract';
import { MoveDialog, type MoveChoice, type MoveChosen, type MoveWanted } from './move-dialog';

/** Proposes another place for a clause within its section. */
@Injectable()
export class Moving {
  private readonly contract = inject(OpenContract);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);

  readonly sending = attempt((key: string, clauseId: string, { afterClauseId, reason }: MoveChosen) =>
    this.contract.change((requests) =>
      requests.suggest(
        this.contract.id,
        { clauseId, kind: 'move', body: null, reason, afterClauseId },
        { key, etag: this.contract.action('suggest')?.etag ?? null },
      ),
    ),
  );

  async begin({ id, number, clause }: ClauseRow): Promise<void> {
    const choices = this.choicesFor(id, clause?.parentId ?? null);
    const chosen = await this.dialogs.open<MoveChosen, MoveWanted>(MoveDialog, { data: { number, choices } });
    if (chosen && (await this.sending.run(id, chosen))) this.toasts.show(this.words.t('negotiation.suggestionSaved'));
  }

  /** Every place of the section but the one where it stands. */
  private choicesFor(clauseId: string, parentId: string | null): readonly MoveChoice[] {
    const siblings = this.contract.rows().filter((row) => row.clause !== null && row.clause.parentId === parentId);
    const at = siblings.findIndex((row) => row.id === clauseId);
    const places = siblings.flatMap((row, index): MoveChoice[] =>
      index === at || index === at - 1 ? [] : [{ afterClauseId: row.id, label: `${row.number} ${row.opening}` }],
    );
    return at > 0 ? [{ afterClauseId: null, label: this.words.t('negotiation.moveFirst') }, ...places] : places;
  }
}
