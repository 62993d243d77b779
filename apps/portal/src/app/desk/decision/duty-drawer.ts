import { afterNextRender, Component, computed, effect, inject, Injector } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { AssignmentRow, AvailableAction } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { Acts } from '../../contract/actions/acts';
import { changedLines } from '../../contract/actions/changed-lines';
import { OpenContract } from '../../contract/open-contract';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { Icon } from '../../ui/icon';
import { Load } from '../../ui/load';
import { PositionPanel } from '../../ui/position/position-panel';

type Name = AvailableAction['action'];

/** What is decided with one duty, the usual first; the rest of a contract's acts are on its own page. */
export const DUTY_ACTS = [
  'approve',
  'approveWithRemarks',
  'returnForRework',
  'ask',
  'answerQuestion',
  'takeQuestionBack',
  'delegate',
  'addApprover',
  'decline',
] as const satisfies readonly Name[];
export type DutyAct = (typeof DUTY_ACTS)[number];

export interface AskedDuty {
  readonly row: AssignmentRow;
  /** Begun at once, if the server offers it. */
  readonly act: DutyAct | null;
}

const RECENT_REMARKS = 3;

/** A duty decided from the desk: what has changed, what colleagues wrote, and the acts that the server offers. Closes with true once it is decided. */
@Component({
  selector: 'vz-duty-drawer',
  imports: [RouterLink, T, Button, DialogFrame, Icon, Load, PositionPanel],
  providers: [
    {
      provide: ActivatedRoute,
      useFactory: () => ({ snapshot: { params: { id: inject<OpenDialog<true, AskedDuty>>(OpenDialog).data.row.contract.id } } }),
    },
    OpenContract,
    Acts,
  ],
  templateUrl: './duty-drawer.html',
  styleUrl: './duty-drawer.css',
})
export class DutyDrawer {
  private readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<true, AskedDuty>>(OpenDialog);
  protected readonly contract = inject(OpenContract);
  private readonly acts = inject(Acts);
  protected readonly row = this.dialog.data.row;
  private readonly injector = inject(Injector);

  private readonly offered = computed(() => DUTY_ACTS.flatMap((name) => this.acts.offered().find((one) => one.action === name) ?? []));
  protected readonly free = computed(() =>
    this.offered()
      .filter((one) => one.blockedBy === null)
      .map(({ action }) => ({ action: action as DutyAct, word: this.acts.wordOf(action) })),
  );
  protected readonly blocked = computed(() =>
    this.offered().flatMap(({ action, blockedBy }) =>
      blockedBy
        ? [{ action, word: this.acts.wordOf(action), why: this.words.t(`problems.${blockedBy.code}` as WordKey, blockedBy.values) }]
        : [],
    ),
  );
  protected readonly changed = computed(() => changedLines({ view: this.contract.view(), words: this.words }));
  protected readonly remarks = computed(() => this.contract.view().remarks.slice(-RECENT_REMARKS).toReversed());

  constructor() {
    const { act } = this.dialog.data;
    if (!act) return;
    // Once: what was asked for by its key opens as soon as the server has said that it may be done.
    const asked = effect(() => {
      if (!this.contract.reading.value()) return;
      asked.destroy();
      if (this.free().some(({ action }) => action === act)) afterNextRender(() => void this.begin(act), { injector: this.injector });
    });
  }

  protected async begin(act: DutyAct): Promise<void> {
    const before = this.contract.view().etag;
    await this.acts.begin(act);
    if (this.contract.view().etag !== before) this.dialog.close(true);
  }
}
