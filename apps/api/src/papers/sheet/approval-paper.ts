import type { ApprovalSheetRow, ApprovalSheetView, SheetQuestion } from '@vizavi/api-types';
import type { PrintedPaper } from '@vizavi/document-engine';
import type { Body } from '@vizavi/domain';
import { duration, speaker, translate } from '@vizavi/words';
import { line, run, tableOf, textPart, words } from '../print/nodes';
import { momentAt, paperFrame, revisionWords, type PaperSubject } from '../print/paper-frame';

const COLUMNS = [
  ['papers.stage', 17],
  ['papers.person', 22],
  ['papers.asked', 14],
  ['papers.decided', 14],
  ['papers.decision', 18],
  ['papers.approvedText', 17],
  ['papers.remarks', 32],
] as const;

/** The approval sheet: one line per duty, with the text that was approved. */
export function approvalPaper(view: ApprovalSheetView, subject: PaperSubject): PrintedPaper {
  const { language } = subject;
  const fact = (key: 'papers.client' | 'papers.responsible' | 'papers.currentText', value: string): Body =>
    line(run(`${translate(language, key)}: `), run(value, 'strong'));
  const facts = [
    fact('papers.client', view.client),
    ...(view.responsible ? [fact('papers.responsible', nameOf(view.responsible))] : []),
    fact('papers.currentText', revisionWords(view.revision, language)),
  ];
  const table = tableOf(
    COLUMNS.map(([key, share]) => ({ title: translate(language, key), share })),
    view.rows.map((row) => cellsOf(row, subject)),
  );
  const parts = view.rows.length > 0 ? [table] : [textPart(words(translate(language, 'papers.noApprovals')))];
  return { ...paperFrame('papers.approvalSheet', subject), landscape: true, parts: [textPart(...facts), ...parts] };
}

const nameOf = ({ name, title }: ApprovalSheetRow['person']): string => [name, title].filter(Boolean).join(', ');

function cellsOf(row: ApprovalSheetRow, { language, zone }: PaperSubject): readonly (readonly Body[])[] {
  const took = row.tookMinutes === null ? [] : [words(duration(speaker(language), row.tookMinutes))];
  const late = row.late ? [words(translate(language, 'papers.late'), 'em')] : [];
  return [
    [words(`${row.stageNumber}. ${row.stage[language]}`)],
    [
      words(row.person.name),
      ...(row.person.title ? [words(row.person.title, 'em')] : []),
      ...(row.inPlaceOf ? [words(translate(language, 'papers.inPlaceOf', { name: row.inPlaceOf.name }), 'em')] : []),
      ...(row.delegatedFrom ? [words(delegationWords(row.delegatedFrom, language), 'em')] : []),
      ...(row.added ? [words(translate(language, 'position.added'), 'em')] : []),
    ],
    [words(momentAt(row.assignedAt, zone))],
    [words(row.decidedAt ? momentAt(row.decidedAt, zone) : '—'), ...took, ...late],
    [words(decisionWords(row, language)), ...(row.superseded ? [words(translate(language, 'papers.askedAgain'), 'em')] : [])],
    [words(row.revision ? revisionWords(row.revision, language) : '—')],
    [
      ...row.remarks.flatMap((remark) => remarkBlocks(remark, language, zone)),
      ...row.questions.flatMap((question) => questionBlocks(question, language)),
    ],
  ];
}

const decisionWords = ({ decision }: ApprovalSheetRow, language: PaperSubject['language']): string =>
  translate(language, 'papers.decisionWords', { decision: decision ?? 'none' });

const delegationWords = ({ person, reason }: NonNullable<ApprovalSheetRow['delegatedFrom']>, language: PaperSubject['language']): string =>
  [translate(language, 'papers.delegatedFrom', { name: person.name }), reason].filter(Boolean).join(': ');

function remarkBlocks(
  { text, internal, point }: ApprovalSheetRow['remarks'][number],
  language: PaperSubject['language'],
  zone: PaperSubject['zone'],
): readonly Body[] {
  const closed = point?.closed;
  const settled = closed && {
    by: closed.person.name,
    at: momentAt(closed.at, zone),
    how: closed.how,
  };
  return [
    ...text.split('\n').map((each) => words(each)),
    ...(point ? [words(settled ? translate(language, 'papers.pointClosed', settled) : translate(language, 'papers.pointOpen'), 'em')] : []),
    ...(internal ? [words(translate(language, 'papers.internal'), 'em')] : []),
  ];
}

function questionBlocks({ asked, text, answer, open }: SheetQuestion, language: PaperSubject['language']): readonly Body[] {
  const said = answer
    ? translate(language, 'papers.answered', { name: asked.name, text: answer.text })
    : translate(language, open ? 'papers.notAnswered' : 'papers.takenBack', { name: asked.name });
  return [
    words(translate(language, 'papers.askedColleague', { name: asked.name, text })),
    words(said),
    words(translate(language, 'papers.internal'), 'em'),
  ];
}
