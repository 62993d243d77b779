/** One signature of a file that somebody verifies. */
export interface VerifiedSignature {
  readonly field: string;
  readonly kind: 'signature' | 'timestamp';
  readonly name: string | null;
  readonly reason: string | null;
  /** The time that the signer claims, and the one that a timestamp server vouches for. */
  readonly claimedAt: string | null;
  readonly timestampAt: string | null;
  readonly timestampBy: string | null;
  readonly signer: string | null;
  readonly issuer: string | null;
  readonly serialNumber: string | null;
  readonly fingerprint: string | null;
  readonly digest: string | null;
  readonly coversAll: boolean;
  readonly isOurs: boolean;
  readonly fault: string | null;
}

/** What anybody is told of a PDF that they hold. */
export interface DocumentVerification {
  readonly verdict: 'valid' | 'incomplete' | 'invalid' | 'unsigned';
  /** Every signature is by a seal of this installation. */
  readonly isOurs: boolean;
  readonly fault: string | null;
  readonly signatures: readonly VerifiedSignature[];
}

/** A signed state of the log of all chains. */
export interface TreeHeadView {
  readonly id: string;
  readonly number: number;
  readonly tenantId: string;
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly keyId: string;
  readonly signature: string;
}
