import type { Bilingual } from '../template/form';
import type { Role } from '../people/actor';

export const STAGE_KINDS = ['manager', 'legal', 'finance', 'security', 'director'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Who is asked: every rule yields candidates that the act looks up; the fact records whom it found. */
export type AssigneeRule =
  | { readonly rule: 'member'; readonly memberId: string }
  | { readonly rule: 'role'; readonly role: Role }
  | { readonly rule: 'clientAccountManager' }
  | { readonly rule: 'leastLoaded'; readonly groupId: string };

/** One after another, everybody at once, or whoever is first. */
export type StageMode = 'serial' | 'all' | 'any';

/** What the stage watches: a change of it after its approval asks the stage again. */
export type Guard = 'text' | 'amount' | 'nothing';

/** What a client is told about the people of a stage. */
export type ShownAs = 'nameAndRole' | 'role' | 'department';

export interface Stage {
  readonly key: string;
  readonly name: Bilingual;
  readonly kind: StageKind;
  readonly mode: StageMode;
  readonly assignees: readonly AssigneeRule[];
  /** Time for the stage, in working hours. */
  readonly hours: number;
  readonly guards: readonly Guard[];
  /** Where an assignee may return the contract: earlier stages by key, or the client. */
  readonly returnTo: readonly string[];
  readonly shownAs: ShownAs;
}

export const RETURN_TO_CLIENT = 'client';

export interface Route {
  readonly key: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly stages: readonly Stage[];
}

/** A person whom a rule found, with the number of assignments that wait for them now. */
export interface Candidate {
  readonly memberId: string;
  readonly groupId: string | null;
  readonly load: number;
}

/** Candidates of each stage, in the order of its rules. */
export type CandidatesByStage = Readonly<Record<string, readonly (readonly Candidate[])[]>>;

const leastLoaded = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.length === 0 ? [] : [[...candidates].sort((a, b) => a.load - b.load || (a.memberId < b.memberId ? -1 : 1))[0]!];

/** The people whom a stage asks, each once, in the order of its rules; empty when the rules find nobody. */
export function assigneesOf(stage: Stage, candidates: CandidatesByStage): readonly Candidate[] {
  const found = stage.assignees.flatMap((rule, index) => {
    const people = candidates[stage.key]?.[index] ?? [];
    return rule.rule === 'leastLoaded' ? leastLoaded(people) : people;
  });
  return found.filter((one, index) => found.findIndex((other) => other.memberId === one.memberId) === index);
}
