import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Body, Form, FormClause, Language } from '@vizavi/domain';
import { formsFolder } from './forms-folder';
import { readForm } from './read-form';
import { standardForms } from './standard-forms';

const SHORT_FORMS = ['nda', 'amendment'];
const folder = join(formsFolder(), 'files');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(names)('the form file %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const result = readForm(text);

  it('has no fault', () => {
    expect('faults' in result ? result.faults.map(({ line, path, code, message }) => `${line} ${path} ${code} ${message.en}`) : []).toEqual(
      [],
    );
  });

  if (!('form' in result)) return;
  const { form } = result;
  const clauses = allClauses(form.clauses);
  const texts = clauses.filter(({ body }) => body);

  it('is named like its key', () => expect(`${form.key}.yaml`).toBe(name));

  it('has as many lowest-level clauses with text as a real contract', () => {
    const lowest = texts.filter((clause) => clause.clauses.length === 0).length;
    expect(lowest).toBeGreaterThanOrEqual(SHORT_FORMS.includes(form.key) ? 10 : 25);
    expect(lowest).toBeLessThanOrEqual(90);
  });

  it.each(form.languages)('says no sentence twice in %s', (language) => expect(repeatedSentences(form, language)).toEqual([]));

  it.each(form.languages)('spells every word of %s in one alphabet', (language) => {
    const words =
      textsOf(form, language)
        .join(' ')
        .match(/[\p{L}]+/gu) ?? [];
    const foreign = language === 'en' ? /\p{Script=Cyrillic}/u : /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    expect(words.filter((word) => foreign.test(word))).toEqual([]);
  });

  // Suggestions, statistics and Word files point at clauses by id: a changed list is a decision, not an accident.
  it('keeps the ids of its clauses', () => expect(clauses.map(({ id }) => id)).toMatchSnapshot());

  it('offers fallbacks to at least five clauses', () => {
    expect(clauses.filter(({ fallbacks }) => fallbacks.length > 0).length).toBeGreaterThanOrEqual(5);
  });

  it('has a clause that appears by condition', () => expect(clauses.filter(({ when }) => when).length).toBeGreaterThanOrEqual(1));

  it('mixes clauses that may and may not be changed', () => {
    expect(new Set(texts.map(({ negotiability }) => negotiability)).size).toBeGreaterThanOrEqual(2);
  });

  it('lists essential terms whose clauses have text', () => {
    const known = new Set(clauses.filter(({ body, clauses: own }) => body ?? own.some((each) => each.body)).map(({ id }) => id));
    expect(form.essentialTerms.length).toBeGreaterThanOrEqual(1);
    expect(form.essentialTerms.flatMap((term) => term.clauses).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the folder of forms', () => {
  it('is found from a build as well as from the sources', () => {
    const root = join(formsFolder(), '..', '..');
    expect(formsFolder(join(root, 'dist', 'without-forms', 'libs', 'forms', 'src'))).toBe(formsFolder());
  });

  it('is missed with a clear word', () => expect(() => formsFolder('/')).toThrow('keep libs/forms beside dist'));
});

describe('the standard forms', () => {
  let forms: readonly Form[] = [];
  beforeAll(() => {
    forms = standardForms();
  });

  it('are at least twelve, each of another deal type', () => {
    expect(forms.length).toBeGreaterThanOrEqual(12);
    expect(new Set(forms.map(({ dealType }) => dealType)).size).toBe(forms.length);
  });

  it('have English editions of at least four', () => {
    expect(forms.filter(({ languages }) => languages.includes('en')).length).toBeGreaterThanOrEqual(4);
  });

  it('name the essential terms that the Civil Code names', () => {
    const laws = new Map(forms.map(({ dealType, essentialTerms }) => [dealType, essentialTerms.map(({ law }) => law).join('; ')]));
    expect(laws.get('supply')).toMatch(/506/);
    expect(laws.get('services')).toMatch(/779/);
    expect(laws.get('works')).toMatch(/708/);
    expect(laws.get('lease')).toMatch(/607[^]*654|654[^]*607/);
  });
});

function allClauses(clauses: readonly FormClause[]): readonly FormClause[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.clauses)]);
}

/** Fallbacks are alternatives to their clause and may share sentences with it, so only the main text counts. */
function repeatedSentences(form: Form, language: Language): readonly string[] {
  const seen = new Set<string>();
  return textsOf(form, language)
    .flatMap((paragraph) => paragraph.split(/(?<=[.;!?])\s+/))
    .map((sentence) => sentence.trim().toLowerCase())
    .filter((sentence) => sentence.length >= 30)
    .filter((sentence) => seen.size === seen.add(sentence).size);
}

function textsOf(form: Form, language: Language): readonly string[] {
  const bodies = [form.preamble, ...allClauses(form.clauses).flatMap(({ body }) => body ?? [])];
  return bodies.flatMap((body) => paragraphsOf(body[language]));
}

function paragraphsOf(body: Body | undefined): readonly string[] {
  if (!body) return [];
  return body.type === 'paragraph' ? [wordsOf(body)] : (body.content ?? []).flatMap(paragraphsOf);
}

function wordsOf(body: Body): string {
  if (body.text !== undefined) return body.text;
  return body.attrs ? Object.values(body.attrs).join('.') : (body.content ?? []).map(wordsOf).join('');
}
