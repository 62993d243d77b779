import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import type { Contract, FillScope } from '@vizavi/domain';
import { fillScope } from '../present/clauses';
import { ReadingRepository } from '../present/reading.repository';
import { currentText, type CurrentText } from './current-text';
import { FormStore, type StoredForm } from './form-store';
import { TextRepository } from './text.repository';

/** A text of a contract with all that its places are filled from. */
export interface ContractText {
  readonly text: CurrentText;
  readonly scope: FillScope;
  readonly place: string;
}

/** The text of a contract as it stands or stood, for whoever prints it. */
@Injectable()
export class ContractTextQuery {
  constructor(
    private readonly forms: FormStore,
    private readonly texts: TextRepository,
    private readonly readings: ReadingRepository,
  ) {}

  /** The text that stands, or that of a kept revision; null when there is no such revision. */
  async of(transaction: Transaction, contract: Contract, revision: number | null): Promise<ContractText | null> {
    const text = await this.text(transaction, contract, revision);
    if (!text) return null;
    const parties = await this.readings.parties(transaction, contract);
    return { text, scope: fillScope(contract, text, parties), place: parties.place };
  }

  /** The form that a contract which its client brought is held against. */
  async nearestForm(transaction: Transaction, { tenantId, templateVersionId }: Contract): Promise<StoredForm | null> {
    const row = await transaction.row<{ id: string | null }>(
      'select nearest_version_id as id from template_version where tenant_id = $1 and id = $2',
      [tenantId, templateVersionId],
    );
    return row?.id ? this.forms.get(transaction, tenantId, row.id) : null;
  }

  private async text(transaction: Transaction, contract: Contract, number: number | null): Promise<CurrentText | null> {
    const now = await currentText(transaction, contract, this.forms, this.texts);
    if (number === null || number === now.latest?.number) return now;
    const latest = await this.texts.numbered(transaction, contract.tenantId, contract.id, number);
    if (!latest) return null;
    const bodies = await this.texts.bodies(transaction, contract.tenantId, contract.id, latest.manifest);
    return { form: now.form, latest, manifest: latest.manifest, answers: latest.answers, bodies };
  }
}
