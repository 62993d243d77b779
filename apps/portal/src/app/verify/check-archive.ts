import { checkExport, type CheckedExport, EXPORT_FILE, hexOf } from '@vizavi/evidence';

const TOOLS = ['vizavi-verify.mjs', 'README.txt'];

/** Checks an export of evidence in the browser alone; nothing is sent. */
export async function checkArchive(bytes: Uint8Array): Promise<CheckedExport> {
  const { strFromU8, unzipSync } = await import('fflate');
  const files = unzipSync(bytes);
  const hashes = new Map<string, string>();
  for (const [name, content] of Object.entries(files))
    if (name !== EXPORT_FILE && !TOOLS.includes(name)) hashes.set(name, await sha256(content));
  const text = files[EXPORT_FILE];
  return checkExport(text ? JSON.parse(strFromU8(text)) : null, hashes);
}

const sha256 = async (bytes: Uint8Array): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
