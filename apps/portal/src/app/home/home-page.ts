import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { HomeView } from '@vizavi/api-types';
import { ContractRequests } from '../api/contract-requests';
import { Money } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Clock } from '../ui/clock';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { PositionPanel } from '../ui/position/position-panel';
import { When } from '../ui/when';
import { ContractLine } from './contract-line';
import { FirstSteps } from './first-steps';
import { NeededList } from './needed-list';
import { firstName, greeting } from './needed-words';

const WHOLE = 3;
const SIGNED = 5;
const IN_WORK = 'draft,inReview,inNegotiation,awaitingSignature';

/** A client's first screen: what needs them, what is under way, what is signed. */
@Component({
  selector: 'vz-home-page',
  host: { class: 'vz-page' },
  imports: [T, Money, RouterLink, Button, ContractLine, FirstSteps, Icon, Load, NeededList, PositionPanel, When],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
})
export class HomePage {
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  protected readonly home = inject(ContractRequests).readHome();
  protected readonly inWorkFilter = { status: IN_WORK };
  protected readonly signedFilter = { status: 'executed' };

  protected readonly hello = computed(() =>
    this.words.t(greeting(this.clock.now().getHours()), { name: firstName(this.session.me()?.name ?? '') }),
  );
  protected readonly isEmpty = computed(() => {
    const home = this.home.value();
    return home !== undefined && home.needed.length + home.inWork.total + home.executed.total === 0;
  });

  /** Nothing asks for the reader, so that a new contract may be the main thing to do. */
  protected readonly isCalm = computed(() => this.home.value()?.needed.length === 0);

  /** Up to three whose way the server has drawn whole; a draft has none yet. */
  protected whole({ inWork }: HomeView): HomeView['inWork']['items'] {
    return inWork.items.filter(({ position }) => position.stages.length > 0).slice(0, WHOLE);
  }

  protected rest(view: HomeView): HomeView['inWork']['items'] {
    const whole = this.whole(view);
    return view.inWork.items.filter((row) => !whole.includes(row));
  }

  protected signed({ executed }: HomeView): HomeView['executed']['items'] {
    return executed.items.slice(0, SIGNED);
  }

  protected find(event: Event, text: string): void {
    event.preventDefault();
    const q = text.trim();
    void this.router.navigate(['/contracts'], { queryParams: q ? { q } : {} });
  }
}
