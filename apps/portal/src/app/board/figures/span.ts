/** Over how many days figures are told, as the address has it. */
export const SPANS = ['30', '90', '365'] as const;
export type Span = (typeof SPANS)[number];

export const spanOf = (address: string | undefined): Span => SPANS.find((span) => span === address) ?? '90';
