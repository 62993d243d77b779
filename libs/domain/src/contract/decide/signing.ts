import { refuse } from '../../refusal';
import { openPoints, type Contract, type Signature } from '../contract';
import type { CommandOf, Context } from '../command';
import { passageOf } from '../../forecast/passage';
import type { ContractFact } from '../facts';
import { checkTransition, factsOf, isBlank, memberOf, type Outcome } from './state';

export function decideExecute(contract: Contract, command: CommandOf<'execute'>, context: Context): Outcome {
  const { side, memberId } = memberOf(context);
  if (contract.state === 'awaitingSignature' && side === 'supplier' && contract.holder?.side === 'client')
    return refuse('client-signs-first');
  if (contract.signatures.some((one) => one.side === side)) return refuse('already-signed');
  const refusal = checkTransition(contract, 'execute', side);
  if (refusal) return refusal;
  if (command.revisionHash !== contract.revision?.hash) return refuse('text-changed', { field: 'revisionHash' });
  const { authority } = command;
  if (authority.kind === 'powerOfAttorney' && (isBlank(authority.number ?? '') || !authority.date))
    return refuse('authority-required', { field: 'authority' });
  const points = openPoints(contract.remarks).length;
  if (side === 'supplier' && points > 0) return refuse('remarks-open', { values: { count: points } });
  if (context.agreementVersion === null) return refuse('signature-agreement-missing');
  const fact = factsOf(context);
  const signature: Signature = {
    side,
    memberId,
    at: context.now,
    method: 'simple',
    revisionHash: command.revisionHash,
    authority,
    agreementVersion: context.agreementVersion,
    consent: command.consent,
    fileId: null,
  };
  const signed = fact('ContractSigned', 'both', { shared: { signature } });
  if (side === 'supplier') return [signed, executed(contract, context)];
  if (context.supplierSignatoryIds.length === 0) return refuse('stage-without-assignee', { values: { stage: 'signature' } });
  const next = { revisionHash: command.revisionHash, holderIds: context.supplierSignatoryIds, side: 'supplier' as const };
  return [signed, fact('SignatureAwaited', 'both', { shared: next })];
}

/** The end of the way, with whose time it took. */
const executed = (contract: Contract, context: Context): ContractFact =>
  factsOf(context)('ContractExecuted', 'both', {
    shared: { at: context.now, passage: passageOf(contract, context.calendar, context.now) },
  });

/** A paper original: the manager records it with the scan, and it is shown as such. */
export function decidePaperSigning(contract: Contract, command: CommandOf<'recordPaperSigning'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'recordPaperSigning', memberOf(context).side);
  if (refusal) return refusal;
  const points = openPoints(contract.remarks).length;
  if (points > 0) return refuse('remarks-open', { values: { count: points } });
  const { memberId } = memberOf(context);
  const fact = factsOf(context);
  const missing = (['client', 'supplier'] as const).filter((side) => !contract.signatures.some((one) => one.side === side));
  const signed = missing.map((side) => {
    const signature: Signature = {
      side,
      memberId,
      at: context.now,
      method: 'paper',
      revisionHash: contract.revision!.hash,
      authority: null,
      agreementVersion: null,
      consent: command.signedOn,
      fileId: command.fileId,
    };
    return fact('ContractSigned', 'both', { shared: { signature } });
  });
  return [...signed, executed(contract, context)];
}
