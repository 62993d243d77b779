import { parseBody } from '../body/parse';
import type { Body } from '../body/schema';
import { redlineSpans } from '../redline/spans';
import { diff } from './diff';

const SENTENCES = [
  'Поставщик обязуется передать Покупателю Товар, указанный в Спецификации № 1, в течение 10 (десяти) рабочих дней.',
  'Покупатель возмещает документально подтверждённые убытки, связанные с неисполнением обязательств по настоящему Договору.',
  'За каждый день просрочки начисляется неустойка в размере 0,1 % от стоимости неоплаченного Товара, но не более 10 %.',
  'Стороны освобождаются от ответственности в порядке, предусмотренном статьёй 401 Гражданского кодекса Российской Федерации.',
];
const CLAUSES = 440;
/** A hang, not a measure: the measured times are printed. */
const HANG = 5_000;

const clause = (index: number, change: (text: string) => string): Body =>
  parseBody({
    type: 'doc',
    content: [0, 1].map((n) => {
      const text = `${index}-${n}. ${SENTENCES[(index + n) % 4]} ${SENTENCES[(index + n + 1) % 4]}`;
      return { type: 'paragraph', content: [{ type: 'text', text: n === 0 ? change(text) : text }] };
    }),
  });
const isEdited = (index: number): boolean => index % 10 === 0;
const base = Array.from({ length: CLAUSES }, (_, index) => clause(index, (text) => text));
const proposed = Array.from({ length: CLAUSES }, (_, index) =>
  clause(index, (text) => (isEdited(index) ? text.replace(' в ', ' не позднее чем в ') : text)),
);

it.each(['cold', 'warm'])('compares a contract of 440 clauses, %s', (state) => {
  const started = performance.now();
  const changes = base.flatMap((body, index) => diff(body, proposed[index]!));
  const spent = performance.now() - started;
  print(`diff of ${CLAUSES} clauses, ${state}: ${changes.length} changes, ${spent.toFixed(1)} ms`);
  expect(changes).toHaveLength(base.filter((_, index) => isEdited(index)).length);
  expect(spent).toBeLessThan(HANG);
});

it('keeps up with typing in one clause', () => {
  const keystrokes = Array.from({ length: 200 }, (_, index) =>
    clause(1, (text) => text.slice(0, 60) + 'слово '.repeat(index % 7) + text.slice(60 + index)),
  );
  const times = keystrokes.map((body) => {
    const started = performance.now();
    redlineSpans(base[1]!, body);
    return performance.now() - started;
  });
  const median = times.sort((x, y) => x - y)[100]!;
  print(`redline of one clause per keystroke: median ${median.toFixed(2)} ms`);
  expect(median).toBeLessThan(HANG / 100);
});

it('ends soon on a body of the greatest size that was written anew', () => {
  const scrambled = (seed: number): Body =>
    parseBody({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: Array.from({ length: 16_000 }, (_, i) => 'аб'[((i * i * seed) >> 3) & 1]).join(' ') }],
        },
      ],
    });
  const [left, right] = [scrambled(7), scrambled(13)];
  const started = performance.now();
  diff(left, right);
  const spent = performance.now() - started;
  print(`diff of two scrambled bodies: ${spent.toFixed(0)} ms`);
  expect(spent).toBeLessThan(HANG);
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
