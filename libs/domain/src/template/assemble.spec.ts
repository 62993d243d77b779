import type { Answers } from './answers';
import { assemble } from './assemble';
import type { Body, Condition, FormClause } from './form';
import { variable } from './testing/a-variable';

describe('clauses by answers', () => {
  const body = (text: string): Body => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  const clause = (id: string, more: Partial<FormClause> = {}): FormClause => ({
    ...{ id, clauseType: 'price', negotiability: 'negotiable', fallbacks: [], clauses: [] },
    ...more,
  });
  const section = (id: string, clauses: FormClause[], when?: Condition): FormClause =>
    clause(id, { heading: { ru: `Раздел ${id}`, en: `Section ${id}` }, clauses, when });
  const sea = { answer: 'way', is: 'sea' } as const;
  const clauses = [
    section('first', [
      clause('a', { body: { ru: body('А'), en: body('A') }, clauses: [clause('a-sea', { body: { ru: body('Море') }, when: sea })] }),
    ]),
    section('sea', [clause('b', { body: { ru: body('Б') } })], sea),
    section('empty', [
      clause('c', { body: { ru: body('В') }, when: sea }),
      section('deeper', [clause('d', { body: { ru: body('Г') }, when: sea })]),
    ]),
    section('last', [clause('e', { body: { ru: body('Д') }, negotiability: 'fixed' })]),
  ];
  const form = { variables: [variable('way', 'text')], clauses };
  const shape = (answers: Answers): string[] =>
    assemble(form, 'ru', answers).map(({ clauseId, parentId, order }) => `${parentId ?? ''}/${clauseId} ${order}`);

  test('all of them', () =>
    expect(shape({ way: 'sea' })).toEqual([
      '/first 0',
      'first/a 0',
      'a/a-sea 0',
      '/sea 1',
      'sea/b 0',
      '/empty 2',
      'empty/c 0',
      'empty/deeper 1',
      'deeper/d 0',
      '/last 3',
      'last/e 0',
    ]));
  test('sections without clauses go, numbers close up', () =>
    expect(shape({ way: 'air' })).toEqual(['/first 0', 'first/a 0', '/last 1', 'last/e 0']));
  test('in English, with the Russian text where there is no other', () =>
    expect(
      assemble(form, 'en', { way: 'sea' }).map(({ heading, body: text }) => heading ?? text?.content?.[0]?.content?.[0]?.text),
    ).toEqual([...['Section first', 'A', 'Море', 'Section sea', 'Б', 'Section empty', 'В', 'Section deeper', 'Г', 'Section last', 'Д']]));
  test('what a clause is goes with it', () =>
    expect(assemble(form, 'ru', {}).at(-1)).toEqual({
      ...{ clauseId: 'e', parentId: 'last', order: 0, clauseType: 'price', heading: null, body: body('Д'), negotiability: 'fixed' },
    }));
});
