import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const LONGEST_TITLE = 200;

export class OwnPaperParameters {
  /** The form with which it is to be compared; absent: the likest. */
  @IsOptional() @IsUUID() readonly templateId?: string;
  /** Absent: the first line of the file. */
  @IsOptional() @IsString() @MaxLength(LONGEST_TITLE) readonly title?: string;
}
