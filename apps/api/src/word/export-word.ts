import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database, workerScope } from '@vizavi/database';
import { closeDocxWorkers, writeDocxInWorker } from '@vizavi/document-engine';
import type { Actor, Audience } from '@vizavi/domain';
import { Clock } from '../platform/clock/clock';
import { Reads } from '../platform/http/reads';
import { hashOfBytes } from '../platform/storage/file-storage';
import { ExportsRepository } from './exports.repository';
import { wordDocument, type WordRequest } from './word-contract';
import { WordSource, type WantedWord } from './word-source';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A contract as a Word file, remembered as it was sent, so that a file that comes back is compared with just that. */
@Injectable()
export class ExportWord implements OnModuleDestroy {
  private readonly exports = new ExportsRepository();

  constructor(
    private readonly database: Database,
    private readonly reads: Reads,
    private readonly source: WordSource,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, wanted: WantedWord): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const request = await this.reads.run(actor, (transaction) => this.source.read(transaction, actor, wanted));
    const { contract, sent } = wordDocument(request);
    const bytes = Buffer.from(await writeDocxInWorker(contract));
    await this.database.run(workerScope(actor.tenantId), (transaction) =>
      this.exports.keep(transaction, request.contract, {
        id: contract.exportId,
        audience: audienceOf(actor, request, wanted),
        hash: hashOfBytes(bytes),
        revision: request.text.latest?.number ?? null,
        sent,
        madeBy: actor.memberId,
        at: this.clock.now(),
      }),
    );
    return { name: nameOf(request), bytes };
  }

  onModuleDestroy(): Promise<void> {
    return closeDocxWorkers();
  }
}

/** A file may be compared by a side that saw all that is in it. */
function audienceOf({ side }: Actor, { contract, comments }: WordRequest, { forClient }: WantedWord): Audience {
  if (forClient) return 'both';
  const isPublished =
    contract.audience === 'both' &&
    [...contract.suggestions, ...contract.attachments].every(({ publishedAt }) => publishedAt !== null) &&
    contract.suggestions.every(({ changes }) => changes.every(({ answers }) => answers.every(({ publishedAt }) => publishedAt !== null))) &&
    comments.every(({ audience, publishedAt }) => audience === 'both' && publishedAt !== null);
  return isPublished ? 'both' : side;
}

const nameOf = ({ contract, text, isRedline }: WordRequest): string =>
  [contract.number ?? contract.title, text.latest ? `r${text.latest.number}` : 'draft', ...(isRedline ? ['redline'] : [])]
    .join(' ')
    .replaceAll('/', '-') + '.docx';
