import { Component, signal } from '@angular/core';
import type { WordKey } from '@vizavi/words';
import { T } from '../language/t.pipe';
import { areKeysOn, switchKeys } from '../contract/suggestions/key-switch';

const KEYS: readonly (readonly [string, WordKey])[] = [
  ['J', 'desk.keyNext'],
  ['K', 'desk.keyPrevious'],
  ['Enter', 'desk.keyOpen'],
  ['D', 'desk.keyDecide'],
  ['A', 'desk.keyApprove'],
  ['M', 'desk.keyRemarks'],
  ['R', 'desk.keyReturn'],
  ['Q', 'desk.keyAsk'],
  ['T', 'desk.keyPass'],
  ['X', 'desk.keyMark'],
  ['/', 'desk.keySearch'],
];

/** The keys of the desk, and the switch for them. */
@Component({
  selector: 'vz-keys-panel',
  imports: [T],
  template: `
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
    <label class="vz-check">
      <input type="checkbox" [checked]="on()" (change)="turn($any($event.target).checked)" /> <span>{{ 'desk.keysOn' | t }}</span>
    </label>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      padding: var(--s3);
      font-size: var(--size-2);
    }
    dl {
      display: grid;
      gap: var(--s2);
    }
    dl > div {
      display: grid;
      grid-template-columns: 4rem 1fr;
      align-items: center;
    }
  `,
})
export class KeysPanel {
  protected readonly keys = KEYS;
  protected readonly on = signal(areKeysOn());

  protected turn(on: boolean): void {
    this.on.set(on);
    switchKeys(on);
  }
}
