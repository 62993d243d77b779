import { Component, computed, inject, signal } from '@angular/core';
import { type AccessTokenView, type IssuedTokenView, PATHS } from '@vizavi/api-types';
import { ago } from '@vizavi/words';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Clock } from '../ui/clock';
import { Dialogs } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';

const READING = ['contract.read'] as const;
const WRITING = [...READING, 'contract.comment'] as const;

/** Tokens for programs: made here, seen once, taken away at any time. */
@Component({
  selector: 'vz-access-tokens',
  imports: [T, Button, FailureNotice, Field, Icon, Input, Load],
  templateUrl: './access-tokens.html',
  styleUrl: './own-factors.css',
})
export class AccessTokens {
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly words = inject(Words);
  private readonly clock = inject(Clock);
  protected readonly tokens = this.server.read<readonly AccessTokenView[]>(() => PATHS.tokens);
  protected readonly hasContracts = computed(() => this.session.me()?.screens.includes('contracts') ?? false);
  protected readonly isOpen = signal(false);
  protected readonly name = signal('');
  protected readonly days = signal('90');
  protected readonly mayWrite = signal(false);
  protected readonly issued = signal<IssuedTokenView | null>(null);
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.name().trim() ? this.words.t('common.required') : null));
  protected readonly issuing = attempt((_key, name: string, days: number, scopes: readonly string[]) =>
    this.server.post<IssuedTokenView>(PATHS.tokens, { name, days, scopes }),
  );
  protected readonly removing = attempt((_key, id: string) => this.server.delete(PATHS.token(id)).then(() => true));

  protected async issue(): Promise<void> {
    this.tried.set(true);
    if (this.fault()) return;
    const issued = await this.issuing.run(this.name().trim(), Number(this.days()), [
      'me.read',
      ...(this.hasContracts() ? (this.mayWrite() ? WRITING : READING) : []),
    ]);
    if (!issued) return;
    this.issued.set(issued);
    this.close();
    this.tokens.reload();
  }

  protected async remove({ id, name }: AccessTokenView): Promise<void> {
    const agreed = await this.dialogs.confirm({
      title: this.words.t('profile.tokenRemoveTitle', { name }),
      text: this.words.t('profile.tokenRemoveText'),
      action: this.words.t('common.remove'),
      tone: 'danger',
    });
    if (agreed && (await this.removing.run(id))) this.tokens.reload();
  }

  protected close(): void {
    this.isOpen.set(false);
    this.name.set('');
    this.tried.set(false);
    this.issuing.forget();
  }

  protected when(moment: string): string {
    return ago(this.words.say(), new Date(moment), this.clock.now());
  }

  protected until({ expiresAt }: AccessTokenView): string {
    return new Date(expiresAt).toLocaleDateString(this.words.language());
  }
}
