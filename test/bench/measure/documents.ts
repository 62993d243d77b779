import { closeDocxWorkers, compareInWorker, readDocxInWorker, writeDocxInWorker } from '@vizavi/document-engine';
import { type Body, type Change, apply, diff, parseBody } from '@vizavi/document-model';
import { arguedContract } from '../../../libs/document-engine/src/docx/testing/argued-contract';
import { atMost, type Line } from '../report';

/** What negotiating a long contract costs: comparing two revisions, sending it to Word, taking it back. */
export interface Negotiating {
  readonly clauses: number;
  readonly places: number;
  readonly found: number;
  readonly diff: number;
  readonly changes: number;
  readonly toWord: number;
  readonly fromWord: number;
}

const CLAUSES = 440;
const PLACES = 47;

/** Takes the middle of so many rounds, after one that warms up. */
export async function negotiating(times: number, sections?: number): Promise<Negotiating> {
  const { base, proposed } = revisions();
  const { contract, sent, changes } = arguedContract(sections);
  const rounds: (readonly [number, number, number])[] = [];
  let found: readonly (readonly Change[])[] = [];
  for (let round = 0; round <= times; round += 1) {
    // Bodies are parsed anew: what was reckoned for a node once is kept with it.
    const [from, to] = [base.map(parseBody), proposed.map(parseBody)];
    const begun = performance.now();
    found = from.map((body, index) => diff(body, to[index]!));
    const compared = performance.now();
    const bytes = await writeDocxInWorker(contract);
    const written = performance.now();
    await compareInWorker(await readDocxInWorker(bytes), sent);
    rounds.push([compared - begun, written - compared, performance.now() - written]);
    assertAlone(from, found);
  }
  const middle = (part: 0 | 1 | 2): number => {
    const values = rounds.slice(1).map((round) => round[part]);
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  };
  return {
    clauses: CLAUSES,
    places: PLACES,
    found: found.flat().length,
    diff: middle(0),
    changes,
    toWord: middle(1),
    fromWord: middle(2),
  };
}

/** Each change is acceptable alone. */
function assertAlone(bodies: readonly Body[], found: readonly (readonly Change[])[]): void {
  found.forEach((changes, index) => changes.forEach((change) => apply(bodies[index]!, [{ ...change, order: 0 }])));
}

const SENTENCES = [
  'Поставщик обязуется передать Покупателю Товар, указанный в Спецификации № 1, в течение 10 (десяти) рабочих дней.',
  'За каждый день просрочки начисляется неустойка в размере 0,1 % от стоимости неоплаченного Товара, но не более 10 %.',
];

/** 440 clauses, and the same with other words in 47 of them. */
function revisions() {
  const clause = (index: number, words: string) => ({
    type: 'doc',
    content: SENTENCES.map((sentence) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `Пункт ${index}. ${sentence.replace('10 (десяти)', words)} ${sentence}` }],
    })),
  });
  const isEdited = (index: number): boolean => index % 9 === 0 && index < PLACES * 9;
  const all = Array.from({ length: CLAUSES }, (_, index) => index);
  return {
    base: all.map((index) => clause(index, '10 (десяти)')),
    proposed: all.map((index) => clause(index, isEdited(index) ? '15 (пятнадцати)' : '10 (десяти)')),
  };
}

export async function documentLines(): Promise<readonly Line[]> {
  const { clauses, places, found, diff: compared, changes, toWord, fromWord } = await negotiating(9);
  await closeDocxWorkers();
  return [
    atMost('G10', `diff of ${clauses} clauses, ${places} places: ${found} changes`, compared, 20, 'ms', 1),
    atMost('G10', `60 pages with ${changes} changes to Word`, toWord / 1000, 2, 's', 2),
    atMost('G10', `60 pages with ${changes} changes back from Word`, fromWord / 1000, 3, 's', 2),
  ];
}
