const CONTROL = /[\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether a line holds only what a database, XML and a font can carry: no control characters, no half of a surrogate pair. */
export const isPrintable = (line: string): boolean => !CONTROL.test(line);
