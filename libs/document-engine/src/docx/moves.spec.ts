import { compareReturned } from './match/compare-returned';
import { readDocx } from './read/read-docx';
import type { ReadBlock } from './read/word-file';
import { withMovedClause } from './testing/moved-clause';
import { writeDocx } from './write/write-docx';

const wordsOf = (blocks: readonly ReadBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.content.map(({ text }) => text).join('')] : [])).filter(Boolean);

const { contract, sent } = withMovedClause();
const file = readDocx(writeDocx(contract));
const unaware = { ...sent, clauses: sent.clauses.map(({ isMoving: _isMoving, ...clause }) => clause) };
const MOVE = { kind: 'move', clauseId: 'place', parentId: 'price', afterClauseId: 'day' };

describe('a clause that is proposed to move', () => {
  it('stands in Word where it stood, and where it shall stand', () => {
    const [was, is] = [wordsOf(file.rejected), wordsOf(file.accepted)];
    const moved = 'Товар передаётся на складе Покупателя.';
    expect([was.indexOf(moved), is.indexOf(moved)]).toEqual([3, 7]);
    expect(is.filter((line) => line !== moved)).toEqual(was.filter((line) => line !== moved));
    expect(file.authors).toEqual({ 'Пётр Орлов': 4 });
  });

  it('comes back as it went', () => {
    expect(compareReturned(file, sent)).toMatchObject({ findings: [], left: [] });
  });

  it('is a tracked move to whoever did not know of it', () => {
    expect(compareReturned(file, unaware).findings).toMatchObject([{ ...MOVE, isTracked: true, isUndeclared: false }]);
  });

  it('is an undeclared move when nobody tracked it', () => {
    const silent = { ...file, rejected: file.accepted };
    expect(compareReturned(silent, unaware).findings).toMatchObject([{ ...MOVE, isTracked: false, isUndeclared: true }]);
  });

  it('is found by its words where no mark is left', () => {
    const bare = (blocks: readonly ReadBlock[]): readonly ReadBlock[] =>
      blocks.map((block) => (block.kind === 'paragraph' ? { ...block, bookmarks: [] } : block));
    const stripped = { ...file, rejected: bare(file.rejected), accepted: bare(file.accepted) };
    expect(compareReturned(stripped, unaware).findings).toMatchObject([{ ...MOVE, isTracked: true }]);
  });

  it('is told of apart when its words changed too', () => {
    const other = JSON.parse(JSON.stringify(file).replaceAll('на складе Покупателя', 'на складе перевозчика')) as typeof file;
    const found = compareReturned({ ...other, rejected: file.rejected }, unaware);
    expect(found.findings.map(({ kind }) => kind)).toEqual(['replace']);
    expect(found.left).toMatchObject([{ kind: 'moved', clauseId: 'place' }]);
  });
});
