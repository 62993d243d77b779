import type { AbilityBuilder, MongoAbility } from '@casl/ability';

/** What a subject's file speaks: `can` and `cannot`, the later sentence outweighs the earlier one. */
export type Sentences = Pick<AbilityBuilder<MongoAbility>, 'can' | 'cannot'>;
