import type { Role } from '@vizavi/domain';

/** Roles that must have a second factor: everywhere, or in one client company. */
export interface SignInRuleView {
  /** Null: the supplier's own people and every client. */
  readonly clientCompanyId: string | null;
  readonly companyName: string | null;
  readonly factorRoles: readonly Role[];
}

export interface SecurityView {
  readonly rules: readonly SignInRuleView[];
  readonly etag: string;
}

/** Body of `PUT security/rule`. */
export interface SignInRuleRequest {
  readonly clientCompanyId?: string | null;
  readonly factorRoles: readonly Role[];
}

/** A token by which a member's programs come in. */
export interface AccessTokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** Answer of `POST tokens`: the token itself is seen here and never again. */
export interface IssuedTokenView extends AccessTokenView {
  readonly token: string;
}
