import { sha256Hex } from '@vizavi/document-model';

/** Word takes 40 characters in the name of a bookmark, and hides those that begin with a low line. */
const LONGEST = 40;
const CLAUSE = '_cl_';

/** The hidden bookmark of a clause; one name for one id of a contract. */
export function bookmarkOf(clauseId: string): string {
  const plain = `${CLAUSE}${clauseId.replaceAll('-', '_')}`;
  return plain.length <= LONGEST && /^\w+$/.test(plain) ? plain : `${CLAUSE}h${sha256Hex(clauseId).slice(0, 32)}`;
}

/** Other programs copy bookmarks together with the text and number the copies. */
export const withoutCopy = (name: string): string => name.replace(/_Copy_\d+$/i, '');

export const isClauseBookmark = (name: string): boolean => name.startsWith(CLAUSE);

/** Marks of the places between which the clauses stand. */
export const EXPORT_MARK = '_vz_x';
export const APPENDIX_MARK = '_vz_appendix_';
export const END_MARK = '_vz_end';
