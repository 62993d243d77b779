import type { Part } from './original';

/** How many contracts and people there are, and who sees how many. */
export interface Extent {
  readonly contracts: number;
  /** What the measured client and the measured account manager see. */
  readonly clientSees: number;
  readonly managerSees: number;
}

/** A tenth of the contracts is measured too, and there the same people see as many: the reader's share must not grow with the table. */
export function extentsOf(contracts: number): { readonly whole: Extent; readonly tenth: Extent } {
  const tenth = Math.max(1, Math.floor(contracts / 10));
  const clientSees = Math.max(1, Math.min(250, Math.floor(tenth / 8)));
  const managerSees = Math.max(clientSees, Math.min(5000, Math.floor(tenth / 2)));
  const seen = { clientSees, managerSees };
  return { whole: { contracts, ...seen }, tenth: { contracts: tenth, ...seen } };
}

/** One company has five per cent of all contracts, the others as many as the measured client sees; each account manager has as many as the measured one. */
export class World {
  readonly companies: number;
  readonly managers: number;
  readonly lawyers: number;
  readonly approvers: number;
  private readonly perManager: number;

  constructor(readonly extent: Extent) {
    const { contracts, clientSees, managerSees } = extent;
    this.companies = 1 + Math.max(1, Math.ceil((contracts * (1 - BIG)) / clientSees));
    this.perManager = Math.max(1, Math.round(managerSees / clientSees));
    this.managers = 1 + Math.ceil((this.companies - 1) / this.perManager);
    this.lawyers = Math.min(40, Math.max(2, Math.ceil(contracts / 2500)));
    this.approvers = Math.min(10, Math.max(2, Math.ceil(contracts / 10_000)));
  }

  /** Company 0 is the large one; each contract has an ordinal within its company. */
  companyOf(index: number): { readonly company: number; readonly ordinal: number } {
    const round = Math.floor(index * BIG);
    if (Math.floor((index + 1) * BIG) > round) return { company: 0, ordinal: round };
    const small = index - round;
    return { company: 1 + (small % (this.companies - 1)), ordinal: Math.floor(small / (this.companies - 1)) };
  }

  managerOf(company: number): number {
    return company === 0 ? this.managers - 1 : Math.floor((company - 1) / this.perManager);
  }

  /** Which of the people that play a part has it in a contract. */
  playerOf(part: Exclude<Part, 'company' | 'clientManager' | 'clientSignatory'>, index: number): number {
    if (part === 'manager') return this.managerOf(this.companyOf(index).company);
    const turn = mixed(index);
    if (part === 'lawyer') return turn % this.lawyers;
    if (part === 'lawyer2') return (turn + 1) % this.lawyers;
    return turn % this.approvers;
  }

  /** Which original a contract is copied from, in no step with its company. */
  originalOf(index: number, originals: number): number {
    return mixed(index + 1) % originals;
  }
}

const BIG = 0.05;

const mixed = (index: number): number => Math.imul(index + 1, 2_654_435_761) >>> 8;
