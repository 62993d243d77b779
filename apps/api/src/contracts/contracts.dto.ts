import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  Equals,
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ADDED_PLACES,
  ANSWERS_TO_MANY,
  AUDIENCES,
  LANGUAGES,
  SUGGESTION_KINDS,
  type AddedPlace,
  type AnswerToMany,
  type Audience,
  type Body,
  type Language,
  type SuggestionKind,
} from '@vizavi/domain';

const HASH = /^[0-9a-f]{64}$/;
const LONGEST_REASON = 4000;
const LONGEST_QUOTE = 1000;
const FURTHEST = 10_000_000;
const MOST_MENTIONS = 20;
const MOST_PICKS = 500;

export class StartContractBody {
  @IsUUID() readonly templateId: string;
  @IsIn(LANGUAGES) readonly language: Language;
  @IsOptional() @IsUUID() readonly clientCompanyId?: string;
  @IsOptional() @IsUUID() readonly copyFrom?: string;
  @IsOptional() @IsUUID() readonly baseContractId?: string;
}

export class SuggestBody {
  @IsString() @IsNotEmpty() @MaxLength(100) readonly clauseId: string;
  @IsIn(SUGGESTION_KINDS) readonly kind: SuggestionKind;
  @IsOptional() @IsObject() readonly body: Body | null = null;
  @IsString() @MaxLength(LONGEST_REASON) readonly reason: string;
  @IsOptional() @IsString() @MaxLength(300) readonly heading?: string | null;
  @IsOptional() @IsString() @MaxLength(100) readonly afterClauseId?: string | null;
  /** For `move`: the section into which it goes; absent: the one where it stands. */
  @IsOptional() @IsString() @MaxLength(100) readonly parentId?: string | null;
}

export class ReviseBody {
  @IsOptional() @IsObject() readonly body: Body | null = null;
  @IsString() @MaxLength(LONGEST_REASON) readonly reason: string;
}

/** An answer to a suggestion: to all its open changes, or to those named. */
export class AnswerBody {
  @IsOptional() @IsArray() @IsInt({ each: true }) readonly changes?: number[] | null;
  @IsOptional() @IsString() @MaxLength(LONGEST_REASON) readonly reason?: string;
  @IsOptional() @IsObject() readonly body?: Body | null;
}

export class CommentRangeBody {
  @Matches(HASH) readonly bodyHash: string;
  @IsInt() @Min(0) @Max(FURTHEST) readonly from: number;
  @IsInt() @Min(0) @Max(FURTHEST) readonly to: number;
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_QUOTE) readonly quote: string;
}

export class CommentBody {
  @IsOptional() @IsString() @MaxLength(100) readonly clauseId: string | null = null;
  @IsOptional() @IsUUID() readonly threadId: string | null = null;
  @IsOptional() @ValidateNested() @Type(() => CommentRangeBody) readonly range: CommentRangeBody | null = null;
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_MENTIONS) @IsUUID(undefined, { each: true }) readonly mentionIds: string[] = [];
  @IsIn(AUDIENCES) readonly audience: Audience;
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_REASON) readonly text: string;
}

export class InviteReviewerBody {
  @IsUUID() readonly memberId: string;
  /** `copy`: reads and comments, and is not asked to check. */
  @IsOptional() @IsIn(['reviewer', 'copy']) readonly as: 'reviewer' | 'copy' = 'reviewer';
}

export class CheckBody {
  @IsOptional() @IsString() @MaxLength(LONGEST_REASON) readonly note: string | null = null;
}

export class PickBody {
  @IsUUID() readonly suggestionId: string;
  @IsOptional() @IsArray() @IsInt({ each: true }) readonly orders: number[] | null = null;
}

/** Which suggestions are answered alike in one act, whole or by some of their changes. */
export class AnswerManyBody {
  @IsIn(ANSWERS_TO_MANY) readonly answer: AnswerToMany;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_PICKS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PickBody)
  readonly picks: PickBody[];

  /** Of a rejection, the same for all. */
  @IsOptional() @IsString() @MaxLength(LONGEST_REASON) readonly reason: string | null = null;
}

export class PresenceBody {
  /** The clause that is being edited. */
  @IsOptional() @IsString() @MaxLength(100) readonly clauseId: string | null = null;
  @IsOptional() @IsBoolean() readonly leaves: boolean = false;
}

export class AuthorityBody {
  @IsIn(['charter', 'powerOfAttorney']) readonly kind: 'charter' | 'powerOfAttorney';
  @IsOptional() @IsString() @MaxLength(100) readonly number: string | null = null;
  @IsOptional() @IsDateString({ strict: true }) readonly date: string | null = null;
}

export class EmptyBody {}

export class HandOffBody {
  @IsOptional() @IsString() @MaxLength(LONGEST_REASON) readonly note?: string | null;
}

export class ApproveBody {
  @Matches(HASH) readonly revisionHash: string;
}

export class ApproveWithRemarksBody extends ApproveBody {
  @IsString() @MaxLength(LONGEST_REASON) readonly remarks: string;
}

export class ReasonBody {
  @IsString() @MaxLength(LONGEST_REASON) readonly reason: string;
}

export class WithdrawBody {
  @IsOptional() @IsString() @MaxLength(LONGEST_REASON) readonly reason: string = '';
}

export class ReturnBody extends ReasonBody {
  @IsString() @IsNotEmpty() @MaxLength(100) readonly to: string;
}

export class TerminateBody extends ReasonBody {
  @IsDateString({ strict: true }) readonly on: string;
}

export class ReassignBody extends ReasonBody {
  @IsUUID() readonly assignmentId: string;
  @IsUUID() readonly toMemberId: string;
}

export class DelegateBody extends ReasonBody {
  @IsUUID() readonly toMemberId: string;
}

export class AddApproverBody extends ReasonBody {
  @IsUUID() readonly memberId: string;
  @IsIn(ADDED_PLACES) readonly place: AddedPlace;
}

export class AskBody {
  @IsUUID() readonly toMemberId: string;
  @IsString() @MaxLength(LONGEST_REASON) readonly question: string;
}

export class AnswerQuestionBody {
  @IsString() @MaxLength(LONGEST_REASON) readonly answer: string;
}

export class ChoosePeopleBody {
  @IsString() @IsNotEmpty() @MaxLength(100) readonly stageKey: string;
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) readonly memberIds: string[];
}

export class CloseRemarkBody {
  @IsString() @MaxLength(LONGEST_REASON) readonly closing: string;
}

export class ExecuteBody {
  @Matches(HASH) readonly revisionHash: string;
  @IsString() @IsNotEmpty() @MaxLength(1000) readonly password: string;
  @IsObject() @ValidateNested() @Type(() => AuthorityBody) readonly authority: AuthorityBody;
  @IsBoolean() @Equals(true) readonly consent: boolean;
}

export class PaperSigningBody {
  @IsUUID() readonly fileId: string;
  @IsDateString({ strict: true }) readonly signedOn: string;
}
