import { sha256Hex } from '@vizavi/document-model';

/** Word takes 40 characters in the name of a bookmark, and hides those that begin with a low line. */
const LONGEST = 40;
const CLAUSE = '_cl_';
/** A clause at the place to which it is proposed to move: a name may stand in a file once. */
const MOVED = '_mv_';

/** The hidden bookmark of a clause; one name for one id of a contract. */
export function bookmarkOf(clauseId: string): string {
  const plain = `${CLAUSE}${clauseId.replaceAll('-', '_')}`;
  return plain.length <= LONGEST && /^\w+$/.test(plain) ? plain : `${CLAUSE}h${sha256Hex(clauseId).slice(0, 32)}`;
}

/** The same of the place to which a clause is to move. */
export const bookmarkOfMoved = (clauseId: string): string => bookmarkOf(clauseId).replace(CLAUSE, MOVED);

/** Other programs copy bookmarks together with the text and number the copies; a moved clause is the same clause. */
export const withoutCopy = (name: string): string => name.replace(/_Copy_\d+$/i, '').replace(/^_mv_/, CLAUSE);

export const isClauseBookmark = (name: string): boolean => name.startsWith(CLAUSE) || name.startsWith(MOVED);

/** Marks of the places between which the clauses stand. */
export const EXPORT_MARK = '_vz_x';
export const APPENDIX_MARK = '_vz_appendix_';
export const END_MARK = '_vz_end';
