import { bodyToJson, diff, mark, parseBody } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { compareReturned } from './match/compare-returned';
import type { SentText } from './match/sent';
import { readDocx } from './read/read-docx';
import type { WordContract } from './word-contract';
import { writeDocx } from './write/write-docx';

const CLAUSES = 500;
/** A hang, not a measure: the measured times are printed. */
const HANG = 60_000;
const SENTENCE =
  'Поставщик обязуется передать Покупателю Товар, указанный в Спецификации № 1, в течение 10 (десяти) рабочих дней с даты подписания.';

const bodyOf = (index: number, days: string): Body =>
  bodyToJson(
    parseBody({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: `${SENTENCE.replace('10 (десяти)', days)} ${SENTENCE} Пункт ${index}.` }] },
      ],
    }),
  );

it('sends a contract of 60 pages with 500 changes to Word and takes it back; times are shown, not judged', () => {
  const changes: Record<string, { name: string; at: string }> = {};
  const pairs = Array.from({ length: CLAUSES }, (_, index) => [bodyOf(index, '10 (десяти)'), bodyOf(index, '15 (пятнадцати)')] as const);
  const clauses = pairs.map(([base, proposed], index) => {
    const found = diff(parseBody(base), parseBody(proposed)).map((change) => ({
      ...change,
      id: `${index}:${change.order}`,
      side: 'client' as const,
    }));
    for (const { id } of found) changes[id] = { name: 'Пётр Орлов', at: '2026-11-20T10:00:00.000Z' };
    return { clauseId: `c${index}`, heading: null, body: mark(parseBody(base), found), clauses: [] };
  });
  const contract: WordContract = {
    exportId: 'a'.repeat(32),
    title: 'Договор',
    numberLine: '',
    place: '',
    date: '',
    language: 'ru',
    header: '',
    revisionLine: '',
    createdAt: '2026-11-20T10:00:00.000Z',
    preamble: null,
    clauses: [{ clauseId: 'section', heading: 'Раздел', body: null, clauses }],
    appendices: [],
    labels: {},
    changes,
    comments: [],
    signatureLines: [],
  };
  const blank = { parentId: 'section', heading: null, proposed: null, status: null };
  const sent: SentText = {
    clauses: [
      { ...blank, clauseId: 'section', parentId: null, number: '1', heading: 'Раздел', base: null },
      ...pairs.map(([base], index) => ({ ...blank, clauseId: `c${index}`, number: `1.${index + 1}`, base })),
    ],
    opening: ['Договор'],
    comments: [],
  };
  const started = performance.now();
  const bytes = writeDocx(contract);
  const written = performance.now();
  const { findings } = compareReturned(readDocx(bytes), sent);
  const read = performance.now();
  process.stdout.write(
    `${Object.keys(changes).length} changes: to Word ${(written - started).toFixed(0)} ms, back ${(read - written).toFixed(0)} ms\n`,
  );
  expect(findings).toHaveLength(CLAUSES);
  expect(read - started).toBeLessThan(HANG);
});
