import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PaperPath, PaperRequests } from '../api/paper-requests';
import type { Parameters } from '../api/server';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** The way back to the contract, what is shown, and the same as a file. */
@Component({
  selector: 'vz-paper-head',
  imports: [Button, Icon, RouterLink, T],
  template: `
    <a class="back vz-small" [routerLink]="['/contracts', contractId()]">
      <vz-icon name="arrow-left" [size]="15" /> {{ 'papers.toContractPage' | t }}
    </a>
    <div class="vz-page-head">
      <h1>{{ heading() }}</h1>
      <div class="vz-row" style="--gap: var(--s2)">
        <ng-content />
        <a vzButton [href]="fileOf('pdf')" download><vz-icon name="download" [size]="16" /> PDF</a>
        <a vzButton [href]="fileOf('docx')" download><vz-icon name="download" [size]="16" /> Word</a>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      justify-self: start;
      min-height: 1.5rem;
    }
  `,
})
export class PaperHead {
  private readonly papers = inject(PaperRequests);
  readonly contractId = input.required<string>();
  readonly heading = input.required<string>();
  readonly path = input.required<PaperPath>();
  readonly parameters = input<Parameters>({});

  protected fileOf(format: 'pdf' | 'docx'): string {
    return this.papers.fileUrl(this.contractId(), this.path(), format, this.parameters());
  }
}
