/** How a failure to send is treated: try later, give up, or leave the rest of the post alone as well. */
export type FaultKind = 'later' | 'never' | 'serverDown';

const ABOUT_SERVER = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS', 'ECONNREFUSED', 'EMAXLIMIT'];

interface SmtpFault {
  readonly code?: string;
  readonly responseCode?: number;
  readonly message?: string;
}

export function kindOfFault(fault: unknown): FaultKind {
  const { code, responseCode } = (fault ?? {}) as SmtpFault;
  if (code && ABOUT_SERVER.includes(code)) return 'serverDown';
  return responseCode !== undefined && responseCode >= 500 ? 'never' : 'later';
}

/** A line for the administrator, short and without what the letter says. */
export const faultLine = (fault: unknown): string => {
  const { code, responseCode, message } = (fault ?? {}) as SmtpFault;
  return [code, responseCode, (message ?? '').split('\n', 1)[0]!.slice(0, 200)]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
};
