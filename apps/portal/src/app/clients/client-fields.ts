import { Component, computed, inject, input, model, signal } from '@angular/core';
import type { MemberView } from '@vizavi/api-types';
import { checkInn } from '@vizavi/domain';
import type { Failure } from '../api/failure';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';

/** Name, ИНН and manager of a client company; the number is checked by its check digits as it is typed. */
@Component({
  selector: 'vz-client-fields',
  imports: [T, Field, Icon, Input],
  host: { class: 'vz-stack', style: '--gap: var(--s4)' },
  template: `
    <vz-field [label]="'people.companyName' | t" [error]="faults().name">
      <input vzInput autocomplete="off" maxlength="300" [value]="name()" (input)="name.set($any($event.target).value)" />
    </vz-field>
    <vz-field [label]="'people.inn' | t" optional [error]="faults().inn">
      <span class="checked">
        <input
          vzInput
          class="vz-number"
          inputmode="numeric"
          autocomplete="off"
          [value]="inn()"
          (input)="inn.set($any($event.target).value.replaceAll(' ', ''))"
          (blur)="left.set(true)"
        />
        @if (isChecked()) {
          <vz-icon name="check" [size]="16" />
        }
      </span>
    </vz-field>
    @if (managers(); as list) {
      <vz-field [label]="'people.manager' | t" optional [error]="failure()?.of('accountManagerId')">
        <select vzInput (change)="managerId.set($any($event.target).value || null)">
          <option value="" [selected]="managerId() === null">{{ 'people.noManager' | t }}</option>
          @for (one of list; track one.id) {
            <option [value]="one.id" [selected]="one.id === managerId()">{{ one.name }}</option>
          }
        </select>
      </vz-field>
    }
  `,
  styles: `
    .checked {
      position: relative;
      display: block;
    }
    .checked > vz-icon {
      position: absolute;
      inset: 0 0.625rem 0 auto;
      margin-block: auto;
      color: var(--good);
      pointer-events: none;
    }
  `,
})
export class ClientFields {
  private readonly words = inject(Words);
  readonly name = model.required<string>();
  readonly inn = model.required<string>();
  readonly managerId = model.required<string | null>();
  /** Whom the client may be given to; null when that is not the reader's to say. */
  readonly managers = input<readonly MemberView[] | null>(null);
  readonly failure = input<Failure | null>(null);
  readonly tried = input(false);
  protected readonly left = signal(false);

  protected readonly isChecked = computed(() => this.inn() !== '' && checkInn(this.inn()) === null);
  protected readonly faults = computed(() => {
    const isNameMissing = this.tried() && this.name().trim().length < 2;
    return {
      name: isNameMissing ? this.words.t('people.companyNameRequired') : (this.failure()?.of('name') ?? null),
      inn: this.innFault() ?? this.failure()?.of('inn') ?? null,
    };
  });

  /** Whether it may be sent. */
  isSound(): boolean {
    return this.name().trim().length >= 2 && (this.inn() === '' || this.isChecked());
  }

  /** An unfinished number needs patience, a wrong check digit does not. */
  private innFault(): string | null {
    const fault = this.inn() === '' ? null : checkInn(this.inn());
    const isTold = fault === 'inn-check-digit' || this.left() || this.tried();
    return fault && isTold ? this.words.t(`faults.${fault}`) : null;
  }
}
