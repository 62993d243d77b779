import type { DisagreementRow, DisagreementsView, WordingView } from '@vizavi/api-types';
import type { PrintedPaper } from '@vizavi/document-engine';
import { fill, type Body, type FillScope, type Language } from '@vizavi/domain';
import { translate } from '@vizavi/words';
import { cellBlocks, line, run, tableOf, textPart, words } from '../print/nodes';
import { paperFrame, type PaperSubject } from '../print/paper-frame';

const SHARES = [9, 30, 30, 31] as const;

/** The table that both sides sign: clause, either wording, what they agreed on. */
export function protocolPaper(view: DisagreementsView, scope: FillScope, subject: PaperSubject): PrintedPaper {
  const { language } = subject;
  const title = view.kind === 'disagreements' ? 'papers.disagreements' : 'papers.reconciliation';
  const columns = [
    translate(language, 'papers.number'),
    translate(language, 'papers.supplierWording'),
    translate(language, 'papers.clientWording'),
    translate(language, 'papers.agreedWording'),
  ];
  const rows = view.rows.map((row) => [
    [words(numberOf(row, language))],
    wordingBlocks(row.supplier, row.reasons.supplier, language),
    wordingBlocks(row.client, row.reasons.client, language),
    agreedBlocks(row, language),
  ]);
  return {
    ...paperFrame(title, subject),
    landscape: true,
    parts: [
      textPart(words(translate(language, leadOf(view), { open: view.open, agreed: view.agreed }))),
      ...(rows.length > 0
        ? [
            tableOf(
              columns.map((name, index) => ({ title: name, share: SHARES[index]! })),
              rows,
            ),
          ]
        : []),
      { kind: 'heading', text: translate(language, 'papers.signatures') },
      { kind: 'body', body: fill({ type: 'doc', content: [{ type: 'parties' }] }, scope) },
    ],
  };
}

const leadOf = (view: DisagreementsView) =>
  view.rows.length === 0
    ? 'papers.noDisagreements'
    : view.kind === 'disagreements'
      ? 'papers.disagreementsLead'
      : 'papers.reconciliationLead';

const numberOf = ({ number, afterNumber }: DisagreementRow, language: Language): string =>
  number ?? (afterNumber ? translate(language, 'papers.newAfter', { number: afterNumber }) : translate(language, 'papers.newClause'));

function wordingBlocks({ kind, heading, body }: WordingView, reason: string | null, language: Language): readonly Body[] {
  const why = reason ? [line(run(translate(language, 'papers.why'), 'em'), run(` ${reason}`, 'em'))] : [];
  if (kind === 'absent') return [words(translate(language, 'papers.leftOut'), 'em'), ...why];
  return [...(heading ? [words(heading, 'strong')] : []), ...(body ? cellBlocks(body) : []), ...why];
}

/** Room to write by hand where nothing is agreed yet. */
function agreedBlocks({ agreed }: DisagreementRow, language: Language): readonly Body[] {
  if (!agreed) return [words('')];
  return agreed.kind === 'absent'
    ? [words(translate(language, 'papers.agreedLeftOut'), 'em')]
    : [...(agreed.heading ? [words(agreed.heading, 'strong')] : []), ...(agreed.body ? cellBlocks(agreed.body) : [])];
}
