import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OwnPaperView } from '@vizavi/api-types';
import { attempt } from '../../api/attempt';
import { OwnPaperRequests } from '../../api/own-paper-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Announcer } from '../../ui/announcer';
import { FailureNotice } from '../../ui/failure-notice';
import { FileDrop } from '../../ui/file-drop';
import { Icon } from '../../ui/icon';
import { OwnPaperReview, type WantedContract } from './own-paper-review';

const LARGEST = 20 * 1024 * 1024;

/** `/catalogue/own`: the client's own contract in Word is looked at, and becomes a contract only when its reader says so. */
@Component({
  selector: 'vz-own-paper-page',
  host: { class: 'vz-page' },
  imports: [FailureNotice, FileDrop, Icon, OwnPaperReview, RouterLink, T],
  templateUrl: './own-paper-page.html',
  styleUrl: './own-paper-page.css',
})
export class OwnPaperPage {
  private readonly requests = inject(OwnPaperRequests);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);

  private readonly file = signal<File | null>(null);
  protected readonly isTooLarge = signal(false);
  protected readonly paper = linkedSignal<File | null, OwnPaperView | null>({ source: this.file, computation: () => null });
  protected readonly failure = computed(() => this.reading.failure() ?? this.starting.failure());

  protected readonly reading = attempt((_key, file: File, templateId: string | null) => this.requests.look(file, templateId));
  protected readonly starting = attempt((key, wanted: WantedContract) =>
    this.requests.start(this.file()!, wanted.templateId, wanted.title, { key }),
  );

  protected async take(file: File): Promise<void> {
    this.isTooLarge.set(file.size > LARGEST);
    if (this.isTooLarge()) return;
    this.file.set(file);
    this.announcer.say(this.words.t('word.reading', { name: file.name }));
    await this.look(file, null);
  }

  protected async compareWith(templateId: string): Promise<void> {
    const file = this.file();
    if (file) await this.look(file, templateId);
  }

  protected async start(wanted: WantedContract): Promise<void> {
    const made = await this.starting.run(wanted);
    if (made) await this.router.navigate(['/contracts', made.id, 'fill']);
  }

  protected another(): void {
    this.file.set(null);
  }

  private async look(file: File, templateId: string | null): Promise<void> {
    const paper = await this.reading.run(file, templateId);
    if (!paper || file !== this.file()) return;
    this.paper.set(paper);
    this.announcer.say(this.words.t('word.ownFound', { count: paper.clauses.length }));
  }
}
