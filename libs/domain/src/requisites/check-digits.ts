/** Sum of each digit times its weight; the weights repeat when they are fewer than the digits. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] ?? 0), 0);

/** The last digit of the remainder, as ИНН, ОГРН and ОГРНИП define their check digits. */
export const lastDigitOfRemainder = (value: bigint, divisor: bigint): string => String((value % divisor) % 10n);
