import { anybody, everywhere, ofContract } from './expectations';
import { nine, type Row } from './row';

/** The contract waits for the supplier's signature: nothing is sealed yet. */
const NOT_YET = nine(409, 409, 409, 409, 409, 409, 403, 409, 403);
const SEALED: readonly Row[] = (['GET contracts/:id/signed-document', 'GET contracts/:id/completion-certificate'] as const).map(
  (route) => ({
    route,
    expected: { ...ofContract.read, own: NOT_YET },
  }),
);

/** What proves a contract, and the check of a file by anybody. */
export const EVIDENCE: readonly Row[] = [
  ...SEALED,
  { route: 'GET contracts/:id/evidence', expected: ofContract.read },
  { route: 'GET audit/heads', expected: everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 200)) },
  { route: 'POST verification', body: 'file', expected: anybody(200) },
];
