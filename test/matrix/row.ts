import { assertNever, type Role } from '@vizavi/domain';
import type { Relation } from './people';

export type Status = 200 | 201 | 204 | 400 | 401 | 403 | 404 | 409 | 410 | 412 | 422;

/** What everybody is answered on one route: statuses by hand, never computed from the policies. */
export interface Expected {
  readonly own: Readonly<Record<Role, Status>>;
  readonly sibling: Readonly<Partial<Record<Role, Status>>>;
  readonly otherCompany: Readonly<Partial<Record<Role, Status>>>;
  readonly otherTenant: Readonly<Record<Role, Status>>;
  /** Nobody is signed in, or not any more. */
  readonly turnedAway: Status;
  /** The session of a member who was blocked; as the others that are turned away when absent. */
  readonly blocked?: Status;
}

type Nine = readonly [Status, Status, Status, Status, Status, Status, Status, Status, Status];

/** One status per role, in the order of every table below: the client's three, then the supplier's six. */
export const nine = (...[cm, rv, cs, lw, ap, am, to, ss, ad]: Nine): Readonly<Record<Role, Status>> => ({
  contractManager: cm,
  reviewer: rv,
  clientSignatory: cs,
  lawyer: lw,
  approver: ap,
  accountManager: am,
  templateOwner: to,
  supplierSignatory: ss,
  administrator: ad,
});

export interface Row {
  /** As in the OpenAPI document, `GET contracts/:id`. */
  readonly route: string;
  /** A second case of the same route. */
  readonly note?: string;
  readonly expected: Expected;
  readonly body?: object | 'file';
  readonly query?: string;
}

export function statusFor(expected: Expected, relation: Relation, role: Role): Status | undefined {
  switch (relation) {
    case 'own':
    case 'sibling':
    case 'otherCompany':
    case 'otherTenant':
      return expected[relation][role];
    case 'blocked':
      return expected.blocked ?? expected.turnedAway;
    case 'signedOut':
    case 'expired':
      return expected.turnedAway;
    default:
      return assertNever(relation);
  }
}
