import { Component, computed, effect, inject } from '@angular/core';
import { FailureState } from '../ui/failure-state';
import { Skeleton } from '../ui/skeleton';
import { PositionPanel } from '../ui/position/position-panel';
import { PageTitle } from '../shell/page-title';
import { ActionBox } from './actions/action-box';
import { Acts } from './actions/acts';
import { Arrival } from './arrival';
import { OvertakenNotice } from './actions/overtaken-notice';
import { Beside } from './beside/beside';
import { ClauseList } from './clauses/clause-list';
import { ContractBar } from './contract-bar';
import { Editing } from './editor/editing';
import { OpenContract } from './open-contract';
import { Paper } from './paper/paper';
import { Discussing } from './discussion/discussing';
import { Moving } from './editor/moving';
import { Presence } from './presence/presence';
import { NewsNotice } from './standing/news-notice';
import { StandingBar } from './standing/standing-bar';
import { Decisions } from './suggestions/decisions';
import { SingleKeys } from './suggestions/single-keys';
import { Walk } from './suggestions/walk';

/** The contract page: clauses left, position and paper in the centre, what is said about the text beside it, what may be done below. */
@Component({
  selector: 'vz-contract-screen',
  imports: [
    ActionBox,
    Beside,
    ClauseList,
    ContractBar,
    FailureState,
    NewsNotice,
    OvertakenNotice,
    Paper,
    PositionPanel,
    Skeleton,
    StandingBar,
  ],
  providers: [OpenContract, Editing, Moving, Presence, Decisions, Discussing, Acts, Walk],
  hostDirectives: [SingleKeys, Arrival],
  templateUrl: './contract-screen.html',
  styleUrl: './contract-screen.css',
})
export class ContractScreen {
  protected readonly contract = inject(OpenContract);
  protected readonly isThere = computed(() => this.contract.reading.value() !== undefined);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const view = this.contract.reading.value();
      if (view) title.set([view.title, view.number].filter(Boolean).join(' '));
    });
  }
}
