import type { ContractFactType } from '@vizavi/domain';

type Part = Readonly<Record<string, unknown>>;
type Values = Record<string, string | number>;

const record = (value: unknown): Part => (typeof value === 'object' && value !== null ? (value as Part) : {});
const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Numbers and names that the words of a timeline line need; nothing else of the fact goes out. */
export function timelineValues(type: ContractFactType, shared: Part): Values {
  switch (type) {
    case 'ContractSubmitted':
      return { number: word(shared['number']) };
    case 'RevisionFolded':
      return { revision: word(record(shared['revision'])['number']) };
    case 'TurnPublished': {
      const publication = record(shared['publication']);
      return {
        suggestions: count(publication['suggestions']),
        answers: count(publication['answers']),
        comments: count(publication['comments']),
      };
    }
    case 'ContractHandedOff':
      return { to: word(shared['to']) };
    case 'StageSkipped':
      return { because: word(shared['because']) };
    case 'RouteMigrated':
      return { from: Number(record(shared['before'])['version']), version: Number(record(shared['route'])['version']) };
    case 'QuestionClosed':
      return { answered: shared['answered'] === true ? 'yes' : 'no' };
    case 'StageDecided':
      return { decision: word(shared['decision']) };
    case 'SilenceEscalated':
      return { to: word(shared['to']) };
    case 'AssignmentMoved':
      return { because: word(shared['because']) };
    case 'DeadlinesRecounted':
      return { clocks: count(shared['clocks']) };
    case 'StagesAskedAgain':
      return { stages: count(shared['stageIndexes']), because: word(shared['because']) };
    case 'ContractReturned':
      return { to: word(shared['to']) };
    case 'ContractSigned':
      return { side: word(record(shared['signature'])['side']), method: word(record(shared['signature'])['method']) };
    case 'ChangesAnswered':
      return { kind: word(record(shared['answer'])['kind']) };
    case 'AnswerUndone':
      return { kind: word(shared['kind']) };
    case 'AttachmentAdded':
      return { title: word(record(shared['attachment'])['title']) };
    default:
      return {};
  }
}

const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The points of an approval with remarks, a line each. */
const pointsOf = (own: Part | null): string | null =>
  orNull((Array.isArray(own?.['remarks']) ? own['remarks'] : []).map((one) => word(record(one)['text'])).join('\n'));

/** What somebody wrote with the act: a reason, a note, a remark for colleagues. */
export function timelineText(type: ContractFactType, shared: Part, own: Part | null): string | null {
  const remark = orNull(record(own?.['remark'])['text']);
  switch (type) {
    case 'ContractHandedOff':
      return orNull(shared['note']);
    case 'CommentMade':
      return orNull(record(shared['comment'])['text']);
    case 'SuggestionMade':
    case 'SuggestionRevised':
      return orNull(record(shared['suggestion'])['reason']);
    case 'ChangesAnswered':
      return orNull(record(shared['answer'])['reason']);
    case 'RemarkClosed':
      return orNull(shared['closing']);
    default:
      return remark ?? pointsOf(own) ?? orNull(shared['reason']);
  }
}
