import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import type { ChangeMeRequest, MeView } from '@vizavi/api-types';
import type { Language } from '@vizavi/domain';
import { filter, firstValueFrom } from 'rxjs';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { RoleNames } from '../members/role-names';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Load } from '../ui/load';
import { type Segment, Segments } from '../ui/segments';
import { ThemeSwitch } from '../ui/theme-switch';
import { ToastList } from '../ui/toast-list';

/** How one is called, in which language one is spoken to, and how the portal looks here. */
@Component({
  selector: 'vz-about-me',
  imports: [T, Button, FailureNotice, Field, Input, Load, RoleNames, Segments, ThemeSwitch],
  templateUrl: './about-me.html',
})
export class AboutMe {
  private readonly people = inject(PeopleRequests);
  private readonly session = inject(Session);
  private readonly toasts = inject(ToastList);
  protected readonly words = inject(Words);
  protected readonly me = this.people.readMe();

  private readonly knownName = computed(() => this.me.value()?.name ?? '');
  private readonly knownPosition = computed(() => this.me.value()?.title ?? '');
  /** What is being typed outlives a reload that brings the same. */
  protected readonly name = linkedSignal(this.knownName);
  protected readonly position = linkedSignal(this.knownPosition);
  private readonly tried = signal(false);
  private readonly loading = toObservable(this.me.loading);
  protected readonly saving = attempt((key, body: ChangeMeRequest) => this.change(body, key));
  protected readonly speaking = attempt((key, language: Language) => this.change({ language }, key));

  protected readonly languages: readonly Segment<Language>[] = [
    { value: 'ru', label: 'Русский' },
    { value: 'en', label: 'English' },
  ];
  protected readonly nameFault = computed(() =>
    this.tried() && this.name().trim().length < 2 ? this.words.t('people.nameRequired') : (this.saving.failure()?.of('name') ?? null),
  );
  protected readonly isChanged = computed(() => {
    const me = this.me.value();
    return me !== undefined && (this.name().trim() !== me.name || (this.position().trim() || null) !== me.title);
  });

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.nameFault()) return;
    await this.settle(await this.saving.run({ name: this.name().trim(), title: this.position().trim() || null }));
  }

  /** The interface changes at once; letters follow when the server knows. */
  protected async speak(language: Language): Promise<void> {
    await this.words.switchTo(language);
    await this.settle(await this.speaking.run(language));
  }

  protected startAnew(): void {
    this.saving.forget();
    this.me.reload();
  }

  /** One change may follow another at once: it waits for the tag that the first one left. */
  private async change(body: ChangeMeRequest, key: string): Promise<MeView> {
    await firstValueFrom(this.loading.pipe(filter(() => !this.me.loading())));
    return this.people.changeMe(body, { key, etag: this.me.etag() });
  }

  private async settle(me: MeView | undefined): Promise<void> {
    if (!me) return;
    this.toasts.show(this.words.t('profile.saved'));
    this.me.reload();
    await this.session.refresh();
  }
}
