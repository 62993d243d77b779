import type { ActionBodies, AnswerView, AvailableAction, SuggestionView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import type { ActForm, Asking, FormAction, FormField, MakeField } from './act-asking';
import { changedLines } from './changed-lines';
import { colleague, dutyForm, personLabel } from './duty-form';

/** Words of an act on its button. */
export const actWords: Readonly<Record<AvailableAction['action'], WordKey>> = {
  submit: 'contract.submit',
  handOff: 'contract.handOff',
  approve: 'contract.approve',
  approveWithRemarks: 'contract.approveWithRemarks',
  returnForRework: 'contract.returnForRework',
  decline: 'contract.decline',
  withdraw: 'contract.withdraw',
  terminate: 'contract.terminate',
  reassign: 'contract.reassign',
  delegate: 'contract.delegate',
  addApprover: 'contract.addApprover',
  ask: 'contract.ask',
  answerQuestion: 'contract.answerQuestion',
  takeQuestionBack: 'contract.takeQuestionBack',
  recall: 'contract.recall',
  passOver: 'contract.passOver',
  choosePeople: 'contract.choosePeople',
  execute: 'contract.execute',
  recordPaperSigning: 'contract.recordPaperSigning',
  suggest: 'negotiation.suggest',
  comment: 'negotiation.commentOn',
  attach: 'documents.addAppendix',
  fill: 'contract.fill',
  copy: 'contract.copy',
  amend: 'contract.amend',
};

/** The form of an act: its question, fields and words. */
export function actForm(action: FormAction, asking: Asking): ActForm {
  const { words } = asking;
  const t = (key: WordKey): string => words.t(key);
  const field = (name: string, label: WordKey, more: Partial<FormField> = {}): FormField => ({
    name,
    kind: 'words',
    label: t(label),
    value: '',
    ...more,
  });
  const reason = field('reason', 'common.reason', { help: t('common.reasonHelp'), required: t('common.reasonRequired') });
  const form = (title: WordKey, done: WordKey, more: Partial<ActForm> = {}): ActForm => ({
    action,
    title: t(title),
    text: null,
    lines: [],
    changed: [],
    fields: [],
    submit: t(actWords[action]),
    tone: 'primary',
    done: t(done),
    ...more,
  });
  const approval = words.t('contract.approveText', { revision: asking.view.revision?.number ?? 1 });
  switch (action) {
    case 'submit':
      return form('contract.submitTitle', 'contract.submitted', { text: t('contract.submitText') });
    case 'handOff':
      return form('contract.handOffTitle', 'contract.handedOff', {
        lines: whatIsShown(asking),
        fields: [field('note', 'contract.handOffNote', { help: t('contract.noteHelp') })],
      });
    case 'approve':
      return form('contract.approveTitle', 'contract.approved', { text: approval, changed: changedLines(asking) });
    case 'approveWithRemarks': {
      const remarks = field('remarks', 'contract.remarks', { help: t('contract.remarksLines'), required: t('problems.remarks-required') });
      return form('contract.remarksTitle', 'contract.approved', { text: approval, changed: changedLines(asking), fields: [remarks] });
    }
    case 'returnForRework':
      return form('contract.returnTitle', 'contract.returned', { fields: [targets(asking, field), reason] });
    case 'decline':
      return form('contract.declineTitle', 'contract.declined', { text: t('contract.declineText'), fields: [reason], tone: 'danger' });
    case 'withdraw':
      return form('contract.withdrawTitle', 'contract.withdrawn', {
        text: t('contract.withdrawText'),
        fields: [{ ...reason, required: undefined }],
        tone: 'danger',
      });
    case 'terminate': {
      const on = field('on', 'contract.terminateOn', { kind: 'date', required: t('signing.wrongDate'), value: asking.today });
      return form('contract.terminateTitle', 'contract.terminated', { fields: [on, reason], tone: 'danger' });
    }
    case 'reassign':
      return form('contract.reassignTitle', 'contract.reassigned', { fields: [...passing(asking, field), reason] });
    default:
      return dutyForm(action, { ...asking, field, form, reason });
  }
}

function targets({ offered, words }: Asking, field: MakeField): FormField {
  const choices = (offered.targets ?? []).map(({ key, name }) => ({ value: key, label: words.of(name) }));
  return field('to', 'contract.returnTo', {
    kind: 'choice',
    choices,
    value: choices[0]?.value ?? '',
    required: words.t('contract.chooseOne'),
  });
}

function passing(asking: Asking, field: MakeField): readonly FormField[] {
  const required = asking.words.t('contract.chooseOne');
  const choices = (asking.offered.assignments ?? []).map(({ id, person }) => ({ value: id, label: personLabel(person) }));
  const whose = field('assignmentId', 'contract.toWhom', { kind: 'choice', choices, value: choices[0]?.value ?? '', required });
  return [whose, colleague('toMemberId', asking, field)];
}

/** What the other side will see once the contract is theirs, point by point. */
export function whatIsShown({ view, words }: Pick<Asking, 'view' | 'words'>): readonly string[] {
  if (view.unpublished === 0) return [words.t('contract.willSeeNothing')];
  const order = view.clauses.map(({ clauseId }) => clauseId);
  const placeOf = ({ clauseId, afterClauseId }: SuggestionView): number =>
    order.includes(clauseId) ? order.indexOf(clauseId) : order.indexOf(afterClauseId ?? '') + 0.5;
  const on = (one: SuggestionView, what: string) => ({
    place: placeOf(one),
    text: `${words.t('contract.clause', { number: one.clauseNumber })}: ${what}`,
  });
  const fresh = view.suggestions.filter((one) => !one.published);
  const answered = view.suggestions.flatMap((one) => unseenAnswers(one).map((answer) => ({ one, answer })));
  const answers = view.suggestions
    .flatMap((one) => one.changes.flatMap(({ answers: given }) => given))
    .filter((answer) => !answer.published);
  const rest = Math.max(0, view.unpublished - fresh.length - answers.length);
  const told = [
    ...fresh.map((one) => on(one, words.t(wordOfFresh(one)).toLocaleLowerCase())),
    ...answered
      .filter(({ answer }) => !TOLD_BY_OTHERS.includes(answer.kind))
      .map(({ one, answer }) => on(one, words.t('negotiation.answerLine', { kind: answer.kind }).toLocaleLowerCase())),
  ].sort((one, other) => one.place - other.place);
  return [...told.map(({ text }) => text), ...(rest > 0 ? [words.t('contract.willSeeRest', { count: rest })] : [])];
}

/** A counter tells its own answer, and an accepted counter what it settles. */
const TOLD_BY_OTHERS: readonly AnswerView['kind'][] = ['countered', 'superseded'];

function wordOfFresh({ counterOf, kind }: SuggestionView): WordKey {
  if (counterOf) return 'negotiation.reply';
  if (kind === 'insert') return 'negotiation.clauseInserted';
  return kind === 'delete' ? 'negotiation.clauseDeleted' : 'contract.newEdit';
}

/** Answers that came in one act are one. */
function unseenAnswers({ changes }: SuggestionView): readonly AnswerView[] {
  const unseen = changes.flatMap((change) => change.answers).filter((answer) => !answer.published);
  return unseen.filter((answer, index) => unseen.findIndex((other) => other.at === answer.at && other.kind === answer.kind) === index);
}

/** The body of the request from what was typed. */
export function bodyOf(
  action: FormAction,
  values: Readonly<Record<string, string>>,
  revisionHash: string | null,
): ActionBodies[FormAction] {
  if (action === 'approve' || action === 'approveWithRemarks') return { ...values, revisionHash: revisionHash ?? '' };
  if (action === 'choosePeople') return { stageKey: values['stageKey'] ?? '', memberIds: [values['memberId'] ?? ''] };
  if (action === 'handOff') return { note: values['note']?.trim() || null };
  return values;
}
