import { computed, inject, Injectable, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { type AvailableAction, type Page, PATHS, type TemplateCard } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import { ContractRequests } from '../../api/contract-requests';
import { Server } from '../../api/server';
import { Words } from '../../language/words';
import { Dialogs } from '../../ui/dialogs';
import { ToastList } from '../../ui/toast-list';
import { OpenContract } from '../open-contract';
import type { ActForm } from './act-asking';
import { actForm, actWords } from './act-form';

type Name = AvailableAction['action'];

/** The act that a person most likely came for, when several may be done. */
const FOREMOST: readonly Name[] = ['execute', 'answerQuestion', 'fill', 'submit', 'approve', 'handOff'];
const WRITING: readonly Name[] = ['suggest', 'comment', 'attach'];

/** Begins whatever the server offers; each act asks what it needs in a layer of its own. */
@Injectable()
export class Acts {
  private readonly contract = inject(OpenContract);
  private readonly requests = inject(ContractRequests);
  private readonly server = inject(Server);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);

  /** Everything offered but writing, which happens in the text itself. */
  readonly offered = computed(() => this.contract.view().availableActions.filter(({ action }) => !WRITING.includes(action)));
  readonly foremost = computed(() => {
    const free = this.offered().filter((one) => one.blockedBy === null);
    const first = FOREMOST.map((name) => free.find((one) => one.action === name)).find((one) => one !== undefined);
    return first ?? null;
  });

  readonly starting = attempt((key: string, action: 'copy' | 'amend') => this.start(key, action));

  wordOf(action: Name): WordKey {
    if (action !== 'handOff') return actWords[action];
    return this.contract.view().position.holderSide === 'client' ? 'contract.handOffToSupplier' : 'contract.handOffToClient';
  }

  beginIfOffered(action: Name): void {
    if (this.contract.action(action)?.blockedBy === null) void this.begin(action);
  }

  async begin(action: Name): Promise<void> {
    switch (action) {
      case 'suggest':
      case 'comment':
      case 'attach':
        return;
      case 'fill':
        await this.router.navigate(['/contracts', this.contract.id, 'fill']);
        return;
      case 'copy':
      case 'amend':
        return this.startAnother(action);
      case 'execute': {
        const { SignDialog } = await import('./sign-dialog');
        return this.ask(SignDialog, this.words.t('contract.executed'));
      }
      case 'recordPaperSigning': {
        const { PaperDialog } = await import('./paper-dialog');
        return this.ask(PaperDialog, this.words.t('contract.paperRecorded'));
      }
      default:
        return this.askForm(action);
    }
  }

  private async askForm(action: ActForm['action']): Promise<void> {
    const offered = this.contract.action(action);
    if (!offered) return;
    const { ActDialog } = await import('./act-dialog');
    const today = new Date().toISOString().slice(0, 10);
    const form = actForm(action, { view: this.contract.view(), offered, words: this.words, today });
    const submit = this.words.t(this.wordOf(action));
    await this.ask(ActDialog, form.done, { ...form, submit });
  }

  private async ask(component: Parameters<Dialogs['open']>[0], done: string, data?: ActForm): Promise<void> {
    const isDone = await this.dialogs.open<true, ActForm | undefined>(component, { data, injector: this.injector });
    if (isDone) this.toasts.show(done);
  }

  private async startAnother(action: 'copy' | 'amend'): Promise<void> {
    const started = await this.starting.run(action);
    if (started) await this.router.navigate(['/contracts', started.id, 'fill']);
  }

  /** A copy takes the same form again; an amendment takes the form for amendments and names this contract. */
  private async start(key: string, action: 'copy' | 'amend') {
    const { formKey, language, id } = this.contract.view();
    const catalogue = await this.server.get<Page<TemplateCard>>(PATHS.templates);
    const isWanted = (card: TemplateCard): boolean => (action === 'copy' ? card.key === formKey : card.dealType === 'amendment');
    const template = catalogue.items.find(isWanted);
    const source = action === 'copy' ? { copyFrom: id } : { baseContractId: id };
    return this.requests.start({ templateId: template?.id ?? '', language, ...source }, { key });
  }
}
