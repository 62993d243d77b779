import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { T } from '../language/t.pipe';
import { Session } from '../session/session';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';

/** Whether one's side has accepted the agreement on electronic signatures. */
@Component({
  selector: 'vz-signature-line',
  imports: [T, Badge, Button, RouterLink],
  template: `
    @if (agreement(); as known) {
      <section class="vz-card vz-stack" aria-labelledby="signature">
        <div class="vz-row">
          <h2 id="signature">{{ 'profile.signature' | t }}</h2>
          @if (known.accepted === null) {
            <vz-badge tone="near" shape="alert">{{ 'profile.agreementNone' | t }}</vz-badge>
          } @else if (known.accepted < known.current) {
            <vz-badge tone="near" shape="alert">{{ 'profile.agreementNew' | t }}</vz-badge>
          } @else {
            <vz-badge tone="good" shape="check">{{ 'profile.agreementAccepted' | t }}</vz-badge>
          }
        </div>
        <div>
          <a vzButton routerLink="/signature">{{ 'profile.readAgreement' | t }}</a>
        </div>
      </section>
    }
  `,
})
export class SignatureLine {
  private readonly session = inject(Session);
  protected readonly agreement = computed(() => {
    const known = this.session.me()?.signatureAgreement;
    return known && known.current > 0 ? known : null;
  });
}
