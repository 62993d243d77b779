import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { PATHS, type ContractView, type OwnPaperView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import type { FastifyRequest } from 'fastify';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor } from '../platform/http/current';
import { TakesFile } from '../platform/http/takes-file';
import { OwnPapers } from './own-papers';
import { OwnPaperParameters } from './own-papers.dto';

/** A client's own contract in Word. */
@Controller()
@Permission('paper.bring')
export class OwnPapersController {
  constructor(private readonly papers: OwnPapers) {}

  /** What would be found in it; nothing is kept. */
  @Post(PATHS.ownPaperReadings)
  @TakesFile()
  @HttpCode(200)
  read(@CurrentActor() actor: Actor, @Query() parameters: OwnPaperParameters, @Req() request: FastifyRequest): Promise<OwnPaperView> {
    return this.papers.read(actor, request, parameters);
  }

  @Post(PATHS.ownPapers)
  @TakesFile()
  start(@CurrentAct() act: Act, @Query() parameters: OwnPaperParameters, @Req() request: FastifyRequest): Promise<Answer<ContractView>> {
    return this.papers.start(act, request, parameters);
  }
}
