import { anybody, everywhere, themselves } from './expectations';
import { nine, type Row } from './row';

const HASH = 'a'.repeat(64);
const WISHES = {
  zone: 'Europe/Moscow',
  atOnce: ['sign'],
  digest: [],
  quietFrom: null,
  quietUntil: null,
  digestAt: 540,
  digestDays: 'workdays',
};

/** Letters: how one wants them, what became of them, and where they lead. */
//                                                                       cm   rv   cs   lw   ap   am   to   ss   ad
// prettier-ignore
export const LETTERS: readonly Row[] = [
  { route: 'GET outbox/:id',              expected: everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 404)) },
  { route: 'POST outbox/:id/resend',      expected: everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 404)) },
  { route: 'GET decision-links/:token',   expected: everywhere(nine(403, 403, 403, 404, 404, 404, 403, 404, 403)) },
  { route: 'POST decision-links/approve', body: { token: 'invented', revisionHash: HASH }, expected: everywhere(nine(404, 403, 404, 404, 404, 404, 403, 404, 403)) },
  { route: 'GET me/letters',              expected: themselves(200) },
  { route: 'PUT me/letters',              body: WISHES, expected: themselves(412) },
  { route: 'GET unsubscribe/:token',      expected: anybody(410) },
  { route: 'POST unsubscribe/:token',     expected: anybody(410) },
];
