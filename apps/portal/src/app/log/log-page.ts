import { Component, inject } from '@angular/core';
import type { TreeHeadView } from '@vizavi/api-types';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { More } from '../ui/more';
import { When } from '../ui/when';

/** Signed states of the log of all chains: to be looked at, and to be kept elsewhere. */
@Component({
  selector: 'vz-log-page',
  host: { class: 'vz-page' },
  imports: [T, Button, Empty, Icon, Load, More, When],
  template: `
    <div class="vz-page-head">
      <h1>{{ 'evidence.heads' | t }}</h1>
    </div>
    <p class="vz-quiet">{{ 'evidence.headsLead' | t }}</p>
    <section class="vz-section" *vzLoad="heads; skeleton: 'table'" [attr.aria-label]="'evidence.heads' | t">
      @if (heads.items().length > 0) {
        <div class="vz-table-frame">
          <table class="vz-table vz-table--stacks">
            <thead>
              <tr>
                <th scope="col">{{ 'evidence.headAt' | t }}</th>
                <th scope="col">{{ 'evidence.headSize' | t }}</th>
                <th scope="col">{{ 'evidence.headRoot' | t }}</th>
                <th scope="col">{{ 'evidence.headKey' | t }}</th>
                <th scope="col">
                  <span class="vz-hidden">{{ 'common.actions' | t }}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              @for (one of heads.items(); track one.number) {
                <tr>
                  <td><vz-when [at]="one.at" /></td>
                  <td [attr.data-label]="'evidence.headSize' | t">{{ one.size }}</td>
                  <td class="hash" [attr.data-label]="'evidence.headRoot' | t">{{ one.root }}</td>
                  <td class="hash" [attr.data-label]="'evidence.headKey' | t">{{ one.keyId }}</td>
                  <td>
                    <button vzButton="quiet" type="button" (click)="save(one)">
                      <vz-icon name="download" [size]="16" /> {{ 'evidence.headSave' | t }}
                    </button>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <vz-more [of]="heads" />
      } @else {
        <vz-empty icon="lock" [heading]="'evidence.headsEmpty' | t" [text]="'evidence.headsEmptyText' | t" />
      }
    </section>
  `,
  styles: `
    .hash {
      font-family: ui-monospace, monospace;
      font-size: var(--size-2, 0.8125rem);
      overflow-wrap: anywhere;
    }
  `,
})
export class LogPage {
  protected readonly heads = inject(PeopleRequests).listTreeHeads();

  /** As the command that verifies takes it. */
  protected save({ id: _id, number, ...head }: TreeHeadView): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(head, null, 1)}\n`], { type: 'application/json' }));
    link.download = `tree-head-${number}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
