import { scopeOf, workerScope, type Database, type Transaction } from '@vizavi/database';
import { type Actor, type Authority, type Contract, type ContractCommand, type Language } from '@vizavi/domain';
import { contractEtag } from '@vizavi/policies';
import { suggestionEtag } from '../contracts/acts/etags';
import { ContractsRepository } from '../contracts/contracts.repository';
import type { PerformContractAction } from '../contracts/perform-contract-action';
import { bodyOfEntry, currentText, type CurrentText } from '../contracts/text/current-text';
import type { FormStore } from '../contracts/text/form-store';
import { textOutcome } from '../contracts/text/text-outcome';
import { TextRepository } from '../contracts/text/text.repository';
import { newId } from '../platform/clock/new-id';
import { ANSWERS } from './answers';
import { COMPANIES, type CastCompany } from './cast';
import { reworded, type Rewording } from './edited-body';
import type { MovableClock } from './movable-clock';
import type { Planted } from './planted';

const CHARTER: Authority = { kind: 'charter', number: null, date: null };

/** Tells stories about contracts through the acts themselves, so that their facts are real. */
export class Storyteller {
  private readonly contracts = new ContractsRepository();
  private readonly texts = new TextRepository();

  constructor(
    private readonly database: Database,
    private readonly line: PerformContractAction,
    private readonly forms: FormStore,
    readonly clock: MovableClock,
    private readonly cast: Planted,
  ) {}

  actor(login: string): Actor {
    const actor = this.cast.actors.get(login);
    if (!actor) throw new Error(`Nobody is called ${login}`);
    return actor;
  }

  companyOf(login: string): CastCompany {
    const company = COMPANIES.find((one) => one.people.some((person) => person.login === login));
    if (!company) throw new Error(`${login} works for no client`);
    return company;
  }

  /** A draft with its answers; gives the contract's id. */
  async draft(
    login: string,
    formKey: string,
    amount: number,
    more: { readonly base?: string; readonly language?: Language } = {},
  ): Promise<string> {
    const actor = this.actor(login);
    const company = this.companyOf(login);
    const contractId = newId();
    await this.database.run(scopeOf(actor), async (transaction) => {
      const version = (await transaction.row<{ id: string; form: { title: { ru: string }; dealType: 'supply' } }>(
        `select v.id, v.form from template_version v join template t on t.tenant_id = v.tenant_id and t.id = v.template_id
         where v.tenant_id = $1 and t.key = $2 and v.state = 'published'`,
        [actor.tenantId, formKey],
      ))!;
      const base = more.base ? await this.base(transaction, actor, more.base) : null;
      await this.line.start(transaction, actor, {
        type: 'start',
        contractId,
        clientCompanyId: actor.clientCompanyId!,
        templateVersionId: version.id,
        formKey,
        dealType: version.form.dealType,
        language: more.language ?? 'ru',
        title: version.form.title.ru,
        base,
        copiedFrom: null,
      });
      const given = { client: company.requisites, amount, year: Number(this.clock.now().slice(0, 4)), contact: company.people[0]!.name };
      await transaction.enter(workerScope(actor.tenantId));
      await transaction.change(
        `update contract_draft set answers = $3, version = version + 1, saved_at = $4 where tenant_id = $1 and contract_id = $2`,
        [actor.tenantId, contractId, JSON.stringify(ANSWERS[formKey]!(given)), this.clock.now()],
      );
    });
    return contractId;
  }

  /** An act by whoever is named, against the present version. */
  async act(
    login: string,
    contractId: string,
    command: ContractCommand,
    wording?: { readonly clauseId: string } & Rewording,
  ): Promise<Contract> {
    const actor = this.actor(login);
    return this.database.run(scopeOf(actor), async (transaction) => {
      const contract = (await this.contracts.read(transaction, actor.side, actor.tenantId, contractId))!;
      const body = wording ? this.wordingOf(await this.text(transaction, contract), wording) : null;
      const ifMatch =
        'suggestionId' in command ? suggestionEtag(contract, command.suggestionId, actor.side) : contractEtag(contract, actor);
      return (await this.line.run(transaction, { actor, ifMatch }, { contractId, command, body })).contract;
    });
  }

