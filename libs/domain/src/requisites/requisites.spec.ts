import fc from 'fast-check';
import {
  checkAccount,
  checkBik,
  checkCompany,
  checkCorrAccount,
  checkEmail,
  checkInn,
  checkKpp,
  checkOgrn,
  checkOgrnip,
  checkPhone,
} from '.';
import { type Company } from './company';

const SBERBANK: Company = {
  name: 'Публичное акционерное общество «Сбербанк России»',
  shortName: 'ПАО Сбербанк',
  inn: '7707083893',
  kpp: '773601001',
  ogrn: '1027700132195',
  address: '117997, г. Москва, ул. Вавилова, д. 19',
  bank: 'ПАО Сбербанк',
  bik: '044525225',
  account: '40702810100000000001',
  corrAccount: '30101810400000000225',
  email: 'office@example.ru',
  phone: '+7 495 500-55-50 доб. 12',
  signatoryName: 'Иванова Анна Сергеевна',
  signatoryPosition: 'Генеральный директор',
  signatoryBasis: 'Устав',
};

const withKey = (check: (text: string) => string | null, parts: (digit: string) => string): string =>
  [...'0123456789'].map(parts).find((text) => check(text) === null) ?? '';

const company: Company = {
  ...SBERBANK,
  account: withKey(
    (text) => checkAccount(text, SBERBANK.bik),
    (key) => `40702810${key}00000000001`,
  ),
};
const entrepreneur: Company = { ...company, inn: '500100732259', kpp: undefined, ogrn: '304500116000157' };

describe('numbers of real companies are right', () => {
  test.each(['7707083893', '7736050003', '7736207543', '7702070139', '7728168971', '7710140679', '500100732259'])('ИНН %s', (inn) =>
    expect(checkInn(inn)).toBeNull(),
  );
  test.each(['1027700132195', '1027700070518', '1027700229193', '1027739609391', '1027700067328', '1027739642281', '1037739010891'])(
    'ОГРН %s',
    (ogrn) => expect(checkOgrn(ogrn)).toBeNull(),
  );
  test('ОГРНИП 304500116000157', () => expect(checkOgrnip('304500116000157')).toBeNull());
  test.each(['773601001', '997950001', '7701AB001'])('КПП %s', (kpp) => expect(checkKpp(kpp)).toBeNull());
  test.each([
    ['044525225', '30101810400000000225'],
    ['044525187', '30101810700000000187'],
    ['044525593', '30101810200000000593'],
    ['044525974', '30101810145250000974'],
    ['044525700', '30101810200000000700'],
    ['049805746', '30101810800000000746'],
  ])('БИК %s with its correspondent account %s', (bik, account) => {
    expect(checkBik(bik)).toBeNull();
    expect(checkCorrAccount(account, bik)).toBeNull();
  });
  test('the examples printed in the order of the Bank of Russia, a bank and a branch of its own', () => {
    expect(checkAccount('40602810700000000025', '049805746')).toBeNull();
    expect(checkAccount('40102810100000010001', '049805000')).toBeNull();
  });
  test('accounts of the Treasury are judged by their shape', () => {
    expect(checkAccount('03211643000000017300', '014525988')).toBeNull();
    expect(checkCorrAccount('40102810545370000003', '014525988')).toBeNull();
    expect(checkCorrAccount('4010281054537000000', '014525988')).toBe('corr-account-format');
  });
});

describe('wrong numbers are named', () => {
  const rows: [string, string | null, string][] = [
    ['an ИНН of eleven digits', checkInn('77070838931'), 'inn-format'],
    ['an ИНН with a blank', checkInn('7707083893 '), 'inn-format'],
    ['an ИНН of zeros', checkInn('0000000000'), 'inn-format'],
    ['an ИНН in other digits', checkInn('٧٧٠٧٠٨٣٨٩٣'), 'inn-format'],
    ['two digits of an ИНН swapped', checkInn('7707083839'), 'inn-check-digit'],
    ['the eleventh digit of an entrepreneur’s ИНН', checkInn('500100732269'), 'inn-check-digit'],
    ['a КПП with small letters', checkKpp('7701ab001'), 'kpp-format'],
    ['an ОГРН that begins with 3', checkOgrn('3027700132195'), 'ogrn-format'],
    ['a changed ОГРН', checkOgrn('1027700132196'), 'ogrn-check-digit'],
    ['a changed ОГРНИП', checkOgrnip('304500116000158'), 'ogrn-check-digit'],
    ['a БИК of eight digits', checkBik('04452522'), 'bik-format'],
    ['a correspondent account given as a settlement account', checkAccount('30101810400000000225', '044525225'), 'account-format'],
    ['an account of another bank', checkAccount('40602810700000000025', '049805747'), 'account-check-digit'],
    ['a correspondent account of another bank', checkCorrAccount('30101810700000000187', '044525225'), 'corr-account-of-other-bank'],
    ['a wrong key of a correspondent account', checkCorrAccount('30101810500000000225', '044525225'), 'corr-account-check-digit'],
    ['a correspondent account of a wrong shape', checkCorrAccount('3010181040000000022', '044525225'), 'corr-account-format'],
    ['an e-mail without a dot', checkEmail('office@example'), 'email-format'],
    ['two e-mails', checkEmail('a@example.ru, b@example.ru'), 'email-format'],
    ['a short telephone', checkPhone('555-55-55'), 'phone-format'],
    ['a telephone with letters', checkPhone('+7 495 CALL-ME-NOW'), 'phone-format'],
  ];
  test.each(rows)('%s', (_name, found, expected) => expect(found).toBe(expected));
});

