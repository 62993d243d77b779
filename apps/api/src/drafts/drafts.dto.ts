import { IsObject, IsUUID } from 'class-validator';

export class ContractParameters {
  @IsUUID() readonly id: string;
}

export class AnswersBody {
  @IsObject() readonly answers: Record<string, unknown>;
}
