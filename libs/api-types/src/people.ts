import type { Bilingual, Language, Role, Side } from '@vizavi/domain';

/** A person as another may see them; a client sees of the supplier's people what the stage shows. */
export interface PersonView {
  readonly memberId: string | null;
  /** Name, or the role or department when the supplier shows no name. */
  readonly name: string;
  readonly title: string | null;
  readonly side: Side;
}

export interface MembershipView {
  readonly memberId: string;
  readonly side: Side;
  readonly supplierName: string;
  readonly companyName: string;
  readonly roles: readonly Role[];
}

/** Screens that this member may open; the portal's navigation is drawn from it. */
export type Screen =
  | 'home'
  | 'catalogue'
  | 'contracts'
  | 'desk'
  | 'board'
  | 'forms'
  | 'routes'
  | 'members'
  | 'clients'
  | 'absence'
  | 'calendar'
  | 'outbox'
  | 'log'
  | 'profile'
  | 'security';

/** Acts that belong to no record: the portal offers them to whom the server names them. */
export const ALLOWANCES = ['client.add', 'agreement.accept', 'route.manage', 'route.migrate'] as const;
export type Allowance = (typeof ALLOWANCES)[number];

export interface MeView {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly companyId: string | null;
  /** The client's company, or the supplier. */
  readonly companyName: string;
  readonly supplierName: string;
  readonly language: Language;
  readonly screens: readonly Screen[];
  readonly may: readonly Allowance[];
  /** Somebody's head: has the desk of a team. */
  readonly leads: boolean;
  readonly unreadNotifications: number;
  readonly memberships: readonly MembershipView[];
  /** Version of the agreement on electronic signatures that this member's side has accepted, or null. */
  readonly signatureAgreement: { readonly current: number; readonly accepted: number | null };
}

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
}

/** How a person proves who they are: a code of an application, a spare code, a passkey; the password where nothing else is set. */
export const PROOF_METHODS = ['password', 'code', 'recoveryCode', 'passkey'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/**
 * After the password: signed in, or a choice among memberships (`POST session/membership { memberId }`), or a second factor
 * (`POST session/second-factor`), or one to begin with (`POST session/enrolment`), since a place asks for it.
 */
export type SessionView =
  | { readonly status: 'signedIn'; readonly me: MeView }
  | { readonly status: 'chooseMembership'; readonly memberships: readonly MembershipView[] }
  | { readonly status: 'secondFactor'; readonly ticket: string; readonly methods: readonly ProofMethod[] }
  | { readonly status: 'enrolFactor'; readonly ticket: string };

/** What an authenticator application is given: the secret, also as the address of a QR code. Shown once. */
export interface AppSecretView {
  readonly secret: string;
  readonly uri: string;
}

/** Codes for when the phone is away; shown once. */
export interface RecoveryCodesView {
  readonly codes: readonly string[];
}

/** The end of a sign-in that had to begin with a second factor. */
export interface EnrolledView extends RecoveryCodesView {
  readonly session: SessionView;
}

/** One of a person's passkeys. */
export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly since: string;
  readonly usedAt: string | null;
}

/** What the browser's WebAuthn is asked; the ticket goes back with its answer. */
export interface PasskeyCeremonyView {
  readonly ticket: string;
  readonly options: object;
}

/** By what a person signs in besides the password. */
export interface FactorsView {
  readonly hasPassword: boolean;
  readonly app: { readonly since: string } | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly PasskeyView[];
  /** A place asks for a second factor: the last one cannot be taken away. */
  readonly isDue: boolean;
  /** Signed in through a company's provider: one's own sign-in is not changed from here. */
  readonly isForeign: boolean;
}

export interface OpenSessionView {
  readonly id: string;
  readonly current: boolean;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly device: string;
  /** The network address of the sign-in; null for sessions from before it was kept. */
  readonly address: string | null;
}

export interface InvitationView {
  readonly email: string;
  readonly name: string;
  readonly companyName: string;
  readonly supplierName: string;
  readonly expiresAt: string;
  /** The person already has a password: it is asked instead of a new one. */
  readonly known: boolean;
}

export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly companyId: string | null;
  readonly companyName: string | null;
  readonly state: 'invited' | 'active' | 'blocked';
  readonly invitedAt: string;
  readonly groups?: readonly string[];
  /** Whom the supplier tells when this employee is silent or away; null for a client's people. */
  readonly head: PersonView | null;
  readonly etag: string;
}

export interface InviteMemberRequest {
  readonly email: string;
  readonly name: string;
  readonly title: string | null;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly clientCompanyId: string | null;
  readonly language: Language;
  /** Keys of the supplier's groups that take turns at stages. */
  readonly groups?: readonly string[];
}

/** Body of `PATCH members/:id`; what is absent stays. */
export interface ChangeMemberRequest {
  readonly name?: string;
  readonly title?: string | null;
  readonly department?: string | null;
  readonly roles?: readonly Role[];
  readonly groups?: readonly string[];
  readonly headId?: string | null;
  readonly state?: 'active' | 'blocked';
}

/** Body of `PATCH me`. */
export interface ChangeMeRequest {
  readonly name?: string;
  readonly title?: string | null;
  readonly language?: Language;
}

/** Body of `PUT me/password`. */
export interface ChangePasswordRequest {
  readonly current: string;
  readonly next: string;
}

/** Body of `POST invitations/:token`; a known person gives their password alone. */
export interface AcceptInvitationRequest {
  readonly name?: string;
  readonly password: string;
}

export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly inn: string | null;
  readonly accountManager: PersonView | null;
  readonly contractsInWork: number;
  readonly members: number;
}

export type ClientAction = 'change' | 'assign' | 'invite';

/** What the supplier counts a client among, for the conditions of its routes. */
export interface ClientSegmentView {
  readonly name: string | null;
  /** Names in use, to choose from. */
  readonly known: readonly string[];
  readonly etag: string;
}

/** Body of `PUT clients/:id/segment`. */
export interface SetSegmentRequest {
  readonly segment: string | null;
}

export interface ClientView extends ClientRow {
  /** The supplier's own; null for the client. */
  readonly segment: ClientSegmentView | null;
  readonly requisites: Readonly<Record<string, string>> | null;
  readonly people: readonly MemberView[];
  /** What the reader may do: change the card, give the client to another manager, invite its people. */
  readonly actions: readonly ClientAction[];
  readonly etag: string;
}

/** Body of `POST clients`; without a code one is made from the name. */
export interface AddClientRequest {
  readonly name: string;
  readonly inn?: string | null;
  readonly code?: string | null;
  readonly accountManagerId?: string | null;
}

/** Body of `PATCH clients/:id`; what is absent stays. */
export interface ChangeClientRequest {
  readonly name?: string;
  readonly inn?: string | null;
  readonly accountManagerId?: string | null;
  readonly requisites?: Readonly<Record<string, string>> | null;
}

export interface NotificationView {
  readonly id: string;
  readonly kind: string;
  readonly text: Bilingual;
  readonly contractId: string | null;
  readonly contractTitle: string | null;
  readonly at: string;
  readonly readAt: string | null;
}