describe('laws of check digits', () => {
  const digits = (count: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
  const slip = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 9 }) });
  const slipped = (text: string, { at, by }: { at: number; by: number }): string => {
    const place = at % text.length;
    return text.slice(0, place) + String((Number(text[place]) + by) % 10) + text.slice(place + 1);
  };
  const weightedSum = (text: string): number =>
    [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((sum, weight, at) => sum + weight * Number(text[at]), 0);

  test('exactly one tenth digit completes an ИНН', () =>
    fc.assert(
      fc.property(digits(8), (rest) => {
        const found = [...'0123456789'].filter((digit) => checkInn(`7${rest}${digit}`) === null);
        expect(found).toHaveLength(1);
      }),
    ));

  test('every single-digit slip in a ten-digit ИНН is found, but for the remainders 0 and 10 that share a digit', () =>
    fc.assert(
      fc.property(digits(8), slip, (rest, change) => {
        const right = withKey(checkInn, (digit) => `7${rest}${digit}`);
        const wrong = slipped(right, change);
        const remainders = [weightedSum(right) % 11, weightedSum(wrong) % 11];
        const shared = right.at(-1) === wrong.at(-1) && remainders.includes(0) && remainders.includes(10);
        expect(checkInn(wrong) === null).toBe(shared && !wrong.startsWith('00'));
      }),
      { numRuns: 1000 },
    ));

  test('every single-digit slip in a settlement account is found', () =>
    fc.assert(
      fc.property(digits(11), fc.constantFrom('044525225', '049805746', '049805000', '044525974'), slip, (rest, bik, change) => {
        const right = withKey(
          (text) => checkAccount(text, bik),
          (digit) => `40702810${digit}${rest}`,
        );
        expect(checkAccount(right, bik)).toBeNull();
        expect(checkAccount(slipped(right, change), bik)).not.toBeNull();
      }),
      { numRuns: 1000 },
    ));

  test('every single-digit slip in a correspondent account is found', () =>
    fc.assert(
      fc.property(slip, (change) => expect(checkCorrAccount(slipped('30101810400000000225', change), '044525225')).not.toBeNull()),
    ));

  test('every slip of the last digit of an ОГРН and ОГРНИП is found', () =>
    fc.assert(
      fc.property(digits(11), digits(13), fc.integer({ min: 1, max: 9 }), (ogrn, ogrnip, by) => {
        const rightOgrn = withKey(checkOgrn, (digit) => `1${ogrn}${digit}`);
        const rightOgrnip = withKey(checkOgrnip, (digit) => `3${ogrnip}${digit}`);
        expect(checkOgrn(slipped(rightOgrn, { at: 12, by }))).toBe('ogrn-check-digit');
        expect(checkOgrnip(slipped(rightOgrnip, { at: 14, by }))).toBe('ogrn-check-digit');
      }),
    ));
});

describe('a company', () => {
  const fieldsAndCodes = (requisites: unknown): string[] => checkCompany(requisites).map((fault) => `${fault.path} ${fault.code}`);

  test('a legal entity and an entrepreneur pass', () => {
    expect(checkCompany(company)).toEqual([]);
    expect(checkCompany(entrepreneur)).toEqual([]);
  });
  test('optional fields may be empty, others may not', () =>
    expect(fieldsAndCodes({ ...company, shortName: '', postalAddress: null, email: undefined, phone: '', address: ' ', kpp: '' })).toEqual([
      'kpp required',
      'address required',
    ]));
  test('an entrepreneur has no КПП', () =>
    expect(fieldsAndCodes({ ...entrepreneur, kpp: '773601001' })).toEqual(['kpp kpp-of-entrepreneur']));
  test('an entrepreneur gives the ОГРН of a legal entity', () =>
    expect(fieldsAndCodes({ ...entrepreneur, ogrn: company.ogrn })).toEqual(['ogrn ogrn-of-other-kind']));
  test('with a wrong ИНН the ОГРН is judged by its length', () => {
    expect(fieldsAndCodes({ ...company, inn: '1' })).toEqual(['inn inn-format']);
    expect(fieldsAndCodes({ ...company, inn: '1', ogrn: entrepreneur.ogrn })).toEqual(['inn inn-format']);
  });
  test('a wrong БИК does not make right accounts wrong', () =>
    expect(fieldsAndCodes({ ...company, bik: '04452522' })).toEqual(['bik bik-format']));
  test('control characters and endless names are refused', () =>
    expect(fieldsAndCodes({ ...company, name: 'ООО\u0000', bank: 'Б'.repeat(501) })).toEqual(['name unprintable', 'bank too-long']));
  test('what is no company says so', () => {
    expect(fieldsAndCodes([])).toEqual([' not-object']);
    expect(fieldsAndCodes({ ...company, inn: 7707083893, owner: 'me' })).toEqual(['inn not-text', 'owner unknown-key']);
  });
  test('it never throws and names only its own fields', () =>
    fc.assert(
      fc.property(fc.anything(), (whatever) => {
        for (const fault of checkCompany(whatever)) expect(typeof fault.path).toBe('string');
      }),
    ));
});
