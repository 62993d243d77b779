import { Component, computed, inject, signal } from '@angular/core';
import type { ContractView, WayBackView } from '@vizavi/api-types';
import type { LeftReason, StepBack } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { attempt } from '../api/attempt';
import { ContractRequests } from '../api/contract-requests';
import { PaperRequests } from '../api/paper-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';

export interface EarlierText {
  readonly contractId: string;
  /** 0: the form. */
  readonly number: number;
  readonly name: string;
  readonly etag: string;
}

const STEPS: Readonly<Record<StepBack['kind'], WordKey>> = {
  replace: 'papers.backReplace',
  insert: 'papers.backInsert',
  delete: 'papers.backDelete',
  move: 'papers.backMove',
};
const LEFT: Readonly<Record<LeftReason, WordKey>> = {
  fixed: 'papers.leftFixed',
  ownSuggestion: 'papers.leftOwn',
  section: 'papers.leftSection',
  heading: 'papers.leftHeading',
  placeToo: 'papers.leftPlace',
  noPlace: 'papers.leftSection',
};

interface Line {
  readonly word: WordKey;
  readonly numbers: string;
}

/** Lines that say the same are one, with the numbers of their clauses. */
function linesOf<T extends { readonly number: string }>(of: readonly T[], wordOf: (one: T) => WordKey): readonly Line[] {
  return [...new Set(of.map(wordOf))].map((word) => ({
    word,
    numbers: of
      .filter((one) => wordOf(one) === word)
      .map(({ number }) => number)
      .join(', '),
  }));
}

/** What proposing an earlier text anew would make, why it is wanted, and the act itself. */
@Component({
  selector: 'vz-way-back-dialog',
  imports: [Button, DialogFrame, FailureNotice, Field, Icon, Input, Load, T],
  template: `
    <vz-dialog-frame [heading]="'papers.backTitle' | t: { name: text.name }">
      <p class="vz-quiet">{{ 'papers.backText' | t }}</p>
      <div class="vz-stack" *vzLoad="way; let view; skeleton: 'form'">
        @if (view.steps.length > 0) {
          <h3>{{ 'papers.backSteps' | t: { count: view.steps.length } }}</h3>
          <ul class="vz-notice">
            @for (line of steps(view); track line.word) {
              <li>{{ line.word | t }}: {{ line.numbers }}</li>
            }
          </ul>
        } @else {
          <p class="vz-notice">
            <vz-icon name="check" /> <span>{{ 'papers.backNothing' | t }}</span>
          </p>
        }
        @if (view.left.length > 0) {
          <h3>{{ 'papers.backLeft' | t }}</h3>
          <ul class="vz-notice vz-notice--near">
            @for (line of left(view); track line.word) {
              <li>{{ line.numbers }}: {{ line.word | t }}</li>
            }
          </ul>
        }
        @if (view.steps.length > 0) {
          <vz-field [label]="'papers.proposeReason' | t" [error]="fault()">
            <textarea vzInput maxlength="4000" [value]="reason()" (input)="reason.set($any($event.target).value)"></textarea>
          </vz-field>
        }
      </div>
      <vz-failure-notice [failure]="proposing.failure()" />
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      @if (mayPropose()) {
        <button vzButton="primary" actions type="button" [busy]="proposing.busy()" (click)="propose()">
          {{ 'papers.propose' | t }}
        </button>
      }
    </vz-dialog-frame>
  `,
  styles: `
    h3 {
      margin-top: var(--s2);
      font-size: var(--size-2);
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: var(--s1);
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class WayBackDialog {
  protected readonly dialog = inject<OpenDialog<ContractView, EarlierText>>(OpenDialog);
  private readonly contracts = inject(ContractRequests);
  private readonly words = inject(Words);
  protected readonly text = this.dialog.data;
  protected readonly way = inject(PaperRequests).readWayBack(this.text.contractId, this.text.number);
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.reason().trim() ? this.words.t('papers.proposeNeedsReason') : null));
  protected readonly mayPropose = computed(() => (this.way.value()?.steps.length ?? 0) > 0);

  protected readonly proposing = attempt((key, reason: string) =>
    this.contracts.proposeAgain(this.text.contractId, { to: this.text.number, reason }, { key, etag: this.text.etag }),
  );

  protected steps({ steps }: WayBackView): readonly Line[] {
    return linesOf(steps, ({ kind }) => STEPS[kind]);
  }

  protected left({ left }: WayBackView): readonly Line[] {
    return linesOf(left, ({ why }) => LEFT[why]);
  }

  protected async propose(): Promise<void> {
    this.tried.set(true);
    if (this.fault()) return;
    const done = await this.proposing.run(`${this.text.name}. ${this.reason().trim()}`);
    if (done) this.dialog.close(done);
  }
}
