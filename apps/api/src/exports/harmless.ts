/** Beginnings that a spreadsheet may take for a formula when a cell is edited or saved as CSV. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text of a cell that no spreadsheet runs. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
