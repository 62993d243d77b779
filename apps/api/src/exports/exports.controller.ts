import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { PATHS } from '@vizavi/api-types';
import type { Actor, Language } from '@vizavi/domain';
import { FilterParameters } from '../lists/lists.dto';
import { StepUp } from '../platform/auth/step-up/step-up';
import { Permission } from '../platform/http/access';
import { CurrentActor, ReadersLanguage } from '../platform/http/current';
import { ExportContracts } from './export-contracts';

const XLSX = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  disposition: 'attachment; filename="contracts.xlsx"',
};

@Controller()
export class ExportsController {
  constructor(private readonly exporting: ExportContracts) {}

  @Get(PATHS.contractsExport)
  @Permission('contract.export')
  @StepUp()
  async contracts(
    @CurrentActor() actor: Actor,
    @ReadersLanguage() language: Language,
    @Query() filter: FilterParameters,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.exporting.open(actor, filter, language), XLSX);
  }
}
