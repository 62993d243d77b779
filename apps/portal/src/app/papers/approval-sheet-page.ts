import { Component, inject, input } from '@angular/core';
import type { ApprovalSheetRow } from '@vizavi/api-types';
import { PaperRequests } from '../api/paper-requests';
import { Day, InReadersLanguage, Lasting } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Badge, type Tone } from '../ui/badge';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import { Load } from '../ui/load';
import { PaperHead } from './paper-head';

const SHAPES: Readonly<Record<string, readonly [Tone, IconName]>> = {
  approved: ['good', 'check'],
  approvedWithRemarks: ['good', 'comment'],
  returned: ['near', 'returned'],
  declined: ['bad', 'stop'],
};
const WAITING: readonly [Tone, IconName] = ['plain', 'clock'];
const SHOWN_HASH = 8;

/** Who was asked, what they decided and when, on which text; a table that becomes cards on a phone. */
@Component({
  selector: 'vz-approval-sheet-page',
  host: { class: 'vz-page vz-page--wide' },
  imports: [Badge, Day, Empty, Icon, InReadersLanguage, Lasting, Load, PaperHead, T],
  templateUrl: './approval-sheet-page.html',
  styleUrl: './approval-sheet-page.css',
})
export class ApprovalSheetPage {
  private readonly words = inject(Words);
  readonly id = input.required<string>();
  protected readonly sheet = inject(PaperRequests).readApprovalSheet(() => this.id());

  protected toneOf({ decision }: ApprovalSheetRow): Tone {
    return (SHAPES[decision ?? ''] ?? WAITING)[0];
  }

  protected shapeOf({ decision }: ApprovalSheetRow): IconName {
    return (SHAPES[decision ?? ''] ?? WAITING)[1];
  }

  protected textOf({ revision }: ApprovalSheetRow): string {
    if (!revision?.number) return '—';
    return `${this.words.t('papers.revision', { number: revision.number })} · ${revision.hash?.slice(0, SHOWN_HASH) ?? ''}`;
  }
}
