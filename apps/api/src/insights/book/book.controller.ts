import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { PATHS } from '@vizavi/api-types';
import type { Actor, Language } from '@vizavi/domain';
import { speaker } from '@vizavi/words';
import { StepUp } from '../../platform/auth/step-up/step-up';
import { Permission } from '../../platform/http/access';
import { CurrentActor, ReadersLanguage } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { BottlenecksQuery } from '../bottlenecks/bottlenecks.query';
import { OutlookQuery } from '../expected/outlook.query';
import { FunnelQuery } from '../funnel/funnel.query';
import { SpanParameters } from '../insights.dto';
import { InsightsQuery } from '../insights.query';
import { figureSheets } from './figure-sheets';
import { writeFigures } from './write-figures';

const XLSX = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  disposition: 'attachment; filename="figures.xlsx"',
};

/** The board's figures as an Excel workbook. */
@Controller()
export class BookController {
  constructor(
    private readonly reads: Reads,
    private readonly insights: InsightsQuery,
    private readonly bottlenecks: BottlenecksQuery,
    private readonly funnels: FunnelQuery,
    private readonly outlooks: OutlookQuery,
  ) {}

  @Get(PATHS.figuresExport)
  @Permission('board.read')
  @StepUp()
  async figures(
    @CurrentActor() actor: Actor,
    @ReadersLanguage() language: Language,
    @Query() { days }: SpanParameters,
  ): Promise<StreamableFile> {
    const figures = await this.reads.run(actor, async (transaction) => ({
      insights: await this.insights.figures(transaction, actor, days),
      bottlenecks: await this.bottlenecks.figures(transaction, actor, days),
      funnel: await this.funnels.funnel(transaction, actor),
      outlook: await this.outlooks.outlook(transaction, actor),
    }));
    const say = speaker(language);
    return new StreamableFile(await writeFigures(figureSheets(figures, say), say), XLSX);
  }
}
