import { GrowOnly } from './grow-only';

const STATEMENTS = [
  'alter table contract_stage drop constraint contract_stage_skipped',
  `alter table contract_stage add constraint contract_stage_skipped check (skipped_because in ('condition', 'nobody', 'passedOver', 'dropped'))`,
  'alter table remark drop constraint remark_kind',
  `alter table remark add constraint remark_kind
    check (kind in ('approval', 'return', 'reassignment', 'delegation', 'addition', 'passingOver', 'question', 'answer', 'migration'))`,
];

/** Contracts that are moved to another version of their route: stages that it has no more, and the reason of the move. */
export class Moving1760000000036 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
