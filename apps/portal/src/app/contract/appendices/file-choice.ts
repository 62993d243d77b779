import { Component, inject, input, output } from '@angular/core';
import { FileSize } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { FILE_TYPES } from './file-limits';

/** A file is chosen by a button in the reader's language, not the browser's; inside `<vz-field>` it takes its label. */
@Component({
  selector: 'vz-file-choice',
  imports: [FileSize, Icon, T],
  template: `
    <label class="vz-button">
      <vz-icon name="clip" /> {{ 'documents.chooseFile' | t }}
      <input
        class="vz-hidden"
        type="file"
        [attr.id]="field?.id ?? null"
        [attr.aria-describedby]="field?.describedBy() ?? null"
        [attr.aria-invalid]="field?.error() ? true : null"
        [accept]="accepted"
        (change)="take($any($event.target))"
      />
    </label>
    @if (file(); as chosen) {
      <span class="vz-small">{{ chosen.name }}, {{ chosen.size | fileSize }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
    .vz-button:focus-within {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    span {
      overflow-wrap: anywhere;
    }
  `,
})
export class FileChoice {
  readonly file = input.required<File | null>();
  readonly chosen = output<File>();
  protected readonly field = inject(Field, { optional: true });
  protected readonly accepted = FILE_TYPES.join(',');

  /** The same file may be chosen again after it was refused. */
  protected take(control: HTMLInputElement): void {
    const file = control.files?.[0];
    if (file) this.chosen.emit(file);
    Object.assign(control, { value: '' });
  }
}
