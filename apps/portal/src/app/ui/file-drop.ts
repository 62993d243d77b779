import { booleanAttribute, Component, input, output, signal } from '@angular/core';
import type { WordKey } from '@vizavi/words';
import { T } from '../language/t.pipe';
import { Button } from './button';
import { Icon } from './icon';

/** A place for one file: dropped on it or chosen by its button. */
@Component({
  selector: 'vz-file-drop',
  imports: [T, Button, Icon],
  host: {
    '[class.over]': 'isOver()',
    '[class.small]': 'small()',
    '(dragenter)': 'hover($event)',
    '(dragover)': 'hover($event)',
    '(dragleave)': 'isOver.set(false)',
    '(drop)': 'take($event)',
  },
  template: `
    @if (!small()) {
      <vz-icon name="upload" [size]="28" />
      <p class="words">{{ (isOver() ? 'forms.dropNow' : 'forms.drop') | t }}</p>
      <p class="vz-small vz-quiet">{{ help() | t }}</p>
    }
    <button vzButton="primary" type="button" [busy]="busy()" (click)="file.click()">
      <span>{{ (small() ? again() : choose()) | t }}</span>
    </button>
    <input #file hidden type="file" [accept]="accept()" (change)="pick($any($event.target))" />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--s2);
      padding: var(--s12) var(--s4);
      border: 1.5px dashed var(--control-line);
      border-radius: var(--round-3);
      background: var(--surface);
      text-align: center;
      transition:
        border-color var(--quick),
        background-color var(--quick);
    }
    :host(.over) {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    vz-icon {
      color: var(--accent);
    }
    .words {
      font-size: var(--size-4);
      font-weight: 600;
    }
    button {
      margin-top: var(--s3);
    }
    :host(.small) {
      padding: var(--s2);
    }
    :host(.small) button {
      margin: 0;
    }
  `,
})
export class FileDrop {
  readonly busy = input(false);
  /** The button alone, which still takes what is dropped on it. */
  readonly small = input(false, { transform: booleanAttribute });
  /** What the browser offers to choose, and keys of the words around it; those of a form file when nobody says. */
  readonly accept = input('.yaml,.yml,text/yaml,application/yaml');
  readonly help = input<WordKey>('forms.uploadHelp');
  readonly choose = input<WordKey>('forms.choose');
  readonly again = input<WordKey>('forms.chooseAgain');
  readonly chosen = output<File>();
  protected readonly isOver = signal(false);

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected take(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.chosen.emit(file);
  }

  /** The same file again is another choice: it may have been corrected. */
  protected pick(input: HTMLInputElement): void {
    const file = input.files?.[0];
    input.value = '';
    if (file) this.chosen.emit(file);
  }
}
