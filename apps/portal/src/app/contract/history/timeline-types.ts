import type { ContractFactType } from '@vizavi/domain';

/** Facts that the path behind tells; each has its words under `timeline`. */
export const timelineTypes = [
  'ContractDrafted',
  'ContractSubmitted',
  'RevisionFolded',
  'TurnPublished',
  'ContractHandedOff',
  'StageStarted',
  'AssignmentActivated',
  'StageDecided',
  'StagePassed',
  'StagesAskedAgain',
  'ContractReturned',
  'AssignmentReassigned',
  'SignatureAwaited',
  'ContractSigned',
  'ContractExecuted',
  'ContractDeclined',
  'ContractWithdrawn',
  'ContractTerminated',
  'SuggestionMade',
  'SuggestionRevised',
  'SuggestionRemoved',
  'ChangesAnswered',
  'AnswerUndone',
  'CommentMade',
  'CommentResolved',
  'AttachmentAdded',
  'AttachmentRemoved',
  'ReviewerInvited',
  'DeadlineNeared',
  'DeadlineBreached',
  'EscalationPlanned',
  'SilenceEscalated',
  'AssignmentMoved',
  'DeadlinesRecounted',
] as const satisfies readonly ContractFactType[];

/** The clock of an assignment says nothing that the stage has not said. */
export const quietTypes: readonly string[] = ['AssignmentActivated', 'EscalationPlanned'] satisfies readonly ContractFactType[];
