import type { OwnPaperView } from '@vizavi/api-types';
import type { OwnPaper } from '@vizavi/document-engine';
import { numbering } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { wordsOf } from './known-form';
import type { ShelvedForm } from './shelved-forms';

/** What was found, with the numbers that the clauses will have. */
export function presentPaper(paper: OwnPaper, fileName: string, forms: readonly ShelvedForm[], comparedWith: ShelvedForm): OwnPaperView {
  const numbers = numbering(paper.clauses.map((clause, order) => ({ ...clause, order })));
  const byKey = new Map(forms.map((one) => [one.form.key, one]));
  return {
    fileName,
    title: paper.title,
    opening: paper.opening ? wordsOf(paper.opening) : '',
    clauses: paper.clauses.map(({ clauseId, number, heading, body, isOfForm }) => ({
      clauseId,
      number: numbers.get(clauseId)!,
      numberInFile: number,
      depth: numbers.get(clauseId)!.split('.').length,
      heading,
      text: body ? wordsOf(body as Body) : '',
      isOfForm,
    })),
    tracked: paper.tracked,
    comments: paper.comments,
    left: paper.dropped,
    nearest: paper.nearest.map(({ key, likeness }) => {
      const { templateId, form } = byKey.get(key)!;
      return { templateId, name: form.name, likeness };
    }),
    comparedWith: comparedWith.templateId,
  };
}
