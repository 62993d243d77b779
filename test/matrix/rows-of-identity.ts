import { anybody, everywhere, themselves } from './expectations';
import { nine, type Row } from './row';

/** Who somebody is: second factors, passkeys, proofs, and what the administrator asks of everybody. */
//                                                                                 cm   rv   cs   lw   ap   am   to   ss   ad
export const IDENTITY: readonly Row[] = [
  { route: 'GET security', expected: everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 200)) },
  {
    route: 'PUT security/rule',
    body: { clientCompanyId: ':clientId', factorRoles: ['reviewer'] },
    expected: everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 412)),
  },
  { route: 'GET session/step-up', expected: themselves(204) },
  { route: 'GET tokens', expected: themselves(200) },
  { route: 'POST tokens', body: { name: 'Н', scopes: ['me.change'], days: 1 }, expected: themselves(400) },
  { route: 'DELETE tokens/:sessionId', expected: themselves(404) },
  { route: 'GET me/factors', expected: themselves(200) },
  { route: 'POST me/factors/app', expected: themselves(200) },
  { route: 'POST me/factors/app/confirmation', body: { code: '000' }, expected: themselves(422) },
  { route: 'DELETE me/factors/app', expected: themselves(204) },
  { route: 'POST me/factors/recovery-codes', expected: themselves(409) },
  { route: 'POST me/passkeys/options', expected: themselves(200) },
  { route: 'POST me/passkeys', body: { ticket: ':token', name: 'Ключ', credential: {} }, expected: themselves(410) },
  { route: 'DELETE me/passkeys/:passkey', expected: themselves(404) },
  { route: 'POST session/step-up', body: { method: 'password', password: 'not the present one' }, expected: themselves(422) },
  { route: 'POST session/second-factor', body: { ticket: ':token', method: 'code', code: '000000' }, expected: anybody(410) },
  { route: 'POST session/passkey/options', body: { ticket: ':token' }, expected: anybody(410) },
  { route: 'POST session/passkey', body: { ticket: ':token', credential: {} }, expected: anybody(410) },
  { route: 'POST session/enrolment', body: { ticket: ':token' }, expected: anybody(410) },
  { route: 'POST session/enrolment/confirmation', body: { ticket: ':token', code: '000000' }, expected: anybody(410) },
];
