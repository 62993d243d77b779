import { letterParts } from './letter-parts';

const urls = (text: string) => letterParts(text).flatMap(({ url }) => url ?? []);

describe('letterParts', () => {
  it('finds links and leaves the sentence its full stop', () => {
    expect(urls('Принять: https://vizavi.test/invitation/abc_D-1.\n\nДоговор (http://localhost:3000/contracts/7)')).toEqual([
      'https://vizavi.test/invitation/abc_D-1',
      'http://localhost:3000/contracts/7',
    ]);
  });

  it('makes no link of a secret that the server has hidden', () => {
    expect(urls('Новый пароль: https://vizavi.test/reset/…\n')).toEqual([]);
  });

  it('loses no character of the text', () => {
    const text = 'Здравствуйте!\n\nОткройте https://vizavi.test/a, потом https://vizavi.test/invitation/… и всё\n';
    expect(
      letterParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
