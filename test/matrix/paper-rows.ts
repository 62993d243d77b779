import { everywhere, ofContract } from './expectations';
import { nine, type Row } from './row';

/** Documents about a contract, and where a member left it. */
export const PAPERS: readonly Row[] = [
  ...['disagreements', 'approval-sheet', 'summary'].map((paper): Row => ({
    route: `GET contracts/:id/${paper}`,
    expected: ofContract.read,
  })),
  { route: 'GET contracts/:id/compare', query: '?from=1', expected: ofContract.read },
  {
    route: 'GET contracts/:id/way-back',
    query: '?to=0',
    expected: ofContract.suggest(nine(200, 403, 403, 200, 200, 200, 403, 200, 403)),
  },
  {
    route: 'POST contracts/:id/way-back',
    body: { to: 0, reason: 'Вернёмся к форме.' },
    expected: ofContract.suggest(nine(412, 403, 403, 412, 412, 403, 403, 403, 403)),
  },
  { route: 'PUT contracts/:id/read-mark', body: { at: '2026-10-01T09:00:00Z', revision: 1 }, expected: ofContract.comment(204) },
];

/** A file that is no document is refused once whoever sends it may bring one at all. */
export const OWN: readonly Row[] = ['POST own-papers', 'POST own-papers/readings'].map((route) => ({
  route,
  body: 'file',
  expected: everywhere(nine(422, 403, 403, 403, 403, 403, 403, 403, 403)),
}));

/** How the clauses of a form fare. */
export const FIGURES: readonly Row[] = [
  ...[
    { route: 'GET insights/bottlenecks' },
    { route: 'GET insights/bottlenecks/contracts', query: '?figure=age&of=0' },
    { route: 'GET insights/expected', query: '?ids=' },
    { route: 'GET insights/funnel' },
    { route: 'GET insights/outlook' },
    { route: 'GET insights/figures.xlsx', query: '?days=30' },
  ].map((row): Row => ({ ...row, expected: everywhere(nine(403, 403, 403, 403, 403, 200, 403, 403, 403)) })),
  { route: 'GET insights/clauses', query: '?form=supply', expected: everywhere(nine(403, 403, 403, 403, 403, 200, 200, 403, 403)) },
  {
    route: 'GET insights/clauses/contracts',
    query: '?form=supply&clause=payment&figure=argued',
    expected: everywhere(nine(403, 403, 403, 403, 403, 200, 200, 403, 403)),
  },
];
