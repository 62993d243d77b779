import { AbilityBuilder, createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import type { Actor } from '@vizavi/domain';
import { type ClientAbility, clientAbilities, type ClientFacts } from './client';
import { type ContractAbility, contractAbilities, type ContractFacts } from './contract';
import { type MemberAbility, memberAbilities, type MemberFacts } from './member';

export type { ClientFacts } from './client';
export type { MemberFacts } from './member';

const known = new WeakMap<Actor, MongoAbility>();

function abilityOf(actor: Actor): MongoAbility {
  const before = known.get(actor);
  if (before) return before;
  const builder = new AbilityBuilder(createMongoAbility);
  for (const speak of [contractAbilities, clientAbilities, memberAbilities]) speak(actor, builder);
  const ability = builder.build();
  known.set(actor, ability);
  return ability;
}

// A copy, since CASL marks the object that it judges.
function judge(actor: Actor, action: string, type: string, facts: object): string | null {
  const record = subject(type, { ...facts });
  const ability = abilityOf(actor);
  return ability.can(action, record) ? null : (ability.relevantRuleFor(action, record)?.reason ?? 'not-allowed');
}

/** Why the actor may not do this to this contract, as a problem code for 403; null when they may. */
export const reasonOf = (actor: Actor, action: ContractAbility, facts: ContractFacts): string | null =>
  judge(actor, action, 'Contract', facts);

/** Whether the actor may see this contract; the lists of `listScopesOf` return exactly those. */
export const canRead = (actor: Actor, facts: ContractFacts): boolean => reasonOf(actor, 'read', facts) === null;

/** As `reasonOf`, for a client company. */
export const reasonOfClient = (actor: Actor, action: ClientAbility, facts: ClientFacts): string | null =>
  judge(actor, action, 'Client', facts);

/** As `reasonOf`, for a member, present or to be invited. */
export const reasonOfMember = (actor: Actor, action: MemberAbility, facts: MemberFacts): string | null =>
  judge(actor, action, 'Member', facts);
