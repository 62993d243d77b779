import { computed, inject, Injectable, signal } from '@angular/core';
import type { RouteVersionView } from '@vizavi/api-types';
import type { Bilingual, Stage } from '@vizavi/domain';
import { type Failure, toFailure } from '../api/failure';
import { RouteRequests } from '../api/route-requests';

/** What is undone and redone: the whole content, which is small. */
export interface RouteContent {
  readonly name: Bilingual;
  readonly stages: readonly Stage[];
}

export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

const PAUSE = 700;
const MOST_STEPS = 200;

/** A draft under the hand: every change at once on screen, undone and redone, and saved after a breath. One save runs at a time. */
@Injectable()
export class RouteDraft {
  private readonly requests = inject(RouteRequests);
  private readonly kept = signal<RouteVersionView | null>(null);
  private readonly content = signal<RouteContent>({ name: { ru: '', en: '' }, stages: [] });
  private readonly past = signal<readonly RouteContent[]>([]);
  private readonly future = signal<readonly RouteContent[]>([]);
  private readonly standing = signal<SavingState>('saved');
  private lastKind = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  readonly version = this.kept.asReadonly();
  readonly name = computed(() => this.content().name);
  readonly stages = computed(() => this.content().stages);
  readonly canUndo = computed(() => this.past().length > 0);
  readonly canRedo = computed(() => this.future().length > 0);
  readonly state = this.standing.asReadonly();
  readonly savedAt = signal<string | null>(null);
  readonly failure = signal<Failure | null>(null);

  /** Begins with what the server has; what was written in this window stays in undo after a conflict. */
  load(view: RouteVersionView): void {
    const before = this.kept();
    const { name, stages } = view;
    const sameDraft = before?.id === view.id;
    this.past.set(sameDraft && this.standing() === 'conflict' ? [...this.past(), this.content()] : []);
    this.future.set([]);
    this.kept.set(view);
    this.content.set({ name, stages });
    this.standing.set('saved');
    this.failure.set(null);
    this.savedAt.set(view.changedAt);
  }

  /** Changes the content; changes of one `kind` in a row, as typing, are one step of undo. */
  change(next: (content: RouteContent) => RouteContent, kind = ''): void {
    if (!this.kept()?.editable) return;
    const before = this.content();
    if (kind === '' || kind !== this.lastKind) this.past.set([...this.past(), before].slice(-MOST_STEPS));
    this.lastKind = kind;
    this.future.set([]);
    this.put(next(before));
  }

  changeStage(key: string, next: (stage: Stage) => Stage, kind = ''): void {
    const inStage = kind && `${key} ${kind}`;
    this.change((content) => ({ ...content, stages: content.stages.map((one) => (one.key === key ? next(one) : one)) }), inStage);
  }

  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  /** Resolves when everything is with the server, or could not be brought there. */
  async settle(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.standing() === 'waiting' || this.running) await (this.running ?? this.save());
    return this.standing() === 'saved';
  }

  retry(): void {
    this.put(this.content());
  }

  private step(from: typeof this.past, to: typeof this.past): boolean {
    const next = from().at(-1);
    if (!next) return false;
    from.set(from().slice(0, -1));
    to.set([...to(), this.content()]);
    this.lastKind = '';
    this.put(next);
    return true;
  }

  private put(content: RouteContent): void {
    this.content.set(content);
    if (this.standing() === 'conflict') return;
    this.standing.set('waiting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void (this.running ?? this.save()), PAUSE);
  }

  private save(): Promise<void> {
    this.running = this.send().finally(() => {
      this.running = null;
      if (this.standing() === 'waiting') void this.save();
    });
    return this.running;
  }

  private async send(): Promise<void> {
    const content = this.content();
    const version = this.kept()!;
    this.standing.set('saving');
    try {
      const view = await this.requests.save(version, content, { etag: version.etag, key: crypto.randomUUID() });
      this.kept.set(view);
      this.savedAt.set(view.changedAt);
      this.failure.set(null);
      this.standing.set(this.content() === content ? 'saved' : 'waiting');
    } catch (error) {
      const failure = toFailure(error);
      this.failure.set(failure);
      this.standing.set(failure.isStale ? 'conflict' : 'failed');
    }
  }
}
