import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Query, Res } from '@nestjs/common';
import type { Actor, Language } from '@vizavi/domain';
import type { FastifyReply } from 'fastify';
import { sendFile } from '../documents/send-file';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, ReadersLanguage } from '../platform/http/current';
import { isFile, ReadPapers } from './read-papers';
import { MarkRead } from './mark-read';
import { CompareParameters, DisagreementsParameters, PaperParameters, ReadMarkBody, SummaryParameters } from './papers.dto';
import type { PrintedFile } from './print/paper-press';

/** What is told about a contract from its data: comparisons, the protocol, the approval sheet and the summary, on screen and on paper. */
@Controller('contracts/:id')
@Permission('contract.read')
export class PapersController {
  constructor(
    private readonly papers: ReadPapers,
    private readonly marks: MarkRead,
  ) {}

  @Get('compare')
  async compare(
    @CurrentActor() actor: Actor,
    @ReadersLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() parameters: CompareParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return given(reply, await this.papers.comparison({ actor, language, contractId: id }, parameters));
  }

  @Get('disagreements')
  async disagreements(
    @CurrentActor() actor: Actor,
    @ReadersLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() parameters: DisagreementsParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return given(reply, await this.papers.disagreements({ actor, language, contractId: id }, parameters));
  }

  @Get('approval-sheet')
  async approvalSheet(
    @CurrentActor() actor: Actor,
    @ReadersLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() parameters: PaperParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return given(reply, await this.papers.approvalSheet({ actor, language, contractId: id }, parameters));
  }

  @Get('summary')
  async summary(
    @CurrentActor() actor: Actor,
    @ReadersLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() parameters: SummaryParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return given(reply, await this.papers.summary({ actor, language, contractId: id }, parameters));
  }

  @Put('read-mark')
  @HttpCode(204)
  mark(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReadMarkBody): Promise<Answer<null>> {
    return this.marks.run(act, id, body);
  }
}

const given = (reply: FastifyReply, answer: PrintedFile | object): unknown =>
  isFile(answer) ? sendFile(reply, { name: answer.name, type: answer.type, inline: false }, answer.bytes) : answer;
