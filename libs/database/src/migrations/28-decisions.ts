import { GrowOnly } from './grow-only';

/** Replaces the list of values that a check allows. */
const allow = (table: string, column: string, constraint: string, values: readonly string[]): string[] => [
  `alter table ${table} drop constraint ${constraint}`,
  `alter table ${table} add constraint ${constraint} check (${column} in (${values.map((value) => `'${value}'`).join(', ')}))`,
];

/** The revision that stood when a stage last passed, as the facts tell it. */
const APPROVED = `
  update contract_stage s set approved_revision = (
    select max(r.number) from revision r where r.tenant_id = s.tenant_id and r.contract_id = s.contract_id and r.at <= (
      select max(f.at) from fact f join fact_part p on p.tenant_id = f.tenant_id and p.fact_id = f.id and p.part = 'shared'
      where f.tenant_id = s.tenant_id and f.subject_id = s.contract_id and f.type = 'StagePassed' and (p.body->>'stageIndex')::integer = s.index))`;

const STATEMENTS = [
  ...allow('contract_stage', 'state', 'contract_stage_state', ['pending', 'current', 'passed', 'again', 'skipped']),
  `alter table contract_stage
    add skipped_because text constraint contract_stage_skipped check (skipped_because in ('condition', 'nobody', 'passedOver')),
    add judged jsonb,
    add approved_revision integer`,
  APPROVED,
  ...allow('assignment', 'state', 'assignment_state', ['waiting', 'active', 'asking', 'done', 'cancelled']),
  ...allow('assignment', 'decision', 'assignment_decision', ['approved', 'approvedWithRemarks', 'returned', 'declined', 'answered']),
  `alter table assignment add duty text not null default 'decide' constraint assignment_duty check (duty in ('decide', 'answer')),
    add added_for uuid, add waits_for uuid, add asked_for uuid, add delegated_from uuid`,
  ...allow('remark', 'kind', 'remark_kind', [
    'approval',
    'return',
    'reassignment',
    'delegation',
    'addition',
    'passingOver',
    'question',
    'answer',
  ]),
  'alter table remark add tracked boolean not null default false, add closed_at timestamptz, add closed_by_id uuid, add closing text',
  'alter table revision add changes jsonb',
  `alter table contract add chosen jsonb not null default '{}'`,
];

/** Decisions beyond yes and no: skipped stages and why, questions, added approvers, tracked points, what each revision changed. */
export class Decisions1760000000028 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
