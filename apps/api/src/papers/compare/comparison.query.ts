import { Injectable } from '@nestjs/common';
import type { ComparedText, ComparisonView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { numbering } from '@vizavi/document-model';
import { OWN_PAPER, type Actor, type Contract } from '@vizavi/domain';
import { ContractTextQuery, type ContractText } from '../../contracts/text/contract-text.query';
import { manifestOf } from '../../contracts/text/current-text';
import { TimelineQuery } from '../../contracts/timeline.query';
import { notFound } from '../../platform/http/problem-error';
import { compareTexts, countsOf } from './compare-texts';

/** Number 0 stands for the form before anybody changed it, null for the text that stands. */
export type TextNumber = number | null;

/** Reads two texts of a contract and holds them against each other. */
@Injectable()
export class ComparisonQuery {
  constructor(
    private readonly texts: ContractTextQuery,
    private readonly timeline: TimelineQuery,
  ) {}

  async compare(transaction: Transaction, actor: Actor, contract: Contract, from: TextNumber, to: TextNumber): Promise<ComparisonView> {
    const later = await this.text(transaction, contract, to);
    const earlier = await this.earlier(transaction, contract, from, later);
    const clauses = compareTexts(earlier, later);
    const named = await this.named(transaction, actor, contract);
    return { from: named(from === 0 ? 0 : numberOf(earlier)), to: named(numberOf(later)), counts: countsOf(clauses), clauses };
  }

  /** What the form says for the very answers of the later text; of a contract that its client brought, the form that is nearest to it. */
  private async form(transaction: Transaction, contract: Contract, later: ContractText): Promise<ContractText> {
    const nearest = contract.formKey === OWN_PAPER ? await this.texts.nearestForm(transaction, contract) : null;
    return formOf(contract, nearest ? { ...later, text: { ...later.text, form: nearest } } : later);
  }

  async text(transaction: Transaction, contract: Contract, number: TextNumber): Promise<ContractText> {
    const found = await this.texts.of(transaction, contract, number);
    if (!found) throw notFound();
    return found;
  }

  /** A kept text, or the form for the very answers of the later one. */
  async earlier(transaction: Transaction, contract: Contract, number: TextNumber, later: ContractText): Promise<ContractText> {
    return number === 0 ? this.form(transaction, contract, later) : this.text(transaction, contract, number);
  }

  /** Numbers, hashes and days of the contract's texts. */
  async named(transaction: Transaction, actor: Actor, contract: Contract): Promise<(number: number | null) => ComparedText> {
    const revisions = new Map((await this.timeline.revisions(transaction, actor, contract.id)).map((row) => [row.number, row]));
    return (number) => {
      const row = number === null ? undefined : revisions.get(number);
      return { number, hash: row?.hash ?? null, at: row?.at ?? null };
    };
  }
}

/** A draft that came back is no revision again until it is sent. */
const numberOf = ({ text }: ContractText): number | null =>
  text.latest && text.manifest === text.latest.manifest ? text.latest.number : null;

/** What the form says for the very answers of the later text. */
function formOf(contract: Contract, later: ContractText): ContractText {
  const { form, answers } = later.text;
  const manifest = manifestOf(form, contract, answers);
  const numbers = numbering(manifest);
  return {
    text: { form, answers, manifest, latest: null, bodies: new Map() },
    scope: { ...later.scope, numberOf: (clauseId) => numbers.get(clauseId) ?? null },
    place: later.place,
  };
}
