import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RevisionRow } from '@vizavi/api-types';
import type { Reading } from '../api/reading';
import { ContractRequests } from '../api/contract-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { When } from '../ui/when';

const SHOWN_HASH = 12;

/** Every text of a contract: who closed the turn, why, and the hash that signatures name; a click holds one against the text before it. */
@Component({
  selector: 'vz-revision-list',
  imports: [Button, Icon, Load, RouterLink, T, When],
  template: `
    <h2>{{ 'timeline.revisions' | t }}</h2>
    <ol *vzLoad="revisions(); let all; skeleton: 'form'">
      @for (row of all; track row.number) {
        <li [class.now]="row.number === to()">
          <a
            [routerLink]="['/contracts', contractId(), 'compare']"
            [queryParams]="{ from: row.number - 1, to: row.number }"
            queryParamsHandling="merge"
            [attr.aria-current]="row.number === to() && row.number - 1 === from() ? 'true' : null"
          >
            {{ 'papers.revision' | t: { number: row.number } }}
          </a>
          <p class="vz-small vz-quiet">
            {{ lineOf(row) }}
          </p>
          @if (mayGoBack() && row.number < all[0]!.number) {
            <button vzButton="quiet" small type="button" class="back" (click)="wanted.emit(row.number)">
              <vz-icon name="undo" [size]="15" /> {{ 'papers.backToThis' | t }}
            </button>
          }
          <p class="vz-small vz-quiet foot">
            <vz-when [at]="row.at" />
            <code [title]="row.hash">{{ short(row) }}</code>
            <a [href]="fileOf(row)" download [attr.aria-label]="'papers.downloadRevision' | t: { number: row.number }"
              ><vz-icon name="download" [size]="15"
            /></a>
          </p>
        </li>
      } @empty {
        <li class="vz-quiet">{{ 'papers.noRevisions' | t }}</li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      font-size: var(--size-2);
    }
    h2 {
      font-size: var(--size-3);
    }
    ol {
      display: grid;
      gap: var(--s2);
    }
    li {
      padding: var(--s2) var(--s3);
      border-inline-start: 2px solid var(--line);
    }
    .now {
      border-color: var(--accent);
    }
    li > a {
      display: inline-block;
      min-height: 1.5rem;
      font-weight: 550;
    }
    .back {
      margin-inline-start: calc(var(--s3) * -1);
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--s3);
    }
    .foot a {
      display: grid;
      place-items: center;
      width: 1.75rem;
      height: 1.75rem;
    }
    code {
      font-size: 0.75rem;
    }
  `,
})
export class RevisionList {
  private readonly requests = inject(ContractRequests);
  private readonly words = inject(Words);
  readonly contractId = input.required<string>();
  readonly revisions = input.required<Reading<readonly RevisionRow[]>>();
  readonly from = input<number | null>(null);
  readonly to = input<number | null>(null);
  /** Whether the reader may propose now, and so an earlier text as well. */
  readonly mayGoBack = input(false);
  readonly wanted = output<number>();

  protected lineOf(row: RevisionRow): string {
    const why = this.words.t(row.reason === 'submitted' ? 'timeline.reasonSubmitted' : 'timeline.reasonTurnClosed');
    const changed = row.changedClauses > 0 ? this.words.t('timeline.changedClauses', { count: row.changedClauses }) : '';
    return [row.person?.name ?? '—', why, changed].filter(Boolean).join(', ');
  }

  protected short({ hash }: RevisionRow): string {
    return hash.slice(0, SHOWN_HASH);
  }

  protected fileOf({ number }: RevisionRow): string {
    return this.requests.documentUrl(this.contractId(), 'pdf', `&revision=${number}`);
  }
}
