import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareReturned, readDocx, writeDocx } from '@vizavi/document-engine';
import type { NodeJson } from '@vizavi/document-model';
import { standardForms } from '@vizavi/forms';
import { withMovedClause } from '../../libs/document-engine/src/docx/testing/moved-clause';
import { type Redlined, redlinedForm } from './support/form-redlines';

/** LibreOffice starts slowly, and pandoc reads quickly: one start of the first saves every form anew. */
const HANG = 300_000;

const text = (words: string, ...marks: readonly string[]): NodeJson => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});

/** Words put before and after, format, a paragraph that was not there; in every third clause. */
function propose(body: NodeJson, index: number): NodeJson | null {
  const content = [...(body.content ?? [])];
  const at = content.findIndex((node) => node.type === 'paragraph' && (node.content?.length ?? 0) > 0);
  if (index % 3 !== 0 || at < 0) return null;
  const words = content[at]!.content!;
  content[at] = { ...content[at]!, content: [text('Вставлено. '), ...words.slice(0, -1), text(' иной конец.', 'strong')] };
  return { ...body, content: [...content, { type: 'paragraph', content: [text('Новый абзац.')] }] };
}

let folder: string;
const forms = standardForms();
const redlined = new Map<string, Redlined>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vizavi-word-'));
  for (const form of forms) {
    const made = redlinedForm(form, propose);
    redlined.set(form.key, made);
    writeFileSync(join(folder, `${form.key}.docx`), writeDocx(made.contract));
  }
  writeFileSync(join(folder, 'moved.docx'), writeDocx(withMovedClause().contract));
  const files = ['moved', ...forms.map(({ key }) => key)].map((name) => join(folder, `${name}.docx`));
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  const to = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'saved')];
  execFileSync('soffice', [home, '--headless', ...to, ...files], { stdio: 'ignore', timeout: HANG });
}, HANG);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a full circle: text, Word, saved by LibreOffice, text', () => {
  it.each(forms.map(({ key }) => key))('%s comes back exactly, as it stands and as it is proposed', (key) => {
    const { sent, proposals } = redlined.get(key)!;
    const file = readDocx(readFileSync(join(folder, 'saved', `${key}.docx`)));
    expect(proposals).toBeGreaterThan(0);
    expect(file.authors['Пётр Орлов']).toBeGreaterThanOrEqual(proposals);
    expect(file.exportId).toBe('a'.repeat(32));
    const found = compareReturned(file, sent);
    expect([found.findings, found.left]).toEqual([[], []]);
    expect(found.matched.bookmark).toBe(sent.clauses.length);
    // To whoever knows only the text that stands, each proposal shows as a tracked change and nothing as a silent one.
    const base = { ...sent, clauses: sent.clauses.map((clause) => ({ ...clause, proposed: null })) };
    const shown = compareReturned(file, base).findings;
    expect(shown.map(({ kind, isUndeclared }) => `${kind} ${isUndeclared}`)).toEqual(
      Array.from({ length: proposals }, () => 'replace false'),
    );
  });
});

it('a clause that is proposed to move comes back as it went', () => {
  const found = compareReturned(readDocx(readFileSync(join(folder, 'saved', 'moved.docx'))), withMovedClause().sent);
  expect([found.findings, found.left]).toEqual([[], []]);
});

describe('pandoc reads', () => {
  const plain = (key: string, how: string): string =>
    execFileSync('pandoc', [`--track-changes=${how}`, '-f', 'docx', '-t', 'plain', '--wrap=none', join(folder, `${key}.docx`)], {
      encoding: 'utf8',
    });
  const clean = (form: (typeof forms)[number]): string => {
    writeFileSync(join(folder, 'clean.docx'), writeDocx(redlinedForm(form).contract));
    return plain('clean', 'accept');
  };
  /** pandoc leaves the gap of a rejected paragraph break, so letters are compared and not the room between them. */
  const words = (given: string): string => given.replace(/\s+/g, '');

  it('the text that stands when it rejects every change, and the proposed words only when it accepts them', () => {
    const form = forms.find(({ key }) => key === 'nda')!;
    expect(words(plain('nda', 'reject'))).toBe(words(clean(form)));
    expect(plain('nda', 'reject')).not.toContain('Вставлено.');
    expect(plain('nda', 'accept').split('Вставлено.').length - 1).toBe(redlined.get('nda')!.proposals);
  });
});
