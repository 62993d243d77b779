import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Python of the system, for which Debian packs the bridge to LibreOffice. */
const PYTHON = '/usr/bin/python3';
/** LibreOffice starts slowly for the first time. */
const HANG = 150_000;

type Replacement = readonly [words: string, others: string];

/** What a person at LibreOffice does to a text. */
export interface OfficeEdits {
  /** First and last name. */
  readonly author: string;
  /** With the recording of changes on, and off. */
  readonly tracked: readonly Replacement[];
  readonly silent: readonly Replacement[];
  readonly comment: readonly [beside: string, text: string];
}

/** The file after LibreOffice has opened it, edited it and saved it in its own way. */
export async function editedInOffice(bytes: Buffer, edits: OfficeEdits): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'vizavi-office-'));
  const [source, target] = [join(folder, 'sent.docx'), join(folder, 'returned.docx')];
  try {
    await writeFile(source, bytes);
    await promisify(execFile)(PYTHON, [join(__dirname, 'edit-in-office.py'), source, target, JSON.stringify(edits)], { timeout: HANG });
    return await readFile(target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
