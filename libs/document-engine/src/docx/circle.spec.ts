import { bodyToJson, diff, mark, type MarkedChange, type Body as ModelBody, type NodeJson, trustedBody } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import * as fc from 'fast-check';
import { RUNS, type Versions, versions } from '../../../document-model/src/testing/laws';
import { compareReturned } from './match/compare-returned';
import type { SentText } from './match/sent';
import { readDocx } from './read/read-docx';
import type { WordContract } from './word-contract';
import { writeDocx } from './write/write-docx';

const line = (text: string, ...formats: string[]): NodeJson => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: formats.map((type) => ({ type })) }],
});
const items = (...contents: NodeJson[][]): NodeJson => ({
  type: 'bulletList',
  content: contents.map((content) => ({ type: 'listItem', content })),
});
const note = (...formats: string[]): NodeJson => ({
  type: 'paragraph',
  content: [{ type: 'footnote', attrs: { text: 'См. приложение.' }, marks: formats.map((type) => ({ type })) }],
});
const TABLE: NodeJson = { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [line('Дом')] }] }] };
const ROWS: NodeJson = { type: 'rowsTable', attrs: { key: 'rows' } };
const REFERENCE: NodeJson = {
  type: 'paragraph',
  content: [{ type: 'reference', attrs: { clauseId: 'liability' }, marks: [{ type: 'em' }] }],
};

/** What was once lost on the way, by what the item or the line was and what was made of it. */
const KNOWN: readonly (readonly [NodeJson, NodeJson])[] = [
  [REFERENCE, ROWS],
  [items([line('Цена')]), items([line('Срок'), items([line('Место'), TABLE]), line('Цена')])],
  [items([line('Цена')]), items([line('Срок'), ROWS, line('Цена')])],
  [
    items([line('Цена'), line('Срок', 'underline')]),
    items([line('Цена'), items([line('Место')]), line('Счёт'), line('Срок', 'underline')]),
  ],
  [items([note()]), items([line('Цена'), TABLE, line('Срок'), { ...note(), content: [...line('Место').content!, ...note().content!] }])],
  [note(), note('strong')],
];

const bodyOf = (node: NodeJson): ModelBody => trustedBody({ type: 'doc', content: [node] });

const FEW: fc.Parameters<[Versions]> = {
  ...(RUNS as fc.Parameters<[Versions]>),
  numRuns: Math.ceil((RUNS.numRuns ?? 1_000) / 10),
  examples: KNOWN.map(([base, proposed]) => [{ base: bodyOf(base), proposed: bodyOf(proposed) }]),
};

const json = (body: ModelBody): Body => bodyToJson(body);

function marked(base: ModelBody, proposed: ModelBody): readonly MarkedChange[] {
  return diff(base, proposed).map((change) => ({ ...change, id: `change-${change.order}`, side: 'client' }));
}

const contractOf = (body: Body): WordContract => ({
  exportId: 'a'.repeat(32),
  title: 'Договор',
  numberLine: '',
  place: '',
  date: '',
  language: 'ru',
  header: 'Договор',
  revisionLine: '',
  createdAt: '2026-11-20T10:00:00.000Z',
  preamble: null,
  clauses: [
    {
      clauseId: 'section',
      heading: 'Раздел',
      body: null,
      clauses: [
        { clauseId: 'first', heading: null, body, clauses: [] },
        { clauseId: 'second', heading: null, body: SECOND, clauses: [] },
      ],
    },
  ],
  appendices: [],
  labels: {},
  changes: {},
  comments: [],
  signatureLines: [],
});

/** Word keeps no track of an empty line that comes or goes: lines with words are what the laws speak of. */
const worded = versions.filter((each) => [each.base, each.proposed].every(hasNoEmptyLine));

function hasNoEmptyLine(body: ModelBody): boolean {
  let found = false;
  body.descendants((node, _, parent) => {
    if (node.type.name === 'paragraph' && node.childCount === 0 && !parent?.type.name.startsWith('table')) found = true;
  });
  return !found;
}

/** Requisites come from answers: what Word does to them is reported and proposes nothing. */
const withoutParties = ({ base }: Versions): boolean => !JSON.stringify(bodyToJson(base)).includes('"parties"');

const SECOND: Body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Второй пункт.' }] }] };

const sentOf = (base: Body, proposed: Body | null): SentText => ({
  clauses: [
    { clauseId: 'section', parentId: null, number: '1', heading: 'Раздел', base: null, proposed: null, status: null },
    { clauseId: 'first', parentId: 'section', number: '1.1', heading: null, base, proposed, status: null },
    { clauseId: 'second', parentId: 'section', number: '1.2', heading: null, base: SECOND, proposed: null, status: null },
  ],
  opening: ['Договор'],
  comments: [],
});

describe('a trip through Word', () => {
  it('brings back the text that stands and the one that is proposed, whatever is in them', () => {
    fc.assert(
      fc.property(worded, ({ base, proposed }) => {
        const file = readDocx(writeDocx(contractOf(mark(base, marked(base, proposed)))));
        const found = compareReturned(file, sentOf(json(base), json(proposed)));
        expect(found.findings).toEqual([]);
        expect(found.left).toEqual([]);
      }),
      FEW,
    );
  });

  it('shows what was tracked to whoever knows only the text that stands', () => {
    fc.assert(
      fc.property(worded.filter(withoutParties), ({ base, proposed }) => {
        const file = readDocx(writeDocx(contractOf(mark(base, marked(base, proposed)))));
        const found = compareReturned(file, sentOf(json(base), null)).findings.filter(({ clauseId }) => clauseId === 'first');
        expect(found.map(({ isUndeclared }) => isUndeclared)).toEqual(base.eq(proposed) ? [] : [false]);
      }),
      FEW,
    );
  });
});
