import { Component, computed, inject, input } from '@angular/core';
import type { GrantedView, SuggestionView } from '@vizavi/api-types';
import { bodySchema, mark } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { ContractRequests } from '../../api/contract-requests';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Button } from '../../ui/button';
import { Load } from '../../ui/load';
import { When } from '../../ui/when';
import { Editing } from '../editor/editing';
import { OpenContract } from '../open-contract';
import { DrawnBody } from '../paper/drawn-body';

/** For one clause the standard text, the approved fallbacks in their order, and what was granted before; each a counter with one press. */
@Component({
  selector: 'vz-playbook',
  imports: [Button, DrawnBody, InReadersLanguage, Load, T, When],
  templateUrl: './playbook.html',
  styleUrl: './playbook.css',
})
export class Playbook {
  protected readonly contract = inject(OpenContract);
  private readonly editing = inject(Editing);
  readonly one = input.required<SuggestionView>();
  protected readonly book = inject(ContractRequests).readPlaybook(
    () => this.contract.id,
    () => this.one().clauseId,
  );
  protected readonly mayCounter = computed(() => this.one().actions.includes('counter'));

  protected drawn(body: Body) {
    return mark(bodySchema.nodeFromJSON(body), []);
  }

  protected whose({ client, sameClient, contract }: GrantedView): string | null {
    return [sameClient ? null : client, contract?.number].filter(Boolean).join(', ') || null;
  }

  protected take(body: Body): void {
    void this.editing.counter(this.one(), body);
  }
}
