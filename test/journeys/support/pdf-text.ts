import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

const run = promisify(execFile);

/** Words of the PDF that a link of the documents' menu gives, with words put together again and every run of blanks made one. */
export async function downloadedPdf(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Документы' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click(),
  ]);
  const { stdout } = await run('pdftotext', ['-layout', await download.path(), '-']);
  return stdout.replace(/\u00ad\s*/g, '').replace(/\s+/g, ' ');
}
