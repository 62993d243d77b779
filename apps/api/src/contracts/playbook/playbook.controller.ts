import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { PlaybookView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../../platform/http/access';
import { CurrentActor } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { ContractDesk } from '../contract-desk';
import { PlaybookQuery } from './playbook.query';

/** What the supplier's people may answer with over one clause. */
@Controller('contracts/:id/clauses/:clauseId/playbook')
export class PlaybookController {
  constructor(
    private readonly reads: Reads,
    private readonly desk: ContractDesk,
    private readonly query: PlaybookQuery,
  ) {}

  @Get()
  @Permission('contract.playbook')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('clauseId') clauseId: string): Promise<PlaybookView> {
    return this.reads.run(actor, async (transaction) =>
      this.query.of(transaction, actor, await this.desk.find(transaction, actor, id), clauseId),
    );
  }
}
