import type { Sealing } from '../platform/sealing/sealing';

/** Whose digest a letter's link stops. */
export interface DigestReader {
  readonly tenantId: string;
  readonly memberId: string;
}

const PLACE = 'unsubscribe';

/** What only the product can make and read; it works as long as the letter lies about. */
export const unsubscribeToken = (sealing: Sealing, { tenantId, memberId }: DigestReader): string =>
  sealing.seal(`${tenantId} ${memberId}`, PLACE);

/** Null when it is none of ours. */
export function readUnsubscribeToken(sealing: Sealing, token: string): DigestReader | null {
  try {
    const [tenantId, memberId] = sealing.open(token, PLACE).split(' ');
    return { tenantId: tenantId!, memberId: memberId! };
  } catch {
    return null;
  }
}
