import type { TimelineEntry } from '@vizavi/api-types';
import { languages, speaker } from '@vizavi/words';
import { aPerson, aPosition } from '../../ui/position/a-position';
import { timelineTypes } from './timeline-types';
import { timelineWords } from './timeline-words';

const { stages } = aPosition();
const entry = (type: string, values: TimelineEntry['values'] = {}, person = true): TimelineEntry => ({
  id: type,
  type,
  at: '2026-11-20T09:00:00Z',
  person: person ? aPerson('Ольга Петрова') : null,
  audience: 'both',
  values,
  stage: type.startsWith('Stage') ? stages[1]!.name : null,
  text: null,
});
const told = (type: string, values?: TimelineEntry['values'], person?: boolean) =>
  timelineWords(speaker('ru'), entry(type, values, person));

describe('the path behind in words', () => {
  it.each<[string, TimelineEntry['values'], string]>([
    ['ContractSubmitted', { number: 'П-7' }, 'Ольга Петрова: договор отправлен поставщику, номер П-7'],
    ['RevisionFolded', { revision: '2' }, 'Новая редакция текста, № 2'],
    ['TurnPublished', { suggestions: 2, answers: 1, comments: 2 }, 'Ольга Петрова: другой стороне показано 5 изменений'],
    ['ContractHandedOff', { to: 'client' }, 'Ольга Петрова: договор передан клиенту'],
    ['StageStarted', {}, 'Начат этап «Юридическая проверка»'],
    ['StageDecided', { decision: 'approved' }, 'Ольга Петрова: согласовано'],
    ['StagesAskedAgain', { stages: 2 }, 'Нужно повторное согласование: 2 этапа'],
    ['ContractReturned', { to: 'client' }, 'Ольга Петрова: договор возвращён на доработку клиенту'],
    ['ContractSigned', { side: 'client', method: 'paper' }, 'Ольга Петрова: договор подписан на бумаге'],
    ['ChangesAnswered', { kind: 'rejected' }, 'Ольга Петрова: правка отклонена'],
    ['AttachmentAdded', { title: 'Чертёж' }, 'Ольга Петрова: добавлено приложение «Чертёж»'],
  ])('%s %j', (type, values, words) => {
    expect(told(type, values)).toBe(words);
  });

  it.each(languages.flatMap((language) => timelineTypes.map((type) => [language, type] as const)))(
    'every fact has its line, whatever the server left out: %s %s',
    (language, type) => {
      expect(timelineWords(speaker(language), entry(type))).not.toMatch(/[{}]|timeline\./);
    },
  );

  it('names the product where nobody acted, and tells an unknown fact as an event', () => {
    expect(told('ContractWithdrawn', {}, false)).toBe('Визави: договор отозван');
    expect(told('SomethingNew')).toBe('Событие');
  });
});
