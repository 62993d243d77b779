import { aBody } from '../testing/a-contract';
import { type KeptText, KeptTexts } from './kept-text';

const text: KeptText = { kind: 'replace', suggestionId: null, body: aBody('мой текст') as KeptText['body'], reason: '', heading: '' };

describe('unsaved texts', () => {
  beforeEach(() => localStorage.clear());

  it('wait by clause, until they are saved', () => {
    const texts = new KeptTexts('me', 'contract');
    texts.keep('4.1', text);
    texts.keep('4.2', { ...text, reason: 'почему' });
    texts.keep('4.2', null);
    expect(new KeptTexts('me', 'contract').rows()).toEqual(['4.1']);
    expect(texts.of('4.1')).toEqual(text);
  });

  it('are nobody else’s, and of no other contract', () => {
    new KeptTexts('me', 'contract').keep('4.1', text);
    expect(new KeptTexts('another', 'contract').rows()).toEqual([]);
    expect(new KeptTexts('me', 'other').rows()).toEqual([]);
  });

  it('do no harm when something else lies in their place', () => {
    localStorage.setItem('vizavi.text.me.contract', '{"4.1":{"kind":"strange"},"4.2":7}');
    expect(new KeptTexts('me', 'contract').rows()).toEqual([]);
  });
});
