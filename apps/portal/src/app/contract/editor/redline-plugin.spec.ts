import { bodySchema } from '@vizavi/document-model';
import { EditorState } from 'prosemirror-state';
import { aBody } from '../testing/a-contract';
import { decorate, redlineKey, redlinePlugin } from './redline-plugin';

const body = (text: string) => bodySchema.nodeFromJSON(aBody(text));
const look = { side: 'client' as const, deleted: 'удалено:' };
const told = (text: string) => text;
const drawn = (base: string, proposed: string) => decorate(body(base), body(proposed), look, told);

describe('the redline of the editor', () => {
  it.each([
    ['nothing when nothing differs', 'Срок 10 дней.', 'Срок 10 дней.', 0, 0],
    ['words that come and go, as one change', 'Срок 10 (десяти) дней.', 'Срок 15 (пятнадцати) дней.', 1, 2],
    ['words that come', 'Срок 10 дней.', 'Срок 10 рабочих дней.', 1, 1],
    ['words that go', 'Срок 10 рабочих дней.', 'Срок 10 дней.', 1, 1],
  ])('draws %s', (_name, base, proposed, count, decorations) => {
    const redline = drawn(base, proposed);
    expect(redline.count).toBe(count);
    expect(redline.decorations.find()).toHaveLength(decorations);
  });

  it('follows what is typed and leaves the text clean', () => {
    const state = EditorState.create({ doc: body('Срок 10 дней.'), plugins: [redlinePlugin(body('Срок 10 дней.'), look, told)] });
    const typed = state.apply(state.tr.insertText('15', 6, 8));
    expect(typed.doc.textContent).toBe('Срок 15 дней.');
    expect(redlineKey.getState(typed)?.count).toBe(1);
  });

  it('compares with the new text once the clause has moved on', () => {
    const state = EditorState.create({ doc: body('Срок 15 дней.'), plugins: [redlinePlugin(body('Срок 10 дней.'), look, told)] });
    const moved = state.apply(state.tr.setMeta(redlineKey, body('Срок 15 дней.')));
    expect(redlineKey.getState(state)?.count).toBe(1);
    expect(redlineKey.getState(moved)?.count).toBe(0);
  });
});
