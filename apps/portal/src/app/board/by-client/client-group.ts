import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ContractRequests } from '../../api/contract-requests';
import { KeptFilter } from '../../contracts/filter/kept-filter';
import { Money } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Load } from '../../ui/load';
import { More } from '../../ui/more';
import { PositionLine } from '../../ui/position/position-line';
import { Status } from '../../ui/status';
import { expectedEnds } from '../expected-ends';

const FIRST = 5;

/** The deals of one client under the same filter, a few at first. */
@Component({
  selector: 'vz-client-group',
  imports: [RouterLink, Money, T, Load, More, PositionLine, Status],
  templateUrl: './client-group.html',
  styleUrl: './client-group.css',
})
export class ClientGroup {
  private readonly kept = inject(KeptFilter);
  readonly client = input.required<{ readonly id: string; readonly name: string }>();
  protected readonly pages = inject(ContractRequests).list(() => ({ ...this.kept.filter(), client: this.client().id, limit: FIRST }));
  protected readonly expected = expectedEnds(computed(() => this.pages.items().map(({ id }) => id)));
  protected readonly headingId = computed(() => `client-${this.client().id}`);
}
