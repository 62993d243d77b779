import type { ClauseType } from '../template/form';

export const PLAIN_GUARDS = ['text', 'amount', 'requisites', 'anything', 'nothing'] as const;

/** What a stage watches: a change of it after its approval asks the stage again. */
export type Guard = (typeof PLAIN_GUARDS)[number] | { readonly clauseTypes: readonly ClauseType[] };
