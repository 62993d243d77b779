import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DecisionLinkView, PATHS } from '@vizavi/api-types';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { wordsOf } from '../ui/failure-words';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Load } from '../ui/load';
import { Decision } from './decision';

/** Where a letter that asks for a decision leads, behind sign-in; a link that does not fit says why and where to go. */
@Component({
  selector: 'vz-decide-page',
  host: { class: 'vz-page vz-page--narrow' },
  imports: [T, Button, Decision, Empty, Load, RouterLink],
  template: `
    <div class="vz-page-head">
      <div>
        <h1>{{ 'post.decideTitle' | t }}</h1>
        @if (!refusal()) {
          <p class="vz-quiet">{{ 'post.decideLead' | t }}</p>
        }
      </div>
    </div>
    @if (refusal(); as text) {
      <section class="vz-card" role="alert">
        <vz-empty icon="link" [heading]="'post.notOpenTitle' | t" [text]="text">
          @if (contractId(); as id) {
            <a vzButton="primary" [routerLink]="['/contracts', id]">{{ 'post.openContract' | t }}</a>
          }
          <a vzButton routerLink="/">{{ 'post.toStart' | t }}</a>
        </vz-empty>
      </section>
    } @else {
      <vz-decision *vzLoad="link; let found; skeleton: 'form'" [link]="found" [token]="token()" />
    }
  `,
})
export class DecidePage {
  private readonly words = inject(Words);
  readonly token = input.required<string>();
  protected readonly link = inject(Server).read<DecisionLinkView>(() => PATHS.decisionLink(this.token()));
  protected readonly refusal = computed(() => {
    const failure = this.link.failure();
    return failure && [404, 410].includes(failure.status) ? wordsOf(failure, this.words).title : null;
  });
  protected readonly contractId = computed(() => this.link.failure()?.problem?.contractId ?? null);
}
