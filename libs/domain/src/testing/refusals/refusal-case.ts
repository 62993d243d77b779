import type { ContractCommand, Context } from '../../contract/command';
import type { Contract } from '../../contract/contract';
import type { RefusalCode } from '../../refusal';

/** A rule in words, the code that it answers with, and what is refused by it. */
export type RefusalCase = readonly [rule: string, code: RefusalCode, contract: Contract, command: ContractCommand, context?: Context];
