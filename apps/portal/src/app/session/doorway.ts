import { Component, input } from '@angular/core';
import { T } from '../language/t.pipe';
import { LanguageSwitch } from '../language/language-switch';
import { Mark } from '../ui/mark';

/** The quiet page around everything that happens before sign-in. */
@Component({
  selector: 'vz-doorway',
  imports: [T, Mark, LanguageSwitch],
  template: `
    <main>
      <div class="brand"><vz-mark [size]="30" /> {{ 'common.product' | t }}</div>
      <section class="sheet">
        <div class="vz-stack" style="--gap: var(--s1)">
          <h1>{{ heading() }}</h1>
          @if (lead(); as text) {
            <p class="vz-quiet">{{ text }}</p>
          }
        </div>
        <ng-content />
      </section>
      <vz-language-switch />
    </main>
  `,
  styles: `
    main {
      display: grid;
      align-content: center;
      justify-items: center;
      gap: var(--s6);
      min-height: 100dvh;
      padding: var(--s6) var(--s4);
    }
    .brand {
      display: flex;
      align-items: center;
      gap: var(--s2);
      font-size: var(--size-5);
      font-weight: 650;
      letter-spacing: -0.01em;
    }
    .sheet {
      display: grid;
      gap: var(--s5);
      width: min(26rem, 100%);
      padding: var(--s8);
      border: 1px solid var(--line);
      border-radius: var(--round-3);
      background: var(--surface);
      box-shadow: var(--lift-1);
    }
    h1 {
      font-size: var(--size-5);
    }
    @media (max-width: 30rem) {
      main {
        align-content: start;
        padding-top: var(--s10);
      }
      .sheet {
        padding: var(--s5);
      }
    }
  `,
})
export class Doorway {
  readonly heading = input.required<string>();
  readonly lead = input<string | null>(null);
}
