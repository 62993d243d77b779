import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ChangeClientRequest, ClientView } from '@vizavi/api-types';
import { type AnswerFault, checkCompany, type Variable } from '@vizavi/domain';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { isEvident } from '../fill/fault-words';
import { CompanyAnswer } from '../fill/fields/company-answer';
import { typedCompany, type TypedCompany } from '../fill/fields/company-form';
import { T } from '../language/t.pipe';
import { focusFirstFault } from '../members/first-fault';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';

/** Asked as a form asks them; faults come back from the server under the same paths. */
const REQUISITES: Variable = { key: 'requisites', type: 'company', label: { ru: 'Компания', en: 'Company' }, required: true };

/** Requisites of a client company, typed and checked; `saved` once the server has them. */
@Component({
  selector: 'vz-requisites-form',
  imports: [T, Button, CompanyAnswer, FailureNotice],
  template: `
    <form class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); save($any($event.target))">
      <vz-company-answer
        [variable]="variable"
        [value]="typed()"
        [faults]="shownFaults()"
        (valueChange)="type($event)"
        (left)="leave($event)"
      />
      <vz-failure-notice [failure]="saving.failure()">
        @if (saving.failure()?.isStale) {
          <button vzButton small type="button" (click)="saved.emit()">{{ 'people.showNew' | t }}</button>
        }
      </vz-failure-notice>
      <div class="vz-row">
        <button vzButton="primary" type="submit" [busy]="saving.busy()">{{ 'common.save' | t }}</button>
        <button vzButton type="button" (click)="left.emit()">{{ 'common.cancel' | t }}</button>
        @if (tried() && faults().length > 0) {
          <span class="vz-small vz-bad" [attr.role]="'status'">{{ 'common.checkFields' | t: { count: faults().length } }}</span>
        }
      </div>
    </form>
  `,
})
export class RequisitesForm {
  private readonly people = inject(PeopleRequests);
  readonly client = input.required<ClientView>();
  readonly saved = output<void>();
  readonly left = output<void>();

  protected readonly variable = REQUISITES;
  /** What is known of the company already stands in its place. */
  protected readonly typed = linkedSignal<ClientView, TypedCompany>({
    source: () => this.client(),
    computation: ({ name, inn, requisites }, previous) => previous?.value ?? typedCompany(requisites ?? { name, ...(inn ? { inn } : {}) }),
  });
  protected readonly tried = signal(false);
  private readonly visited = signal<ReadonlySet<string>>(new Set());
  protected readonly faults = computed((): readonly AnswerFault[] =>
    checkCompany(this.typed()).map((fault) => ({ ...fault, path: `requisites.${fault.path}` })),
  );
  protected readonly shownFaults = computed(() =>
    this.faults().filter((fault) => this.tried() || this.visited().has(fault.path) || isEvident(fault)),
  );
  protected readonly saving = attempt((key, body: ChangeClientRequest) =>
    this.people.changeClient(this.client().id, body, { key, etag: this.client().etag }),
  );

  protected type(value: unknown): void {
    this.typed.set(typedCompany(value));
  }

  protected leave(path: string): void {
    this.visited.update((visited) => new Set([...visited, path]));
  }

  protected async save(form: HTMLFormElement): Promise<void> {
    this.tried.set(true);
    if (this.faults().length > 0) return focusFirstFault(form);
    const requisites = this.typed();
    if (await this.saving.run({ requisites, inn: requisites.inn ?? null })) this.saved.emit();
  }
}
