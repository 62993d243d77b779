import { type ContractView, type ImportView, PATHS } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { contractSeenBy, must } from '../support/steps';
import { sendFile } from '../support/upload';
import { edited, silent } from '../word/support/edit-docx';
import { firstWords, quietClauses, wordOf } from '../word/support/quiet-clauses';

/** A lawyer changes a clause in Word and takes over what came back. */
async function workInWord(api: TestApi, lawyer: Browser, contract: ContractView): Promise<void> {
  const [clause] = quietClauses(contract);
  const bytes = await wordOf(api, lawyer, contract.id, '&redline=open');
  const returned = edited(bytes, silent(firstWords(clause!, 3), 'Стороны договорились, что'));
  const file = { name: 'правки.docx', type: 'application/octet-stream', bytes: returned };
  const shown = must(await sendFile(api, lawyer, PATHS.imports(contract.id), file)) as ImportView;
  const request = { decisions: shown.findings.map(({ key }) => ({ key, take: true })), comments: [], audience: 'both' };
  must(await lawyer.post(PATHS.importApplication(contract.id, shown.id), request, { ifMatch: shown.etag }));
}

/** What is said between employees: about words of the text, and about an absence. */
async function talk(lawyer: Browser, { id, clauses }: ContractView): Promise<void> {
  const { clauseId, bodyHash } = clauses.find((one) => one.bodyHash !== null)!;
  const range = { bodyHash, from: 1, to: 5, quote: 'слово' };
  must(await lawyer.post(PATHS.comments(id), { clauseId, range, audience: 'supplier', text: 'Об этом слове спросим директора.' }));
  const people = must(await lawyer.get(PATHS.mentionable(id))) as readonly { readonly memberId: string; readonly side: string }[];
  const toMemberId = people.find((one) => one.side === 'supplier')!.memberId;
  const days = { firstDay: '2027-03-01', lastDay: '2027-03-05' };
  must(await lawyer.post(PATHS.substitutions, { toMemberId, ...days, note: 'Отпуск за прошлый год.' }));
}

/** Everything that a lawyer does beside the answers to suggestions. */
export async function workAside(api: TestApi, lawyer: Browser, id: string): Promise<void> {
  await workInWord(api, lawyer, await contractSeenBy(lawyer, id));
  await talk(lawyer, await contractSeenBy(lawyer, id));
}
