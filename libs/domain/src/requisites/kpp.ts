import type { RequisiteFault } from './fault';

/**
 * Checks a КПП: tax office (4 digits), reason (2 digits or capital Latin letters), number (3 digits); it has no check digit.
 * Structure: приказ ФНС России от 29.06.2012 № ММВ-7-6/435@, п. 5.
 */
export function checkKpp(text: string): Extract<RequisiteFault, 'kpp-format'> | null {
  return /^(?!00)\d{4}[\dA-Z]{2}\d{3}$/.test(text) ? null : 'kpp-format';
}
