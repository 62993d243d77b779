import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type DisagreementRow, type ProtocolKind, PROTOCOL_KINDS } from '@vizavi/api-types';
import { PaperRequests } from '../api/paper-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Badge, type Tone } from '../ui/badge';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import { Load } from '../ui/load';
import { type Segment, Segments } from '../ui/segments';
import { PaperHead } from './paper-head';
import { Wording } from './wording';

const SHAPES: Readonly<Record<DisagreementRow['state'], readonly [Tone, IconName]>> = {
  agreed: ['good', 'check'],
  disagreed: ['bad', 'stop'],
  openWithClient: ['near', 'clock'],
  openWithSupplier: ['near', 'clock'],
};

/** The protocol of disagreements: a table that becomes cards on a phone. Both sides see the same. */
@Component({
  selector: 'vz-disagreements-page',
  host: { class: 'vz-page vz-page--wide' },
  imports: [Badge, Empty, Icon, Load, PaperHead, RouterLink, Segments, T, Wording],
  templateUrl: './disagreements-page.html',
  styleUrl: './disagreements-page.css',
})
export class DisagreementsPage {
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  readonly id = input.required<string>();
  readonly kind = input<string | undefined>();

  protected readonly protocol = inject(PaperRequests).readDisagreements(
    () => this.id(),
    () => this.asked(),
  );
  private readonly asked = computed(() => PROTOCOL_KINDS.find((one) => one === this.kind()) ?? null);
  protected readonly shownKind = computed((): ProtocolKind => this.asked() ?? this.protocol.value()?.kind ?? 'disagreements');
  protected readonly kinds = computed((): readonly Segment<ProtocolKind>[] => [
    { value: 'disagreements', label: this.words.t('papers.onlyOpen') },
    { value: 'reconciliation', label: this.words.t('papers.withAgreed') },
  ]);
  protected readonly heading = computed(() =>
    this.words.t(this.shownKind() === 'disagreements' ? 'papers.disagreements' : 'papers.reconciliation'),
  );
  protected readonly files = computed(() => ({ kind: this.asked() }));

  protected choose(kind: ProtocolKind): void {
    void this.router.navigate([], { queryParams: { kind }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected numberOf({ number, afterNumber }: DisagreementRow): string {
    if (number) return number;
    return afterNumber ? this.words.t('papers.newAfter', { number: afterNumber }) : this.words.t('papers.newClause');
  }

  protected toneOf({ state }: DisagreementRow): Tone {
    return SHAPES[state][0];
  }

  protected shapeOf({ state }: DisagreementRow): IconName {
    return SHAPES[state][1];
  }
}
