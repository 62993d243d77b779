import { compareReturned } from './match/compare-returned';
import { readDocx } from './read/read-docx';
import { arguedContract } from './testing/argued-contract';
import { writeDocx } from './write/write-docx';

/** A hang, not a measure: the measured times are printed. */
const HANG = 60_000;

it('sends a contract of 60 pages with 500 changes to Word and takes it back; times are shown, not judged', () => {
  const { contract, sent, changes } = arguedContract();
  const started = performance.now();
  const bytes = writeDocx(contract);
  const written = performance.now();
  const { findings } = compareReturned(readDocx(bytes), sent);
  const read = performance.now();
  process.stdout.write(`${changes} changes: to Word ${(written - started).toFixed(0)} ms, back ${(read - written).toFixed(0)} ms\n`);
  expect(changes).toBeGreaterThanOrEqual(500);
  expect(findings.reduce((sum, finding) => sum + finding.changes.length, 0)).toBe(changes);
  expect(read - started).toBeLessThan(HANG);
});