  /** Proposes other words for a clause; gives the suggestion's id. */
  async suggest(login: string, contractId: string, clauseId: string, wording: Rewording, reason: string): Promise<string> {
    const command: ContractCommand = { type: 'suggest', clauseId, kind: 'replace', reason, heading: null, place: null };
    const contract = await this.act(login, contractId, command, { clauseId, ...wording });
    return contract.suggestions.find((one) => one.clauseId === clauseId && one.publishedAt === null)!.id;
  }

  async counter(
    login: string,
    contractId: string,
    suggestionId: string,
    clauseId: string,
    wording: Rewording,
    reason: string,
  ): Promise<void> {
    await this.act(login, contractId, { type: 'counter', suggestionId, orders: null, reason }, { clauseId, ...wording });
  }

  submit(login: string, contractId: string): Promise<Contract> {
    return this.act(login, contractId, { type: 'submit' });
  }

  handOff(login: string, contractId: string, note: string | null = null): Promise<Contract> {
    return this.act(login, contractId, { type: 'handOff', note });
  }

  comment(
    login: string,
    contractId: string,
    text: string,
    audience: 'supplier' | 'client' | 'both',
    clauseId: string | null = null,
    mentioned: readonly string[] = [],
  ): Promise<Contract> {
    const mentionIds = mentioned.map((one) => this.actor(one).memberId);
    return this.act(login, contractId, { type: 'comment', clauseId, threadId: null, audience, range: null, mentionIds, text });
  }

  /** The first holder of the present stage, or whoever is named, approves the text that stands. */
  async approve(contractId: string, remarks: string | null = null, by?: string): Promise<Contract> {
    const { login: holder, contract } = await this.holder(contractId);
    const login = by ?? holder;
    const revisionHash = await this.database.run(scopeOf(this.actor(login)), async (transaction) => {
      return textOutcome(contract, { type: 'handOff', note: null }, await this.text(transaction, contract), null).revisionHash!;
    });
    return this.act(
      login,
      contractId,
      remarks === null ? { type: 'approve', revisionHash } : { type: 'approveWithRemarks', revisionHash, remarks },
    );
  }

  /** Whose hands it is in: the login of the first of them. */
  async holder(contractId: string): Promise<{ readonly login: string; readonly contract: Contract }> {
    const contract = await this.database.run(workerScope(this.cast.tenantId), (transaction) =>
      this.contracts.read(transaction, 'worker', this.cast.tenantId, contractId),
    );
    const holderId = contract?.holder?.memberIds[0];
    const found = [...this.cast.actors].find(([, actor]) => actor.memberId === holderId);
    if (!contract || !found) throw new Error('Nobody holds this contract');
    return { login: found[0], contract };
  }

  async execute(login: string, contractId: string): Promise<Contract> {
    const { contract } = await this.holder(contractId);
    return this.act(login, contractId, {
      type: 'execute',
      revisionHash: contract.revision!.hash,
      authority: CHARTER,
      consent: 'Подтверждаю подписание',
    });
  }

  private text(transaction: Transaction, contract: Contract): Promise<CurrentText> {
    return currentText(transaction, contract, this.forms, this.texts);
  }

  private wordingOf(text: CurrentText, { clauseId, ...wording }: { readonly clauseId: string } & Rewording) {
    const entry = text.manifest.find((one) => one.clauseId === clauseId);
    const body = entry && bodyOfEntry(text, entry);
    if (!body) throw new Error(`There is no clause ${clauseId}`);
    return reworded(body, wording);
  }

  private async base(transaction: Transaction, actor: Actor, contractId: string) {
    const contract = (await this.contracts.read(transaction, actor.side, actor.tenantId, contractId))!;
    return { contractId, number: contract.number!, date: contract.executedAt!.slice(0, 10) };
  }
}
