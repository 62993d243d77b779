/** What was promised when the contract was submitted: working days of the supplier, and minutes as its days were then. */
export interface Promised {
  readonly days: number;
  readonly minutes: number;
}

/** A promise against what the supplier took: minutes left, below zero when it is broken. Pure. */
export const promiseLeft = (promised: Promised, supplierMinutes: number): number => promised.minutes - supplierMinutes;

export const isKept = (promised: Promised, supplierMinutes: number): boolean => promiseLeft(promised, supplierMinutes) >= 0;
