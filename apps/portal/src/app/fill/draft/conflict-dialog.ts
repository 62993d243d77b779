import { Component, computed, inject, signal } from '@angular/core';
import type { Answers, Form } from '@vizavi/domain';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { answerInShort } from '../answer-in-short';
import type { Draft } from './autosave';
import { merge } from './merge';

export interface Conflict {
  readonly draft: Draft;
  readonly form: Form;
}

/** Two devices filled in one draft: which answer counts where they differ. Closed with the answers that were chosen. */
@Component({
  selector: 'vz-conflict-dialog',
  imports: [T, InReadersLanguage, Button, DialogFrame],
  template: `
    <vz-dialog-frame [heading]="'fill.conflictTitle' | t" [closable]="false">
      <p class="vz-quiet">{{ 'fill.conflictText' | t }}</p>
      @for (one of differences; track one.key) {
        <fieldset>
          <legend>{{ one.label | bilingual }}</legend>
          <label>
            <input type="radio" [name]="one.key" [checked]="!theirs().has(one.key)" (change)="choose(one.key, 'mine')" />
            <span
              ><span class="vz-small vz-quiet">{{ 'fill.here' | t }}</span
              >{{ one.mine }}</span
            >
          </label>
          <label>
            <input type="radio" [name]="one.key" [checked]="theirs().has(one.key)" (change)="choose(one.key, 'theirs')" />
            <span
              ><span class="vz-small vz-quiet">{{ 'fill.elsewhere' | t }}</span
              >{{ one.theirs }}</span
            >
          </label>
        </fieldset>
      }
      <button vzButton actions type="button" (click)="chooseAll()">{{ 'fill.takeTheirs' | t }}</button>
      <button vzButton="primary" actions type="button" (click)="dialog.close(chosen())">{{ 'common.save' | t }}</button>
    </vz-dialog-frame>
  `,
  styles: `
    fieldset {
      display: grid;
      margin: 0;
      padding: 0;
      border: 1px solid var(--line-2);
      border-radius: var(--round-2);
      overflow: clip;
    }
    legend {
      float: inline-start;
      padding: var(--s3) var(--s4) var(--s1);
      font-weight: 600;
    }
    label {
      display: flex;
      clear: both;
      align-items: flex-start;
      gap: var(--s3);
      padding: var(--s2) var(--s4);
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    label:has(:checked) {
      background: var(--accent-soft);
    }
    label > span,
    label > span > span {
      display: block;
    }
    input {
      flex: none;
      width: 1.125rem;
      height: 1.125rem;
      margin: 0.125rem 0 0;
      accent-color: var(--accent);
    }
  `,
})
export class ConflictDialog {
  private readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<Answers, Conflict>>(OpenDialog);
  private readonly mine = this.dialog.data.draft.answers;
  private readonly their = this.dialog.data.draft.theirs?.answers ?? {};
  private readonly merged = merge(this.dialog.data.draft.kept.answers, this.mine, this.their);
  protected readonly theirs = signal<ReadonlySet<string>>(new Set());

  protected readonly differences = this.merged.differing.map((key) => {
    const variable = this.dialog.data.form.variables.find((one) => one.key === key);
    const inShort = (value: unknown): string => answerInShort(variable, value, this.words);
    return { key, label: variable?.label ?? { ru: key, en: key }, mine: inShort(this.mine[key]), theirs: inShort(this.their[key]) };
  });
  protected readonly chosen = computed((): Answers => {
    const taken = [...this.theirs()].map((key) => [key, this.their[key] ?? null] as const);
    return { ...this.merged.answers, ...Object.fromEntries(taken) };
  });

  protected choose(key: string, whose: 'mine' | 'theirs'): void {
    this.theirs.update((keys) => new Set(whose === 'theirs' ? [...keys, key] : [...keys].filter((one) => one !== key)));
  }

  protected chooseAll(): void {
    this.theirs.set(new Set(this.merged.differing));
  }
}
