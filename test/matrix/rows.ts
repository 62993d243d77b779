import { anybody, everywhere, ofContract, ofForm, themselves } from './expectations';
import { DISMISSING, TALKING } from './negotiation-rows';
import { FIGURES, OWN, PAPERS } from './paper-rows';
import { EVIDENCE } from './evidence-rows';
import { nine, type Row } from './row';
import { ROUTES } from './route-rows';
import { LETTERS } from './letter-rows';
import { TIME } from './time-rows';
import { IDENTITY } from './rows-of-identity';

const NOBODY = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const HASH = '0'.repeat(64);
const DAY = '2026-10-01';
const reason = 'Так решено.';

//                                                    cm   rv   cs   lw   ap   am   to   ss   ad
const READING = (
  [
    'GET contracts/:id',
    'GET contracts/:id/form',
    'GET contracts/:id/answers',
    'GET contracts/:id/suggestions',
    'GET contracts/:id/comments',
    'GET contracts/:id/attachments',
    'GET contracts/:id/attachments/:attachmentId/file',
    'GET contracts/:id/revisions',
    'GET contracts/:id/timeline',
    'GET contracts/:id/document',
  ] as const
).map((route): Row => ({ route, expected: ofContract.read }));

const WRITING: readonly Row[] = [
  {
    route: 'PUT contracts/:id/answers',
    body: { answers: {} },
    expected: ofContract.fill(nine(412, 403, 403, 403, 403, 403, 403, 403, 403)),
  },
  {
    route: 'POST contracts/:id/suggestions',
    body: { clauseId: 'subject', kind: 'delete', reason },
    expected: ofContract.suggest(nine(412, 403, 403, 412, 412, 403, 403, 403, 403)),
  },
  {
    route: 'PUT contracts/:id/suggestions/:suggestionId',
    body: { reason },
    expected: ofContract.suggest(nine(412, 403, 403, 412, 412, 403, 403, 403, 403)),
  },
  {
    route: 'DELETE contracts/:id/suggestions/:suggestionId',
    expected: ofContract.suggest(nine(412, 403, 403, 412, 412, 403, 403, 403, 403)),
  },
  {
    route: 'POST contracts/:id/suggestions/:suggestionId/:act',
    body: { reason },
    expected: ofContract.suggest(nine(412, 403, 403, 412, 412, 403, 403, 403, 403)),
  },
  { route: 'GET contracts/:id/imports', expected: ofContract.suggest(nine(200, 403, 403, 200, 200, 200, 403, 200, 403)) },
  {
    route: 'POST contracts/:id/imports',
    body: 'file',
    expected: ofContract.suggest(nine(422, 403, 403, 422, 422, 403, 403, 403, 403)),
  },
  { route: 'GET contracts/:id/imports/:importId', expected: ofContract.suggest(nine(404, 403, 403, 404, 404, 404, 403, 404, 403)) },
  {
    route: 'POST contracts/:id/imports/:importId/application',
    body: { decisions: [], comments: [], audience: 'both' },
    expected: ofContract.suggest(nine(404, 403, 403, 404, 404, 404, 403, 404, 403)),
  },
  { route: 'DELETE contracts/:id/imports/:importId', expected: ofContract.suggest(nine(404, 403, 403, 404, 404, 404, 403, 404, 403)) },
  { route: 'POST contracts/:id/comments', body: { audience: 'both', text: 'Видно обеим сторонам.' }, expected: ofContract.comment(201) },
  { route: 'POST contracts/:id/comments/:commentId/resolution', expected: ofContract.comment(200) },
  {
    route: 'POST contracts/:id/reviewers',
    body: { memberId: NOBODY },
    expected: ofContract.invite(nine(422, 403, 403, 403, 403, 403, 403, 403, 403)),
  },
  {
    route: 'POST contracts/:id/attachments',
    body: 'file',
    expected: ofContract.suggest(nine(412, 403, 403, 412, 412, 412, 403, 403, 403)),
  },
  {
    route: 'DELETE contracts/:id/attachments/:attachmentId',
    expected: ofContract.suggest(nine(412, 403, 403, 412, 412, 412, 403, 403, 403)),
  },
  {
    route: 'POST contracts/:id/remarks/:remarkId/closing',
    body: { closing: reason },
    expected: ofContract.remark(nine(403, 403, 403, 404, 404, 404, 403, 404, 403)),
  },
  { route: 'POST contracts/:id/scans', body: 'file', expected: ofContract.scan(nine(403, 403, 403, 403, 403, 201, 403, 403, 403)) },
];

