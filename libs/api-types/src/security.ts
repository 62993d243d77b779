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
