import type { Transaction } from '@vizavi/database';
import type { Actor, Contract, Signature } from '@vizavi/domain';
import { translate } from '@vizavi/words';
import { peopleOf, type People } from '../contracts/present/people';

/** Evidence of the signatures, one line each: who, by what right, when, how, upon which text. */
export async function signatureLines(transaction: Transaction, actor: Actor, contract: Contract): Promise<readonly string[]> {
  const people = await peopleOf(
    transaction,
    actor.tenantId,
    actor.side,
    contract.signatures.map((one) => one.memberId),
  );
  return contract.signatures.map((one) => line(one, contract, people));
}

function line({ side, memberId, at, method, authority, revisionHash }: Signature, { language }: Contract, people: People): string {
  const { name, title } = people.view(memberId);
  const byPower = authority?.kind === 'powerOfAttorney';
  return translate(language, method === 'paper' ? 'printed.paperLine' : 'printed.signatureLine', {
    side,
    who: [name, title].filter(Boolean).join(', '),
    at: at.slice(0, 16).replace('T', ' '),
    authority: byPower ? 'powerOfAttorney' : 'charter',
    number: authority?.number ?? '',
    date: authority?.date ?? '',
    hash: revisionHash,
  });
}
