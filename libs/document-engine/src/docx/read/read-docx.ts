import { EXPORT_MARK } from '../bookmarks';
import { EXPORT_PROPERTY } from '../write/parts/package';
import { BlockReader } from './blocks';
import { readComments, readNotes } from './comments';
import { Gathering } from './gathering';
import { InlineReader } from './inline';
import type { MarkedBlock } from './marked';
import { Numbering } from './numbering';
import { openPackage } from './package';
import { attribute, child, children, type Element } from './parse-xml';
import { Resolver } from './resolve';
import { Styles } from './styles';
import type { WordFile } from './word-file';

/**
 * Reads a .docx of any origin: text, lists, tables, tracked changes, comments and footnotes; what cannot be carried over is named.
 * Nothing in it is run, fetched or trusted.
 * @throws DocxRefused when the file is no Word document, is protected, carries macros, or is larger than `DOCX_LIMITS` allow
 */
export function readDocx(bytes: Uint8Array): WordFile {
  const { document, part, properties } = openPackage(bytes);
  const gathering = new Gathering();
  const styles = new Styles(part('styles'));
  const inline = new InlineReader(styles, readNotes(part('footnotes')), gathering);
  const marked = new BlockReader(inline, styles, gathering).read(child(document, 'body')!);
  const numbering = part('numbering');
  const resolve = (isAccepting: boolean) => new Resolver(isAccepting, new Numbering(numbering), gathering).blocks(marked);
  return {
    exportId: exportIdOf(marked, properties),
    rejected: resolve(false),
    accepted: resolve(true),
    comments: readComments(part('comments'), part('commentsExtended')),
    authors: gathering.authors,
    dropped: gathering.dropped,
  };
}

const EXPORT_ID = /^[0-9a-f]{32}$/;

/** Other programs may keep the property or the bookmark, either is enough. */
function exportIdOf(marked: readonly MarkedBlock[], properties: Element | null): string | null {
  const property = children(properties).find((each) => attribute(each, 'name') === EXPORT_PROPERTY);
  const names = marked.flatMap((block) => (block.kind === 'paragraph' ? block.bookmarks : []));
  const bookmark = names.find((name) => name.startsWith(EXPORT_MARK))?.slice(EXPORT_MARK.length);
  return [property?.textContent, bookmark].map((id) => id?.trim().slice(0, 32) ?? '').find((id) => EXPORT_ID.test(id)) ?? null;
}
