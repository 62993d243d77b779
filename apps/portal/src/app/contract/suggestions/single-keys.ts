import { Directive, inject } from '@angular/core';
import type { SuggestionAction } from '@vizavi/api-types';
import { Words } from '../../language/words';
import { Announcer } from '../../ui/announcer';
import { Dialogs } from '../../ui/dialogs';
import { Acts } from '../actions/acts';
import { Editing } from '../editor/editing';
import { OpenContract } from '../open-contract';
import { Decisions } from './decisions';
import { areKeysOn } from './key-switch';
import { Walk } from './walk';

/** By the place on the keyboard, so that they work under a Russian layout too. */
const ANSWERS: Readonly<Record<string, SuggestionAction>> = { KeyA: 'accept', KeyR: 'reject', KeyC: 'counter' };
const FIELDS = 'input, textarea, select, [contenteditable=true], [role=menu], [role=dialog]';

/** J and K walk, A, R and C answer, 1 to 5 counter with a fallback, X returns, T hands over, ? lists them. None of them while something is typed. */
@Directive({ host: { '(document:keydown)': 'hear($event)' } })
export class SingleKeys {
  private readonly contract = inject(OpenContract);
  private readonly decisions = inject(Decisions);
  private readonly editing = inject(Editing);
  private readonly acts = inject(Acts);
  private readonly walk = inject(Walk);
  private readonly dialogs = inject(Dialogs);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);

  protected hear(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
    if (this.isTyping(event) || this.contract.reading.value() === undefined) return;
    if (event.key === '?') return this.handled(event, () => void this.list());
    if (areKeysOn() && !event.shiftKey) this.press(event);
  }

  private isTyping({ target }: KeyboardEvent): boolean {
    const isField = target instanceof Element && target.closest(FIELDS) !== null;
    return isField || document.querySelector('.cdk-overlay-container .cdk-dialog-container') !== null;
  }

  private press(event: KeyboardEvent): void {
    const answer = ANSWERS[event.code];
    const fallback = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
    if (event.code === 'KeyJ') return this.handled(event, () => this.walk.step(1));
    if (event.code === 'KeyK') return this.handled(event, () => this.walk.step(-1));
    if (event.code === 'KeyX') return this.handled(event, () => this.acts.beginIfOffered('returnForRework'));
    if (event.code === 'KeyT') return this.handled(event, () => this.acts.beginIfOffered('handOff'));
    if (answer) return this.handled(event, () => this.answer(answer));
    if (fallback) this.handled(event, () => this.takeFallback(Number(fallback) - 1));
  }

  private handled(event: KeyboardEvent, act: () => void): void {
    event.preventDefault();
    act();
  }

  private answer(action: SuggestionAction): void {
    const one = this.contract.chosenChain()?.current;
    if (!one) return;
    if (one.actions.includes(action)) void this.decisions.decide(one, action);
    else this.announcer.say(this.words.t('negotiation.notOffered'));
  }

  private takeFallback(index: number): void {
    const one = this.contract.chosenChain()?.current;
    const clause = this.contract.view().clauses.find(({ clauseId }) => clauseId === one?.clauseId);
    const fallback = clause?.fallbacks[index];
    if (one?.actions.includes('counter') && fallback) void this.editing.counter(one, fallback.body);
  }

  private async list(): Promise<void> {
    const { KeysDialog } = await import('./keys-dialog');
    await this.dialogs.open(KeysDialog);
  }
}
