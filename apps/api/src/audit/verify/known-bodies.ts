import type { Body } from '@vizavi/domain';
import { hashOfBody } from '../../contracts/text/form-store';

const MOST = 20_000;
const known = new Map<string, string>();

/** The hash of a clause body by the text in which the database holds it: contracts of one form share most of their wordings. */
export function hashOfStoredBody(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const hash = hashOfBody(JSON.parse(text) as Body);
  if (known.size >= MOST) known.clear();
  known.set(text, hash);
  return hash;
}
