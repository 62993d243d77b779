/** Stands in the stored text of a letter in the place of the secret of its link. */
const MARK = '---secret---';

export const hideSecret = (text: string, secret: string): string => text.replaceAll(secret, MARK);
export const tellSecret = (text: string, secret: string): string => text.replaceAll(MARK, secret);

/** Where a letter's secret is sealed: that of one letter does not open in another. */
export const placeOfSecret = (letterId: string): string => `letter:${letterId}`;
