/** Letters that people write as digits and signs, as in `p@ssw0rd`. */
const PLAIN: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' };
const SHORTEST_BASE = 4;

let known: Promise<ReadonlySet<string>> | undefined;

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set((dictionary['passwords-common'] as readonly string[]).map((one) => one.toLowerCase()));
}

const unleet = (text: string): string => text.replace(/[@431!0$57]/g, (sign) => PLAIN[sign]!);

/** The piece that a text repeats, or the text itself. */
const repeatedPiece = (text: string): string => /^(.{2,}?)\1+$/u.exec(text)?.[1] ?? text;

/** What is left of a password without the tricks that everybody knows: case, digits and signs at its ends, digits for letters, repetition. */
function basesOf(password: string): readonly string[] {
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const pieces = [lower, core, repeatedPiece(lower), repeatedPiece(core)];
  return [...new Set([...pieces, ...pieces.map(unleet), repeatedPiece(unleet(lower).replace(/[^\p{L}]+$/u, ''))])];
}

/** Whether a password is one of the 49,000 most used ones, plain or dressed up, or has no letter at all; the list comes with the product, nobody is asked. */
export async function isCommonPassword(password: string): Promise<boolean> {
  if (!/\p{L}/u.test(password)) return true;
  const common = await (known ??= load());
  return basesOf(password).some((base) => base.length >= SHORTEST_BASE && common.has(base));
}
