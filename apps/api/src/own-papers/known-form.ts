import type { KnownForm } from '@vizavi/document-engine';
import { inLanguage, type Body, type Form, type Language } from '@vizavi/domain';
import { allClauses } from '../templates/stored-form';

/** A form as the words that a contract is held against. */
export const knownForm = (form: Form, language: Language): KnownForm => ({
  key: form.key,
  clauses: allClauses(form.clauses).map(({ id, heading, body }) => ({
    clauseId: id,
    isSection: body === undefined,
    text: [heading && inLanguage(heading, language), body && wordsOf(inLanguage(body, language))].filter(Boolean).join(' '),
  })),
});

/** The words of a text, its paragraphs apart. */
export const wordsOf = ({ text, type, content }: Body): string =>
  text ?? (content ?? []).map(wordsOf).join(type === 'paragraph' ? '' : ' ');
