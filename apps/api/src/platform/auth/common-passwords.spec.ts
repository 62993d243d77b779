import { isCommonPassword } from './common-passwords';

describe('common passwords', () => {
  it.each([
    ['password1234', 'a common word with digits after it'],
    ['PASSWORDPASSWORD', 'a common word twice'],
    ['P@ssw0rd!!!!', 'digits and signs for letters'],
    ['123456789012345', 'digits in a row'],
    ['qwertyuiop[]', 'keys in a row'],
    ['2024qwerty2024', 'digits on both sides'],
  ])('refuses %s: %s', async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  });

  it.each(['a phrase of several words', 'quite another phrase', 'договор на троих у реки', 'Xk9#vellum-otter'])(
    'lets %s be',
    async (password) => {
      expect(await isCommonPassword(password)).toBe(false);
    },
  );
});