const action = (name: string, body: object, own: ReturnType<typeof nine>): Row => ({
  route: `POST contracts/:id/actions/${name}`,
  body,
  expected: ofContract.act(own),
});

//                                                                                            cm   rv   cs   lw   ap   am   to   ss   ad
// prettier-ignore
const ACTING: readonly Row[] = [
  action('submit',             {},                                                       nine(412, 403, 403, 403, 403, 403, 403, 403, 403)),
  action('handOff',            {},                                                       nine(412, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('approve',            { revisionHash: HASH },                                   nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('approveWithRemarks', { revisionHash: HASH, remarks: reason },                  nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('returnForRework',    { to: 'client', reason },                                 nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('decline',            { reason },                                               nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('withdraw',           { reason },                                               nine(412, 403, 403, 403, 403, 403, 403, 403, 403)),
  action('terminate',          { reason, on: DAY },                                      nine(403, 403, 403, 403, 403, 412, 403, 403, 403)),
  action('reassign',           { assignmentId: NOBODY, toMemberId: NOBODY, reason },     nine(403, 403, 403, 403, 403, 412, 403, 403, 403)),
  action('delegate',           { toMemberId: NOBODY, reason },                           nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('addApprover',        { memberId: NOBODY, place: 'before', reason },            nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('ask',                { toMemberId: NOBODY, question: reason },                 nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('answerQuestion',     { answer: reason },                                       nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('takeQuestionBack',   {},                                                       nine(403, 403, 403, 412, 412, 403, 403, 403, 403)),
  action('recall',             { reason },                                               nine(412, 403, 403, 403, 403, 403, 403, 403, 403)),
  action('passOver',           { reason },                                               nine(403, 403, 403, 403, 403, 412, 403, 403, 403)),
  action('choosePeople',       { stageKey: 'legal', memberIds: [NOBODY] },               nine(403, 403, 403, 403, 403, 412, 403, 403, 403)),
  action('recordPaperSigning', { fileId: NOBODY, signedOn: DAY },                        nine(403, 403, 403, 403, 403, 412, 403, 403, 403)),
  action('execute', { revisionHash: HASH, password: ':password', authority: { kind: 'charter' }, consent: true }, nine(403, 403, 412, 403, 403, 403, 403, 412, 403)),
];

//                                                                        cm   rv   cs   lw   ap   am   to   ss   ad
// prettier-ignore
const LISTS: readonly Row[] = [
  { route: 'GET contracts',                 expected: everywhere(nine(200, 200, 200, 200, 200, 200, 403, 200, 403)) },
  { route: 'GET contracts/filter-choices',  expected: everywhere(nine(200, 200, 200, 200, 200, 200, 403, 200, 403)) },
  { route: 'GET contracts/export.xlsx',     expected: everywhere(nine(200, 403, 200, 403, 403, 200, 403, 403, 403)) },
  { route: 'GET contracts/board',           expected: everywhere(nine(403, 403, 403, 403, 403, 200, 403, 403, 403)) },
  { route: 'GET home',                      expected: everywhere(nine(200, 200, 200, 403, 403, 403, 403, 403, 403)) },
  { route: 'GET assignments',               expected: everywhere(nine(403, 403, 403, 200, 200, 200, 403, 200, 403)) },
  { route: 'GET assignments/team',          expected: everywhere(nine(403, 403, 403, 200, 200, 200, 403, 200, 403)) },
  { route: 'GET insights',                  expected: everywhere(nine(403, 403, 403, 403, 403, 200, 200, 403, 403)) },
  { route: 'GET clients',                   expected: everywhere(nine(200, 403, 403, 403, 403, 200, 403, 403, 200)) },
  { route: 'GET members',                   expected: everywhere(nine(200, 403, 403, 403, 403, 403, 403, 403, 200)) },
  { route: 'GET outbox',                    expected: everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 200)) },
  { route: 'GET audit',                     expected: everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 200)) },
  { route: 'GET templates',                 expected: everywhere(nine(200, 200, 200, 200, 200, 200, 200, 200, 403)) },
  { route: 'GET templates/owned',           expected: everywhere(nine(403, 403, 403, 403, 403, 403, 200, 403, 403)) },
  { route: 'GET calendar',                  expected: themselves(200) },
  { route: 'GET notifications',             expected: themselves(200) },
  { route: 'GET signature-agreement',       expected: themselves(200) },
  { route: 'GET sessions',                  expected: themselves(200) },
  { route: 'GET me',                        expected: themselves(200) },
  { route: 'GET live',                      expected: themselves(200) },
];

const FORMS: readonly Row[] = [
  {
    route: 'GET templates/:templateId',
    expected: {
      ...everywhere(nine(200, 200, 200, 200, 200, 200, 200, 200, 403)),
      otherTenant: nine(404, 404, 404, 404, 404, 404, 404, 404, 403),
    },
  },
  { route: 'GET templates/:templateId/versions/:versionId', expected: ofForm(nine(403, 403, 403, 403, 403, 403, 200, 403, 403)) },
  { route: 'POST templates/:templateId/versions/:versionId/publish', expected: ofForm(nine(403, 403, 403, 403, 403, 403, 412, 403, 403)) },
  { route: 'POST templates/:templateId/versions/:versionId/retire', expected: ofForm(nine(403, 403, 403, 403, 403, 403, 412, 403, 403)) },
  { route: 'POST templates', body: 'file', expected: everywhere(nine(403, 403, 403, 403, 403, 403, 422, 403, 403)) },
];

const PEOPLE: readonly Row[] = [
  {
    route: 'GET clients/:clientId',
    expected: {
      ...everywhere(nine(404, 403, 403, 403, 403, 404, 403, 403, 404)),
      own: nine(200, 403, 403, 403, 403, 200, 403, 403, 200),
    },
  },
  {
    route: 'PATCH clients/:clientId',
    body: { name: 'Другое имя' },
    expected: {
      ...everywhere(nine(403, 403, 403, 403, 403, 404, 403, 403, 404)),
      own: nine(403, 403, 403, 403, 403, 412, 403, 403, 412),
    },
  },
  {
    route: 'PUT clients/:clientId/segment',
    body: { segment: 'Ключевые' },
    expected: {
      ...everywhere(nine(403, 403, 403, 403, 403, 404, 403, 403, 404)),
      own: nine(403, 403, 403, 403, 403, 412, 403, 403, 412),
    },
  },
  { route: 'POST clients', body: { name: 'Н', code: 'x' }, expected: everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 400)) },
  {
    route: 'PATCH members/:memberId',
    body: { name: 'Другое имя' },
    expected: {
      ...everywhere(nine(404, 403, 403, 403, 403, 403, 403, 403, 404)),
      own: nine(412, 403, 403, 403, 403, 403, 403, 403, 412),
    },
  },
  {
    route: 'POST members/:memberId/invitation',
    expected: {
      ...everywhere(nine(404, 403, 403, 403, 403, 404, 403, 403, 404)),
      own: nine(409, 403, 403, 403, 403, 409, 403, 403, 409),
    },
  },
  {
    route: 'POST members',
    note: 'into the company that has the contract, in a role that it cannot have',
    body: {
      email: 'nobody@example.test',
      name: 'Новый Участник',
      side: 'client',
      roles: ['lawyer'],
      clientCompanyId: ':clientId',
      language: 'ru',
    },
    expected: {
      ...everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, 422)),
      own: nine(422, 403, 403, 403, 403, 422, 403, 403, 422),
    },
  },
  { route: 'PATCH me', body: { language: 'ru' }, expected: themselves(412) },
  { route: 'PUT me/password', body: { current: 'not the present one', next: 'another phrase of words' }, expected: themselves(422) },
  { route: 'POST notifications/read', body: { ids: [NOBODY] }, expected: themselves(204) },
  {
    route: 'POST signature-agreement/acceptance',
    body: { version: 99 },
    expected: everywhere(nine(403, 403, 409, 403, 403, 403, 403, 409, 403)),
  },
];

const STARTING: readonly Row[] = [
  {
    route: 'POST contracts',
    note: 'a copy of the contract',
    body: { templateId: ':supplyId', language: 'ru', copyFrom: ':id', clientCompanyId: ':clientId' },
    expected: {
      own: nine(201, 403, 403, 403, 403, 201, 403, 403, 403),
      sibling: nine(404, 403, 403, 403, 403, 422, 403, 403, 403),
      otherCompany: nine(404, 403, 403, 403, 403, 422, 403, 403, 403),
      otherTenant: nine(422, 403, 403, 403, 403, 422, 403, 403, 403),
      turnedAway: 401,
    },
  },
  {
    route: 'POST contracts',
    note: 'an amendment to the contract',
    body: { templateId: ':amendmentId', language: 'ru', baseContractId: ':id', clientCompanyId: ':clientId' },
    expected: {
      own: nine(422, 403, 403, 403, 403, 422, 403, 403, 403),
      sibling: nine(404, 403, 403, 403, 403, 422, 403, 403, 403),
      otherCompany: nine(404, 403, 403, 403, 403, 422, 403, 403, 403),
      otherTenant: nine(422, 403, 403, 403, 403, 422, 403, 403, 403),
      turnedAway: 401,
    },
  },
];

const DOORS: readonly Row[] = [
  { route: 'GET /healthz', expected: anybody(200) },
  { route: 'GET /readyz', expected: anybody(200) },
  { route: 'GET /metrics', expected: anybody(200) },
  { route: 'GET invitations/:token', expected: anybody(410) },
  { route: 'POST invitations/:token', body: { password: 'a phrase of several words' }, expected: anybody(410) },
  { route: 'POST password-resets', body: { email: 'no address' }, expected: anybody(400) },
  { route: 'POST password-resets/:token', body: { password: 'a phrase of several words' }, expected: anybody(410) },
  { route: 'POST session', body: { email: '', password: '' }, expected: anybody(400) },
  { route: 'POST session/membership', body: { memberId: NOBODY }, expected: themselves(404) },
  { route: 'DELETE sessions/:sessionId', expected: { ...themselves(404), own: nine(204, 404, 404, 404, 404, 404, 404, 404, 404) } },
];

/** Those who go out go last. */
export const LEAVING: readonly Row[] = [
  { route: 'DELETE sessions', query: '?others=true', expected: themselves(204) },
  { route: 'DELETE session', expected: { ...themselves(204), blocked: 204 } },
];

/** Rows after which everybody is still signed in. */
export const STAYING: readonly Row[] = [
  ...READING,
  ...EVIDENCE,
  ...PAPERS,
  ...OWN,
  ...FIGURES,
  ...WRITING,
  ...TALKING,
  ...ACTING,
  ...LISTS,
  ...FORMS,
  ...ROUTES,
  ...TIME,
  ...LETTERS,
  ...PEOPLE,
  ...STARTING,
  ...IDENTITY,
  ...DOORS,
  ...DISMISSING,
];

/** Every route with what everybody is answered; a route without a row fails the matrix. */
export const ROWS: readonly Row[] = [...STAYING, ...LEAVING];
