import { everywhere, themselves } from './expectations';
import { nine, type Row, type Status } from './row';

const NOBODY = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const HOURS = { zone: 'Europe/Moscow', dayStart: 540, dayEnd: 1080, breakStart: 780, breakEnd: 840 };

//                          cm   rv   cs   lw   ap   am   to   ss   ad
const TEAM = everywhere(nine(403, 403, 403, 200, 200, 200, 403, 200, 200));
const UNKNOWN = everywhere(nine(403, 403, 403, 404, 404, 404, 403, 404, 404));
const byAdministrator = (status: Status) => everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, status));

/** Absences, substitutions and the working calendar. */
export const TIME: readonly Row[] = [
  { route: 'GET absence', expected: TEAM },
  { route: 'GET substitutions', expected: TEAM },
  {
    route: 'POST substitutions',
    body: { toMemberId: NOBODY, firstDay: '2099-03-01', lastDay: '2099-03-02' },
    expected: everywhere(nine(403, 403, 403, 422, 422, 422, 403, 422, 422)),
  },
  { route: 'GET members/:id/duties', expected: everywhere(nine(403, 403, 403, 404, 404, 404, 403, 404, 403)) },
  {
    route: 'POST assignments/:id/reassign',
    body: { toMemberId: NOBODY, reason: 'Отпуск.' },
    expected: everywhere(nine(403, 403, 403, 404, 404, 404, 403, 404, 403)),
  },
  { route: 'PATCH substitutions/:id', body: { note: null }, expected: UNKNOWN },
  { route: 'DELETE substitutions/:id', expected: UNKNOWN },
  { route: 'GET calendar/years/:year', expected: themselves(400) },
  { route: 'POST calendar/imports', body: { year: 2027, text: '?' }, expected: byAdministrator(422) },
  { route: 'POST calendar/own-days', body: {}, expected: byAdministrator(400) },
  { route: 'DELETE calendar/own-days/:day', expected: byAdministrator(404) },
  { route: 'PUT members/:memberId/hours', body: HOURS, expected: byAdministrator(404) },
];
