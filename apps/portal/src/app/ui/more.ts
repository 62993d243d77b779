import { Component, input } from '@angular/core';
import type { Pages } from '../api/pages';
import { T } from '../language/t.pipe';
import { Button } from './button';

/** «Показано 20 из 134» and «Показать ещё» under a list: `<vz-more [of]="contracts" />`. */
@Component({
  selector: 'vz-more',
  imports: [T, Button],
  template: `
    @if (of().items().length > 0) {
      <p class="vz-small vz-quiet" [attr.role]="'status'">
        {{
          (of().totalIsCapped() ? 'common.shownOfMany' : 'common.shownOf')
            | t: { shown: of().items().length, total: of().totalIsCapped() ? of().total() - 1 : of().total() }
        }}
      </p>
    }
    @if (of().hasMore()) {
      <button vzButton type="button" [busy]="of().loadingMore()" (click)="of().more()">{{ 'common.showMore' | t }}</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s3);
    }
  `,
})
export class More {
  readonly of = input.required<Pages<unknown>>();
}
