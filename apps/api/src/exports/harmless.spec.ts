import { harmless } from './harmless';

it.each(['=HYPERLINK("http://evil")', '+7 495', '-1', '@SUM(A1)', '\tTab', '\rReturn'])('%j is made text', (text) =>
  expect(harmless(text)).toBe(`'${text}`),
);

it.each(['', 'ООО «Ромашка»', 'a = b', '7+7', "'=1"])('%j stays', (text) => expect(harmless(text)).toBe(text));
