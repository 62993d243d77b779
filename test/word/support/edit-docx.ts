import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A part of a .docx rewritten, as another program would. */
export function edited(bytes: Uint8Array, edit: (xml: string) => string, part = 'word/document.xml'): Buffer {
  const files = unzipSync(bytes);
  return Buffer.from(zipSync({ ...files, [part]: strToU8(edit(strFromU8(files[part]!))) }));
}

const TRACKED = 'w:author="Иван Клименко" w:date="2026-11-21T10:00:00Z"';

/** The first words of a run that begin with the given ones, deleted in the open, and others put after them. */
export const tracked =
  (words: string, others: string) =>
  (xml: string): string => {
    const run = new RegExp(`<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t xml:space="preserve">([^<]*?)${words}([^<]*)</w:t></w:r>`);
    return xml.replace(run, (_, look: string, before: string, after: string) => {
      const text = (piece: string): string => (piece === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${piece}</w:t></w:r>`);
      const gone = `<w:del w:id="90001" ${TRACKED}><w:r>${look}<w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
      return `${text(before)}${gone}<w:ins w:id="90002" ${TRACKED}>${text(others)}</w:ins>${text(after)}`;
    });
  };

/** Words put in place of others without a trace. */
export const silent =
  (words: string, others: string) =>
  (xml: string): string =>
    xml.replace(words, others);
