import { strToU8, zipSync } from 'fflate';
import type { WordContract } from '../word-contract';
import { body } from './body';
import { comments, commentsExtended } from './parts/comments';
import { footer, footnotes, header } from './parts/furniture';
import { numbering } from './parts/numbering';
import {
  appProperties,
  contentTypes,
  coreProperties,
  customProperties,
  documentRelationships,
  rootRelationships,
  settings,
} from './parts/package';
import { styles } from './parts/styles';
import { Writing } from './writing';
import type { Xml } from './xml';

/** Files of an archive carry a date; one that never moves keeps the bytes the same. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * A contract as .docx: Word's own numbering, styles, tracked changes by author and date, comments, content controls and footnotes; each
 * clause under a hidden bookmark by which it is known when the file comes back. The same input gives the same bytes.
 */
export function writeDocx(contract: WordContract): Uint8Array {
  const writing = new Writing(contract);
  const text = body(writing, contract);
  const parts: Readonly<Record<string, Xml>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': rootRelationships(),
    'word/document.xml': text,
    'word/_rels/document.xml.rels': documentRelationships(),
    'word/styles.xml': styles(contract.language),
    'word/numbering.xml': numbering(writing.lists, contract.language),
    'word/settings.xml': settings(),
    'word/footnotes.xml': footnotes(writing.footnotes),
    'word/comments.xml': comments(contract.comments),
    'word/commentsExtended.xml': commentsExtended(contract.comments),
    'word/header.xml': header(contract),
    'word/footer.xml': footer(contract),
    'docProps/core.xml': coreProperties(contract),
    'docProps/app.xml': appProperties(),
    'docProps/custom.xml': customProperties(contract),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, [strToU8(xml), { mtime: NO_DATE, level: 6 }]] as const);
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]);
}
