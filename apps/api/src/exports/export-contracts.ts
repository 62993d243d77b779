import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ContractRow, ContractSort } from '@vizavi/api-types';
import type { Actor, Language } from '@vizavi/domain';
import { speaker } from '@vizavi/words';
import { PinoLogger } from 'nestjs-pino';
import { type AskedList, type Batch, ContractListQuery } from '../lists/contract-list.query';
import type { FilterParameters } from '../lists/lists.dto';
import { Reads } from '../platform/http/reads';
import { writeSheet } from './write-sheet';

export const MOST_EXPORTED = 50_000;
const BATCH = 250;

// A contract that changes meanwhile would jump over the place that the export has reached.
const STEADY: Partial<Record<ContractSort, ContractSort>> = { '-changedAt': '-createdAt', changedAt: 'createdAt' };

/** An export on its way: where to read on. */
interface Reading {
  readonly actor: Actor;
  readonly list: AskedList;
  readonly total: number;
  readonly first: Batch;
}

/** What the list shows with its filter, all pages, as an Excel workbook. */
@Injectable()
export class ExportContracts {
  constructor(
    private readonly reads: Reads,
    private readonly lists: ContractListQuery,
    private readonly logger: PinoLogger,
  ) {}

  /** Begins an export; what is wrong with the request is thrown before the first byte. */
  async open(actor: Actor, filter: FilterParameters, language: Language, most = MOST_EXPORTED): Promise<PassThrough> {
    const reading = await this.begin(actor, { ...filter, sort: STEADY[filter.sort] ?? filter.sort });
    const out = new PassThrough();
    const say = speaker(language);
    let isCut = false;
    const batches = this.batches(reading, most, () => (isCut = true));
    const note = (): string | null => (isCut ? say('sheet.onlyFirst', { count: most }) : null);
    writeSheet(out, { batches, note }, { say, zone: reading.list.moment.calendar.zone }).catch((fault: unknown) =>
      this.breakOff(out, fault),
    );
    return out;
  }

  private begin(actor: Actor, filter: FilterParameters): Promise<Reading> {
    return this.reads.run(actor, async (transaction) => {
      const list = await this.lists.ask(transaction, actor, filter);
      const total = await this.lists.total(transaction, list);
      return { actor, list, total, first: await this.lists.batch(transaction, list, { cursor: null, limit: BATCH, total }) };
    });
  }

  /** Each batch in a transaction of its own, so that a slow reader holds no connection. */
  private async *batches({ actor, list, total, first }: Reading, most: number, cut: () => void): AsyncGenerator<readonly ContractRow[]> {
    let [batch, left] = [first, most];
    for (;;) {
      const { nextCursor: cursor, items } = batch;
      yield items.slice(0, left);
      left -= items.length;
      if (left < 0 || (left === 0 && cursor !== null)) return cut();
      if (cursor === null) return;
      batch = await this.reads.run(actor, (transaction) => this.lists.batch(transaction, list, { cursor, limit: BATCH, total }));
    }
  }

  /** A reader who has gone is no fault; a fault ends the answer in its middle, so that nobody takes it for whole. */
  private breakOff(out: PassThrough, fault: unknown): void {
    if (out.destroyed) return;
    this.logger.error({ fault }, 'An export broke off');
    out.destroy(fault instanceof Error ? fault : new Error('An export broke off'));
  }
}
