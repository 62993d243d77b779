import { SettingsFault } from '../config/settings';
import { bootWords } from './words';

const AWAY = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '57P03'];
const REFUSED = ['28P01', '28000', '3D000', '42501'];

/** Why the start failed, in words that somebody can act upon; the fault itself where there are none. */
export function explain(fault: unknown): string {
  if (fault instanceof SettingsFault) return fault.message;
  if (!(fault instanceof Error)) return String(fault);
  const { code = '', syscall, port = 0 } = fault as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE') return bootWords.portTaken(port);
  if (code === 'EACCES' && syscall === 'listen') return bootWords.portForbidden(port);
  if (AWAY.includes(code)) return `${bootWords.databaseAway}\n${code}`;
  if (REFUSED.includes(code)) return `${bootWords.databaseRefuses}\n${fault.message}`;
  return fault.name === 'EmbeddedFault' ? fault.message : (fault.stack ?? fault.message);
}
