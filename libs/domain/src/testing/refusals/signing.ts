import { aContext } from '../a-context';
import { aContract } from '../a-contract';
import { CLIENT, DIRECTOR } from '../a-member';
import type { RefusalCase } from './refusal-case';
import { byClient, reason, approve, execute, secondStage, negotiation, signing, supplierSigns, point, paper } from './situations';

/** What is refused about signatures and the end of a contract. */
export const SIGNING: readonly RefusalCase[] = [
  ['the client records no paper', 'action-not-available', signing, { type: 'recordPaperSigning', fileId: 'scan', signedOn: '' }, byClient],
  ['nobody signs twice', 'already-signed', aContract({ in: 'awaitingSignature', heldBy: 'supplier' }), execute, byClient],
  [
    'a signed contract is not withdrawn',
    'already-signed',
    aContract({ in: 'awaitingSignature', heldBy: 'supplier' }),
    { type: 'withdraw', reason },
    byClient,
  ],
  ['the supplier signs second', 'client-signs-first', signing, execute],
  ['another text than was shown is not signed', 'text-changed', signing, { ...execute, revisionHash: 'text 0' }, byClient],
  ['a withdrawal after the submission has a reason', 'reason-required', negotiation, { type: 'withdraw', reason: '' }, byClient],
  ['a termination has a reason', 'reason-required', aContract({ in: 'executed' }), { type: 'terminate', reason: '', on: '2026-04-01' }],
  [
    'the signing finds a signatory of the client',
    'stage-without-assignee',
    secondStage,
    approve,
    aContext({ actor: DIRECTOR, clientSignatoryIds: [] }),
  ],
  [
    'the signing finds a signatory of the supplier',
    'stage-without-assignee',
    signing,
    execute,
    aContext({ actor: CLIENT, supplierSignatoryIds: [] }),
  ],
  [
    'a power of attorney has number and date',
    'authority-required',
    signing,
    { ...execute, authority: { kind: 'powerOfAttorney', number: ' ', date: '2026-01-01' } },
    byClient,
  ],
  [
    'the agreement on signatures stands first',
    'signature-agreement-missing',
    signing,
    execute,
    aContext({ actor: CLIENT, agreementVersion: null }),
  ],
  ['the supplier does not sign over an open point', 'remarks-open', { ...supplierSigns, remarks: [point] }, execute],
  ['nor is paper recorded over it', 'remarks-open', { ...signing, remarks: [point] }, paper],
];
