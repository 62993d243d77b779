import { Component, signal } from '@angular/core';
import type { WordKey } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { DialogFrame } from '../../ui/dialog-frame';
import { areKeysOn, switchKeys } from './key-switch';

const KEYS: readonly (readonly [string, WordKey])[] = [
  ['J', 'negotiation.keyNext'],
  ['K', 'negotiation.keyPrevious'],
  ['A', 'negotiation.keyAccept'],
  ['R', 'negotiation.keyReject'],
  ['C', 'negotiation.keyCounter'],
  ['1…5', 'negotiation.keyFallback'],
  ['X', 'contract.returnForRework'],
  ['T', 'negotiation.keyHandOff'],
  ['Ctrl Enter', 'negotiation.keySave'],
  ['Esc', 'negotiation.keyLeave'],
  ['?', 'negotiation.keyHelp'],
];

/** The list of keys, and the switch for those who dictate or type by accident. */
@Component({
  selector: 'vz-keys-dialog',
  imports: [DialogFrame, T],
  template: `
    <vz-dialog-frame [heading]="'negotiation.keysTitle' | t">
      <label class="vz-check">
        <input type="checkbox" [checked]="on()" (change)="turn($any($event.target).checked)" />
        <span>
          {{ 'negotiation.keysOn' | t }} <br /><span class="vz-small vz-quiet">{{ 'negotiation.keysHelp' | t }}</span>
        </span>
      </label>
      <dl>
        @for (row of keys; track row[0]) {
          <div>
            <dt>
              <kbd class="vz-key">{{ row[0] }}</kbd>
            </dt>
            <dd>{{ row[1] | t }}</dd>
          </div>
        }
      </dl>
    </vz-dialog-frame>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--s2);
    }
    dl > div {
      display: grid;
      grid-template-columns: 5.5rem 1fr;
    }
  `,
})
export class KeysDialog {
  protected readonly keys = KEYS;
  protected readonly on = signal(areKeysOn());

  protected turn(on: boolean): void {
    this.on.set(on);
    switchKeys(on);
  }
}
