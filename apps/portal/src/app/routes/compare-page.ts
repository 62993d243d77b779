import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { StageDifference } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { RouteRequests } from '../api/route-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Badge, type Tone } from '../ui/badge';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import { Load } from '../ui/load';
import { RouteWords, type StageInWords } from './route-words';

const LOOKS: Readonly<Record<StageDifference['kind'], { readonly tone: Tone; readonly shape: IconName }>> = {
  same: { tone: 'plain', shape: 'check' },
  added: { tone: 'good', shape: 'plus' },
  removed: { tone: 'bad', shape: 'minus' },
  moved: { tone: 'near', shape: 'route' },
  changed: { tone: 'near', shape: 'edit' },
};

/** What each part of a stage says, in the order of the card. */
const PARTS: readonly (keyof StageInWords)[] = ['name', 'when', 'mode', 'hours', 'silence', 'guards', 'returns', 'shown'];

/** Two versions of a route side by side: each stage with what was and what is. The choice is kept in the address. */
@Component({
  selector: 'vz-route-compare-page',
  host: { class: 'vz-page' },
  imports: [T, RouterLink, Badge, Icon, Load],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.css',
})
export class RouteComparePage {
  private readonly requests = inject(RouteRequests);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly said = inject(RouteWords);
  readonly id = input.required<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly route = this.requests.readOne(() => this.id());
  private readonly directory = this.requests.readDirectory();
  protected readonly pair = computed(() => {
    const versions = this.route.value()?.versions ?? [];
    const to = this.to() ?? versions[0]?.id;
    const older = versions.filter((one) => one.id !== to);
    const from = this.from() ?? (older.find(({ state }) => state === 'published') ?? older[0])?.id;
    return from && to ? { from, to } : undefined;
  });
  protected readonly comparison = this.requests.readComparison(
    () => this.id(),
    () => this.pair(),
  );
  protected readonly rows = computed(() => {
    const stages = this.comparison.value()?.stages ?? [];
    const before = stages.flatMap((one) => one.before ?? []);
    const after = stages.flatMap((one) => one.after ?? []);
    const directory = this.directory.value();
    return stages.map((one) => {
      const was = one.before && this.said.stage(one.before, before, directory);
      const is = one.after && this.said.stage(one.after, after, directory);
      return { one, look: LOOKS[one.kind], word: this.wordOf(one), name: (is ?? was)!.name, lines: this.lines(was, is) };
    });
  });
  protected readonly isSame = computed(() => this.rows().every(({ one }) => one.kind === 'same'));

  protected choose(end: 'from' | 'to', id: string): void {
    void this.router.navigate([], { queryParams: { ...this.pair(), [end]: id }, replaceUrl: true });
  }

  private wordOf({ kind, moved }: StageDifference): WordKey {
    return kind === 'changed' && moved ? 'routes.changedAndMoved' : `routes.${kind}`;
  }

  private lines(was: StageInWords | null, is: StageInWords | null): readonly { readonly was: string; readonly is: string }[] {
    const people = (stage: StageInWords | null): string => stage?.lanes.join('; ') ?? '';
    const always = this.words.t('routes.always');
    const of = (stage: StageInWords | null, part: keyof StageInWords): string => {
      if (!stage) return '';
      return part === 'when' ? (stage.when ?? always) : String(stage[part]);
    };
    const told = [...PARTS.map((part) => ({ was: of(was, part), is: of(is, part) })), { was: people(was), is: people(is) }];
    return told.filter((line) => line.was !== line.is);
  }
}
