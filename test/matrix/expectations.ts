import type { Role } from '@vizavi/domain';
import { type Expected, nine, type Status } from './row';

type ByRole = Readonly<Record<Role, Status>>;

//                          cm   rv   cs   lw   ap   am   to   ss   ad
/** A role that may not knock at all is told so; everybody else does not find what is not theirs. */
const HIDDEN_FROM_READERS = nine(404, 404, 404, 404, 404, 404, 403, 404, 403);
const HIDDEN_FROM_WRITERS = nine(404, 403, 403, 404, 404, 404, 403, 404, 403);
const HIDDEN_FROM_ACTORS = nine(404, 403, 404, 404, 404, 404, 403, 404, 403);
const HIDDEN_FROM_FILLERS = nine(404, 403, 403, 403, 403, 404, 403, 403, 403);
const HIDDEN_FROM_ASSIGNEES = nine(403, 403, 403, 404, 404, 404, 403, 404, 403);
const HIDDEN_FROM_INVITER = nine(404, 403, 403, 403, 403, 403, 403, 403, 403);
const HIDDEN_FROM_ANSWERERS = nine(403, 403, 403, 404, 404, 404, 403, 404, 403);
const HIDDEN_FROM_TEAM = nine(404, 404, 404, 403, 403, 403, 403, 403, 403);
const HIDDEN_FROM_REVIEWER = nine(403, 404, 403, 403, 403, 403, 403, 403, 403);
const HIDDEN_FROM_SCANNER = nine(403, 403, 403, 403, 403, 404, 403, 403, 403);
const HIDDEN_FROM_OWNER = nine(403, 403, 403, 403, 403, 403, 404, 403, 403);

const hidden = (own: ByRole, foreign: ByRole): Expected => ({
  own,
  sibling: foreign,
  otherCompany: foreign,
  otherTenant: foreign,
  turnedAway: 401,
});

/** The role alone decides, since the answer is about whoever asks; what it holds is looked at apart. */
export const everywhere = (roles: ByRole): Expected => ({
  own: roles,
  sibling: roles,
  otherCompany: roles,
  otherTenant: roles,
  turnedAway: 401,
});

/** Anybody, signed in or not. */
export const anybody = (status: Status): Expected => ({
  ...everywhere(nine(status, status, status, status, status, status, status, status, status)),
  turnedAway: status,
});

/** Everybody signed in, about themselves. */
export const themselves = (status: Status): Expected =>
  everywhere(nine(status, status, status, status, status, status, status, status, status));

export const ofContract = {
  read: hidden(nine(200, 200, 200, 200, 200, 200, 403, 200, 403), HIDDEN_FROM_READERS),
  comment: (done: Status): Expected => hidden(nine(done, done, done, done, done, done, 403, done, 403), HIDDEN_FROM_READERS),
  /** Somebody who may do it comes with a version that is not the present one, and nobody changes anything: 412. */
  fill: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_FILLERS),
  suggest: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_WRITERS),
  act: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_ACTORS),
  remark: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_ASSIGNEES),
  invite: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_INVITER),
  playbook: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_ANSWERERS),
  team: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_TEAM),
  check: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_REVIEWER),
  scan: (own: ByRole): Expected => hidden(own, HIDDEN_FROM_SCANNER),
};

export const ofForm = (own: ByRole): Expected => ({ ...everywhere(own), otherTenant: HIDDEN_FROM_OWNER });

const HIDDEN_FROM_ADMINISTRATOR = nine(403, 403, 403, 403, 403, 403, 403, 403, 404);

/** What an administrator does with any contract of the supplier, and nobody else. */
export const ofAdministrator = (own: Status): Expected => ({
  ...everywhere(nine(403, 403, 403, 403, 403, 403, 403, 403, own)),
  otherTenant: HIDDEN_FROM_ADMINISTRATOR,
});

/** As a form, for owners and administrators alike. */
export const ofRoute = (own: ByRole): Expected => ({
  ...everywhere(own),
  otherTenant: nine(403, 403, 403, 403, 403, 403, 404, 403, 404),
});
