import { everywhere, ofAdministrator, ofForm, ofRoute } from './expectations';
import { nine, type Row } from './row';

const NOBODY = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const NAME = { ru: 'Маршрут', en: 'Route' };

//                                                                                      cm   rv   cs   lw   ap   am   to   ss   ad
/** Routes of approval: their owner writes, an administrator looks and moves contracts from one to another. */
export const ROUTES: readonly Row[] = [
  { route: 'GET routes', expected: everywhere(nine(403, 403, 403, 403, 403, 403, 200, 403, 200)) },
  { route: 'GET routes/directory', expected: everywhere(nine(403, 403, 403, 403, 403, 403, 200, 403, 200)) },
  { route: 'GET routes/clause-owners', expected: everywhere(nine(403, 403, 403, 403, 403, 403, 200, 403, 200)) },
  {
    route: 'PUT routes/clause-owners/:clauseType',
    body: { memberId: null },
    note: 'of a type of clauses that there is not',
    expected: everywhere(nine(403, 403, 403, 403, 403, 403, 400, 403, 403)),
  },
  { route: 'GET routes/:routeId', expected: ofRoute(nine(403, 403, 403, 403, 403, 403, 200, 403, 200)) },
  { route: 'GET routes/:routeId/versions/:routeVersionId', expected: ofRoute(nine(403, 403, 403, 403, 403, 403, 200, 403, 200)) },
  {
    route: 'GET routes/:routeId/compare',
    query: '?from=:routeVersionId&to=:routeVersionId',
    expected: ofRoute(nine(403, 403, 403, 403, 403, 403, 200, 403, 200)),
  },
  { route: 'POST routes', body: { name: NAME }, expected: everywhere(nine(403, 403, 403, 403, 403, 403, 201, 403, 403)) },
  {
    route: 'POST routes/:routeId/versions',
    body: { versionId: NOBODY },
    expected: everywhere(nine(403, 403, 403, 403, 403, 403, 404, 403, 403)),
  },
  {
    route: 'PUT routes/:routeId/versions/:routeVersionId',
    body: { name: NAME, stages: [] },
    expected: ofForm(nine(403, 403, 403, 403, 403, 403, 412, 403, 403)),
  },
  {
    route: 'POST routes/:routeId/versions/:routeVersionId/publish',
    body: { note: '' },
    expected: ofForm(nine(403, 403, 403, 403, 403, 403, 412, 403, 403)),
  },
  { route: 'DELETE routes/:routeId/versions/:routeVersionId', expected: ofForm(nine(403, 403, 403, 403, 403, 403, 412, 403, 403)) },
  {
    route: 'POST routes/:routeId/simulate',
    body: {
      versionId: ':routeVersionId',
      clientId: ':clientId',
      templateId: ':templateId',
      amount: '3000000',
      currency: 'RUB',
      paymentDays: null,
      touched: ['payment'],
    },
    expected: ofRoute(nine(403, 403, 403, 403, 403, 403, 200, 403, 200)),
  },
  { route: 'GET routes/:routeId/versions/:routeVersionId/contracts', expected: ofAdministrator(200) },
  { route: 'GET contracts/:id/migration', query: '?versionId=:routeVersionId', expected: ofAdministrator(200) },
  {
    route: 'POST contracts/:id/actions/migrateRoute',
    body: { versionId: ':routeVersionId', reason: 'Правило изменилось.' },
    expected: ofAdministrator(412),
  },
  {
    route: 'PUT templates/:templateId/route',
    body: { routeId: NOBODY },
    expected: ofForm(nine(403, 403, 403, 403, 403, 403, 412, 403, 403)),
  },
];
