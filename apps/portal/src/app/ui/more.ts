import { Component, computed, input } from '@angular/core';
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
        {{ (isMany() ? 'common.shownOfMany' : 'common.shownOf') | t: { shown: shown(), total: total() } }}
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
  protected readonly shown = computed(() => this.of().items().length);
  protected readonly isMany = computed(() => this.of().totalIsCapped() && this.of().hasMore());
  /** A count that was capped grows with what is shown, and is exact at the end. */
  protected readonly total = computed(() =>
    this.of().totalIsCapped() ? Math.max(this.of().hasMore() ? this.of().total() - 1 : 0, this.shown()) : this.of().total(),
  );
}
