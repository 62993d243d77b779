import type { DecidingView, StagePerson, StageView } from '@vizavi/api-types';
import { conditionWords, leafWords, nameList, type Say, shortDate, type WordKey } from '@vizavi/words';

/** What stands beside a person who has not simply to decide or has decided. */
export function personNote(say: Say, person: StagePerson): string | null {
  if (person.inPlaceOf) return say('position.standsIn', { who: person.inPlaceOf.name });
  if (person.delegatedFrom) return say('position.insteadOf', { who: person.delegatedFrom.name });
  if (person.answers) return say('position.answers');
  if (person.state === 'asking') return say('position.asks');
  if (person.added) return say('position.added');
  return person.state === 'waiting' ? say('position.waitsTurn') : null;
}

/** What is told below a stage: why it is skipped or asked, how many must agree, what has changed since, what was decided before. */
export function stageNotes(say: Say, stage: StageView): readonly string[] {
  switch (stage.standing) {
    case 'skipped':
      return [skipped(say, stage)];
    case 'next':
      return ahead(say, stage);
    case 'now':
    case 'late':
    case 'onHold':
      return [...counted(say, stage), ...asked(say, stage), ...changed(say, stage), ...earlier(say, stage)];
    case 'again':
    case 'returned':
      return [...changed(say, stage), ...earlier(say, stage)];
    case 'done':
      return stage.mode === 'quorum' ? counted(say, stage) : [];
  }
}

function skipped(say: Say, stage: StageView): string {
  if (stage.skippedBecause === 'nobody') return say('position.skippedNobody');
  if (stage.skippedBecause === 'dropped') return say('position.skippedDropped');
  if (stage.skippedBecause === 'passedOver') return say('position.skippedPassedOver');
  const isClient = stage.condition === null;
  return say(isClient ? 'position.skippedQuick' : 'position.skippedCondition', { reason: reasons(say, stage) });
}

function ahead(say: Say, stage: StageView): readonly string[] {
  if (stage.expected === 'skipped') return [say('position.willSkip', { reason: reasons(say, stage) })];
  if (stage.because.length > 0) return [say('position.willAsk', { reason: reasons(say, stage) })];
  if (stage.condition) return [say('position.askedWhen', { reason: conditionWords(say, stage.condition) })];
  return stage.optional ? [say('position.optional')] : [];
}

const counted = (say: Say, { count, mode }: StageView): readonly string[] =>
  count !== null && mode === 'quorum' && count.asked > 1 ? [say('position.quorumOf', count)] : [];

const asked = (say: Say, stage: StageView): readonly string[] =>
  stage.because.length > 0 ? [say('position.askedBecause', { reason: reasons(say, stage) })] : [];

/** The parts of the condition that decided, each told once. */
function reasons(say: Say, { because }: StageView): string {
  return nameList(say, [...new Set(because.map((one) => reason(say, one)))]);
}

/** The supplier's people read the condition itself, negated where it failed; the client, which matter decided and how. */
function reason(say: Say, { leaf, kind, field, verdict, lies }: DecidingView): string {
  const holds = verdict === 'holds' ? 'yes' : 'no';
  if (kind === 'textDiffers') return say('position.leafTextDiffers', { holds });
  if (leaf) return verdict === 'fails' ? say('conditions.not', { what: leafWords(say, leaf) }) : leafWords(say, leaf);
  if (kind === 'touched') return say('position.leafTouched', { holds });
  if (field === null) return say('position.leafRule');
  const what = say(LEAVES[field] ?? 'position.leafRule');
  return lies === null ? what : say(lies === 'below' ? 'position.leafWithin' : 'position.leafBeyond', { what });
}

const LEAVES: Readonly<Record<string, WordKey>> = {
  amount: 'position.leafAmount',
  paymentDays: 'position.leafPaymentDays',
  currency: 'position.leafCurrency',
  dealType: 'position.leafDealType',
  formKey: 'position.leafFormKey',
};

function changed(say: Say, { changedSince }: StageView): readonly string[] {
  if (!changedSince) return [];
  const what = [
    ...(changedSince.amount ? [say('position.changedAmount')] : []),
    ...(changedSince.requisites ? [say('position.changedRequisites')] : []),
    ...(changedSince.attachments ? [say('position.changedAttachments')] : []),
    ...(changedSince.clauses.length > 0 ? [say('position.changedClauses', { count: changedSince.clauses.length })] : []),
  ];
  return what.length > 0 ? [say('position.changedSince', { what: nameList(say, what) })] : [];
}

const earlier = (say: Say, stage: StageView): readonly string[] =>
  stage.earlier.map(({ person, decision, at, revision, inPlaceOf }) => {
    const who = inPlaceOf ? `${person.name} (${say('position.standsIn', { who: inPlaceOf.name })})` : person.name;
    return say('position.earlier', { who, decision, date: shortDate(say, new Date(at)), revision: revision ?? 'none' });
  });
