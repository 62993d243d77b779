import { Component, computed, effect, ElementRef, inject, linkedSignal, signal } from '@angular/core';
import { type ChooseLettersRequest, type LetterWishesView, PATHS } from '@vizavi/api-types';
import { DIGEST_DAYS, type DigestDays, LETTER_WAYS, type LetterWay, type NewsKind, type NewsTopic } from '@vizavi/domain';
import { fullMoment } from '@vizavi/words';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';
import { clockOf, minutesOf } from './minutes';
import { zonesFor } from './zones';

/** What is chosen on the screen and not yet kept; times as the browser's own fields write them. */
interface Chosen {
  readonly ways: LetterWishesView['ways'];
  readonly zone: string;
  readonly isQuiet: boolean;
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly digestAt: string;
  readonly digestDays: DigestDays;
}

const NIGHT = { from: 21 * 60, until: 8 * 60 };

const chosenOf = ({ ways, zone, quiet, digestAt, digestDays }: LetterWishesView): Chosen => ({
  ways,
  zone,
  isQuiet: quiet !== null,
  quietFrom: clockOf((quiet ?? NIGHT).from),
  quietUntil: clockOf((quiet ?? NIGHT).until),
  digestAt: clockOf(digestAt),
  digestDays,
});

/** Which letters come at once, which in a digest, and when nothing comes at all. */
@Component({
  selector: 'vz-letters',
  imports: [T, Button, FailureNotice, Field, Input, Load],
  templateUrl: './letters.html',
  styleUrl: './letters.css',
})
export class Letters {
  private readonly server = inject(Server);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly wishes = this.server.read<LetterWishesView>(() => PATHS.letterWishes);
  protected readonly chosen = linkedSignal(() => {
    const kept = this.wishes.value();
    return kept ? chosenOf(kept) : null;
  });
  private readonly tried = signal(false);
  protected readonly days = DIGEST_DAYS;
  protected readonly all = LETTER_WAYS;
  protected readonly zones = computed(() => zonesFor(this.wishes.value()?.zone ?? 'Europe/Moscow'));
  protected readonly hasDigest = computed(() => Object.values(this.chosen()?.ways ?? {}).includes('digest'));
  /** On the reader's clock, whatever this device shows. */
  protected readonly nextDigest = computed(() => {
    const kept = this.wishes.value();
    return kept ? fullMoment(this.words.say(), new Date(kept.nextDigestAt), { timeZone: kept.zone }) : '';
  });
  protected readonly isChanged = computed(() => {
    const kept = this.wishes.value();
    return kept !== undefined && JSON.stringify(this.chosen()) !== JSON.stringify(chosenOf(kept));
  });
  protected readonly digestFault = computed(() => (this.tried() && !this.chosen()?.digestAt ? this.words.t('post.timeRequired') : null));
  protected readonly quietFault = computed(() => (this.tried() ? this.faultOfQuiet() : null));
  protected readonly saving = attempt((key, body: ChooseLettersRequest) =>
    this.server.put<LetterWishesView>(PATHS.letterWishes, body, { key, etag: this.wishes.etag() }),
  );

  constructor() {
    // A letter's foot leads here, and the card comes later than the page.
    const arrived = effect(() => {
      if (!this.wishes.value()) return;
      if (location.hash === '#letters') setTimeout(() => this.host.nativeElement.scrollIntoView());
      arrived.destroy();
    });
  }

  protected readonly topicWord = (topic: NewsTopic) => `post.topic-${topic}` as const;
  protected readonly kindWord = (kind: NewsKind) => `post.${kind}` as const;
  protected readonly wayWord = (way: LetterWay) => `post.way-${way}` as const;
  protected readonly daysWord = (days: DigestDays) => `post.days-${days}` as const;

  protected wayOf(kind: NewsKind): LetterWay {
    return this.chosen()!.ways[kind];
  }

  protected send(kind: NewsKind, way: string): void {
    this.choose({ ways: { ...this.chosen()!.ways, [kind]: way as LetterWay } });
  }

  protected choose(part: Partial<Chosen>): void {
    this.chosen.update((chosen) => chosen && { ...chosen, ...part });
  }

  protected async save(): Promise<void> {
    const chosen = this.chosen();
    this.tried.set(true);
    if (!chosen || this.faultOfQuiet() || !chosen.digestAt || !(await this.saving.run(requestOf(chosen)))) return;
    this.tried.set(false);
    this.toasts.show(this.words.t('post.saved'));
    this.wishes.reload();
  }

  protected startAnew(): void {
    this.saving.forget();
    this.wishes.reload();
  }

  private faultOfQuiet(): string | null {
    const { isQuiet, quietFrom, quietUntil } = this.chosen()!;
    if (!isQuiet) return null;
    if (!quietFrom || !quietUntil) return this.words.t('post.timeRequired');
    return quietFrom === quietUntil ? this.words.t('post.hoursSame') : null;
  }
}

function requestOf({ ways, zone, isQuiet, quietFrom, quietUntil, digestAt, digestDays }: Chosen): ChooseLettersRequest {
  const going = (wanted: LetterWay): readonly NewsKind[] =>
    (Object.entries(ways) as [NewsKind, LetterWay][]).filter(([, way]) => way === wanted).map(([kind]) => kind);
  return {
    zone,
    atOnce: going('atOnce'),
    digest: going('digest'),
    quietFrom: isQuiet ? minutesOf(quietFrom) : null,
    quietUntil: isQuiet ? minutesOf(quietUntil) : null,
    digestAt: minutesOf(digestAt),
    digestDays,
  };
}
