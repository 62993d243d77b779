import { Component, computed, inject, signal } from '@angular/core';
import { type AppSecretView, type FactorsView, type PasskeyView, PATHS, type RecoveryCodesView } from '@vizavi/api-types';
import { ago } from '@vizavi/words';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { AppSecret } from '../session/app-secret';
import { PasskeyBrowser } from '../session/passkey-browser';
import { RecoveryCodes } from '../session/recovery-codes';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Clock } from '../ui/clock';
import { Dialogs } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';
import { deviceName } from './device-name';

/** The second factor, its recovery codes, and passkeys. */
@Component({
  selector: 'vz-own-factors',
  imports: [T, AppSecret, Badge, Button, FailureNotice, Icon, Load, RecoveryCodes],
  templateUrl: './own-factors.html',
  styleUrl: './own-factors.css',
})
export class OwnFactors {
  private readonly server = inject(Server);
  private readonly browser = inject(PasskeyBrowser);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly clock = inject(Clock);
  protected readonly factors = this.server.read<FactorsView>(() => PATHS.factors);
  protected readonly secret = signal<AppSecretView | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly canMakePasskeys = this.browser.isAble;

  protected readonly beginning = attempt(() => this.server.post<AppSecretView>(PATHS.factorApp));
  protected readonly confirming = attempt((_key, code: string) =>
    this.server.post<RecoveryCodesView>(PATHS.factorAppConfirmation, { code }),
  );
  protected readonly renewing = attempt(() => this.server.post<RecoveryCodesView>(PATHS.recoveryCodes));
  protected readonly removing = attempt(() => this.server.delete(PATHS.factorApp).then(() => true));
  protected readonly making = attempt(async () => {
    const given = await this.browser.make();
    await this.server.post(PATHS.ownPasskeys, { ...given, name: this.ownDevice() });
    return true;
  });
  protected readonly forgetting = attempt((_key, id: string) => this.server.delete(PATHS.ownPasskey(id)).then(() => true));
  protected readonly failure = computed(() =>
    [this.beginning, this.renewing, this.removing, this.making, this.forgetting].map((one) => one.failure()).find((one) => one !== null),
  );

  protected async begin(): Promise<void> {
    const secret = await this.beginning.run();
    if (secret) this.secret.set(secret);
  }

  protected async confirm(code: string): Promise<void> {
    const given = await this.confirming.run(code);
    if (!given) return;
    this.secret.set(null);
    this.show(given);
  }

  protected async renew(): Promise<void> {
    const given = await this.renewing.run();
    if (given) this.show(given);
  }

  protected async remove(): Promise<void> {
    const agreed = await this.ask('profile.appRemoveTitle', 'profile.appRemoveText', 'profile.appRemove');
    if (agreed && (await this.removing.run())) this.finish('profile.appRemoved');
  }

  protected async make(): Promise<void> {
    if (await this.making.run()) this.finish('profile.passkeyAdded');
  }

  protected async forget({ id }: PasskeyView): Promise<void> {
    const agreed = await this.ask('profile.passkeyRemoveTitle', 'profile.passkeyRemoveText', 'common.remove');
    if (agreed && (await this.forgetting.run(id))) this.finish('profile.passkeyRemoved');
  }

  protected when(moment: string): string {
    return ago(this.words.say(), new Date(moment), this.clock.now());
  }

  private show({ codes }: RecoveryCodesView): void {
    this.codes.set(codes);
    this.factors.reload();
  }

  private finish(word: 'profile.appRemoved' | 'profile.passkeyAdded' | 'profile.passkeyRemoved'): void {
    this.toasts.show(this.words.t(word));
    this.factors.reload();
  }

  private ask(
    title: 'profile.appRemoveTitle' | 'profile.passkeyRemoveTitle',
    text: 'profile.appRemoveText' | 'profile.passkeyRemoveText',
    action: 'profile.appRemove' | 'common.remove',
  ): Promise<unknown> {
    return this.dialogs.confirm({ title: this.words.t(title), text: this.words.t(text), action: this.words.t(action), tone: 'danger' });
  }

  private ownDevice(): string {
    const { browser, system } = deviceName(navigator.userAgent);
    return [browser, system].filter(Boolean).join(', ') || this.words.t('profile.unknownDevice');
  }
}
