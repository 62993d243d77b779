import { Injectable } from '@nestjs/common';
import type { TemplateView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { CatalogueQuery } from '../templates/catalogue.query';
import { DraftedContractQuery } from './drafted-contract.query';

/** The form of a contract: the very version that it began with, whatever has been published since. */
@Injectable()
export class ContractFormQuery {
  private readonly contracts = new DraftedContractQuery();

  constructor(private readonly catalogue: CatalogueQuery) {}

  async read(transaction: Transaction, actor: Actor, contractId: string): Promise<TemplateView> {
    const { templateVersionId } = await this.contracts.read(transaction, actor, contractId);
    return this.catalogue.ofVersion(transaction, actor, templateVersionId);
  }
}
