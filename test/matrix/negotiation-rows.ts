import { ofContract } from './expectations';
import { nine, type Row } from './row';

/** Discussion, playbook, the client's own team, who is there. */
export const TALKING: readonly Row[] = [
  { route: 'DELETE contracts/:id/comments/:commentId/resolution', expected: ofContract.comment(200) },
  { route: 'GET contracts/:id/mentionable', expected: ofContract.comment(200) },
  { route: 'GET contracts/:id/presence', expected: ofContract.read },
  { route: 'POST contracts/:id/presence', body: {}, expected: ofContract.comment(200) },
  {
    route: 'GET contracts/:id/clauses/:clauseId/playbook',
    expected: ofContract.playbook(nine(403, 403, 403, 200, 200, 200, 403, 200, 403)),
  },
  { route: 'GET contracts/:id/team', expected: ofContract.team(nine(200, 200, 200, 403, 403, 403, 403, 403, 403)) },
  { route: 'POST contracts/:id/checks', body: {}, expected: ofContract.check(nine(403, 409, 403, 403, 403, 403, 403, 403, 403)) },
  {
    route: 'POST contracts/:id/suggestions/answers',
    body: { answer: 'accept', picks: [{ suggestionId: ':suggestionId' }] },
    expected: ofContract.suggest(nine(412, 403, 403, 412, 412, 403, 403, 403, 403)),
  },
];

/** The reviewer of the rows above is let go after them. */
export const DISMISSING: readonly Row[] = [
  {
    route: 'DELETE contracts/:id/reviewers/:memberId',
    expected: ofContract.invite(nine(200, 403, 403, 403, 403, 403, 403, 403, 403)),
  },
];
