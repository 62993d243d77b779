import { Component, computed, inject, signal } from '@angular/core';
import { T } from '../language/t.pipe';
import { Button } from './button';
import { DialogFrame } from './dialog-frame';
import { OpenDialog, type Question } from './dialogs';
import { Field, Input } from './field';

@Component({
  selector: 'vz-confirm-dialog',
  imports: [T, Button, DialogFrame, Field, Input],
  template: `
    <vz-dialog-frame [heading]="question.title">
      @if (question.text; as text) {
        <p class="vz-quiet">{{ text }}</p>
      }
      @if (question.reason; as reason) {
        <vz-field [label]="reason.label" [help]="reason.help" [error]="fault()" [optional]="!reason.required">
          <textarea vzInput [value]="typed()" (input)="typed.set($any($event.target).value)"></textarea>
        </vz-field>
      }
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button [vzButton]="question.tone ?? 'primary'" actions type="button" (click)="agree()">{{ question.action }}</button>
    </vz-dialog-frame>
  `,
})
export class ConfirmDialog {
  protected readonly dialog = inject<OpenDialog<{ readonly reason: string }, Question>>(OpenDialog);
  protected readonly question = this.dialog.data;
  protected readonly typed = signal('');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.typed().trim() ? (this.question.reason?.required ?? null) : null));

  protected agree(): void {
    this.tried.set(true);
    if (!this.fault()) this.dialog.close({ reason: this.typed().trim() });
  }
}
