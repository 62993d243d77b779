import type { PersonView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import type { ActForm, Asking, FormAction, FormField, MakeField } from './act-asking';

type DutyAction = Extract<
  FormAction,
  'delegate' | 'addApprover' | 'ask' | 'answerQuestion' | 'takeQuestionBack' | 'recall' | 'passOver' | 'choosePeople'
>;

interface DutyAsking extends Asking {
  readonly field: MakeField;
  readonly form: (title: WordKey, done: WordKey, more?: Partial<ActForm>) => ActForm;
  readonly reason: FormField;
}

export const personLabel = ({ name, title }: Pick<PersonView, 'name' | 'title'>): string => [name, title].filter(Boolean).join(', ');

/** The colleagues whom the server offers. */
export function colleague(name: string, { offered, words }: Asking, field: MakeField, label: WordKey = 'contract.reassignTo'): FormField {
  const choices = (offered.candidates ?? []).map((person) => ({ value: person.memberId ?? '', label: personLabel(person) }));
  return field(name, label, { kind: 'choice', choices, required: words.t('contract.chooseOne') });
}

/** Forms of what is done with a duty besides deciding. */
export function dutyForm(action: DutyAction, asking: DutyAsking): ActForm {
  const { field, form, reason, words } = asking;
  const written = (name: string, label: WordKey): FormField => field(name, label, { required: words.t('problems.field-required') });
  switch (action) {
    case 'delegate':
      return form('contract.delegateTitle', 'contract.delegated', {
        text: words.t('contract.delegateText'),
        fields: [colleague('toMemberId', asking, field), reason],
      });
    case 'addApprover':
      return form('contract.addApproverTitle', 'contract.approverAdded', {
        fields: [colleague('memberId', asking, field, 'contract.whom'), place(asking), reason],
      });
    case 'ask':
      return form('contract.askTitle', 'contract.asked', {
        text: words.t('contract.askText'),
        fields: [colleague('toMemberId', asking, field), written('question', 'contract.question')],
      });
    case 'answerQuestion': {
      const { question } = asking.offered;
      const text = question ? words.t('contract.asksYou', { who: question.person.name, question: question.text }) : null;
      return form('contract.answerTitle', 'contract.answered', { text, fields: [written('answer', 'contract.yourAnswer')] });
    }
    case 'takeQuestionBack':
      return form('contract.takeQuestionBackTitle', 'contract.questionTakenBack', { text: words.t('contract.takeQuestionBackText') });
    case 'recall':
      return form('contract.recallTitle', 'contract.recalled', { text: words.t('contract.recallText'), fields: [reason] });
    case 'passOver':
      return form('contract.passOverTitle', 'contract.passedOver', { fields: [reason] });
    case 'choosePeople':
      return form('contract.choosePeopleTitle', 'contract.peopleChosen', {
        fields: [stages(asking), colleague('memberId', asking, field, 'contract.whom')],
      });
  }
}

const place = ({ field, words }: DutyAsking): FormField =>
  field('place', 'contract.addPlace', {
    kind: 'choice',
    choices: [
      { value: 'before', label: words.t('contract.addBefore') },
      { value: 'after', label: words.t('contract.addAfter') },
    ],
    value: 'before',
    required: words.t('contract.chooseOne'),
  });

function stages({ field, offered, words }: DutyAsking): FormField {
  const choices = (offered.targets ?? []).map(({ key, name }) => ({ value: key, label: words.of(name) }));
  const required = words.t('contract.chooseOne');
  return field('stageKey', 'contract.chooseStage', { kind: 'choice', choices, value: choices[0]?.value ?? '', required });
}
