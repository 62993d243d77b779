import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NDA = readFileSync(join(__dirname, '../../libs/forms/files/nda.yaml'), 'utf8');

/** The form of a non-disclosure agreement over another law, as its owner would upload the next version. */
export const anotherNda = (law: string): string => NDA.replace(/^law: .*$/m, `law: ${law}`);
