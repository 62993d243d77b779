import type { ContractView } from '@vizavi/api-types';
import { clauseTypeWords, money } from '@vizavi/words';
import type { Words } from '../../language/words';

/** What has changed since the stage that passes now approved before, a line for each thing. */
export function changedLines({ view, words }: { readonly view: ContractView; readonly words: Words }): readonly string[] {
  const since = view.position.stages.find((stage) => stage.standing === 'now' || stage.standing === 'late')?.changedSince;
  if (!since) return [];
  const sum = (amount: string | null): string =>
    amount === null ? words.t('contract.notSet') : money(words.say().language, amount, view.deal.currency ?? 'RUB');
  const clauses = since.clauses.map(({ number, heading, clauseType }) => {
    const type = clauseTypeWords(words.say(), clauseType);
    if (number === null) return words.t('contract.changedGone', { type });
    return [words.t('contract.clause', { number }), heading ?? type].join(', ');
  });
  return [
    ...(since.amount ? [words.t('contract.changedAmount', { from: sum(since.amount.from), to: sum(since.amount.to) })] : []),
    ...(since.requisites ? [words.t('contract.changedRequisites')] : []),
    ...(since.attachments ? [words.t('contract.changedAttachments')] : []),
    ...clauses,
  ];
}
