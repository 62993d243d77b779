import { Component, computed, input } from '@angular/core';
import { T } from '../language/t.pipe';

export type SkeletonShape = 'rows' | 'cards' | 'position' | 'form' | 'paper' | 'table';

const counts: Readonly<Record<SkeletonShape, number>> = { rows: 4, cards: 6, position: 1, form: 4, paper: 12, table: 8 };
const widths = [94, 88, 97, 72, 91, 84, 96, 60];

/** Grey bones in the geometry of what comes; seen only when it takes longer than 150 ms. */
@Component({
  selector: 'vz-skeleton',
  imports: [T],
  host: { 'aria-busy': 'true', '[class]': '"shape-" + shape()' },
  template: `
    <span class="vz-hidden">{{ 'common.loading' | t }}</span>
    @for (bone of bones(); track bone.index) {
      <div class="item" [class.vz-card]="isCard()">
        @switch (shape()) {
          @case ('paper') {
            <span class="vz-bone" [style.width.%]="bone.width"></span>
          }
          @case ('form') {
            <span class="vz-bone" style="width: 9rem"></span><span class="vz-bone box"></span>
          }
          @case ('position') {
            <div class="head"><span class="vz-bone face"></span><span class="vz-bone" style="width: 18rem; max-width: 60%"></span></div>
            <div class="bars">
              <span class="vz-bone"></span><span class="vz-bone"></span><span class="vz-bone"></span><span class="vz-bone"></span>
            </div>
          }
          @case ('cards') {
            <span class="vz-bone" style="width: 60%"></span><span class="vz-bone" style="width: 92%"></span
            ><span class="vz-bone" style="width: 40%"></span>
          }
          @default {
            <span class="vz-bone" [style.width.%]="bone.width / 2.5"></span><span class="vz-bone" style="width: 20%"></span>
          }
        }
      </div>
    }
  `,
  styleUrl: './skeleton.css',
})
export class Skeleton {
  readonly shape = input<SkeletonShape>('rows');
  readonly count = input<number>();
  protected readonly isCard = computed(() => ['rows', 'cards', 'position'].includes(this.shape()));
  protected readonly bones = computed(() =>
    Array.from({ length: this.count() ?? counts[this.shape()] }, (_, index) => ({ index, width: widths[index % widths.length] ?? 90 })),
  );
}
