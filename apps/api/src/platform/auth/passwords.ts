import { hash, verify } from '@node-rs/argon2';
import { ProblemError } from '../http/problem-error';
import { isCommonPassword } from './common-passwords';

/** OWASP's parameters for argon2id: 19 MiB, two passes. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
const FEWEST_LETTERS = 5;

let stranger: Promise<string> | undefined;

/** A hash for people who do not exist, so that they take as long to refuse as those who do. */
const strangersHash = (): Promise<string> => (stranger ??= hash('nobody', OPTIONS));

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** Whether the password is the one of the hash; without a hash the answer is no, after the same work. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await strangersHash()), password);
  return matches && passwordHash !== null;
}

/** Throws 422 `password-weak` for a password that is short or says the person's own address, `password-common` for one that anybody would try first. */
export async function assertStrong(password: string, email: string, field = 'password'): Promise<void> {
  const varied = new Set(password).size >= FEWEST_LETTERS;
  const own =
    email !== '' && password.toLowerCase().includes(email.split('@', 1)[0]!.toLowerCase()) && password.length < 2 * SHORTEST_PASSWORD;
  if (password.length < SHORTEST_PASSWORD || !varied || own) throw new ProblemError(422, 'password-weak', { field });
  if (await isCommonPassword(password)) throw new ProblemError(422, 'password-common', { field });
}
