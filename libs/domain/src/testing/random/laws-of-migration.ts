import { isDeepStrictEqual } from 'node:util';
import { isOpenAssignment } from '../../approval/assignment';
import type { Contract } from '../../contract/contract';
import { approvedOtherText } from '../../contract/decide/approval';
import type { Episode } from './story';

const keyAt = ({ route }: Contract, index: number | null): string | null => (index === null ? null : (route?.stages[index]?.key ?? null));

const followed = ({ route, stages }: Contract) => route!.stages.filter((_, index) => stages[index]!.skippedBecause !== 'dropped');

const migrates = ({ command, facts }: Episode): boolean => command.type === 'migrateRoute' && facts.length > 0;

/** A law of moves from one route to another, asked of those alone. */
const ofMigration =
  (law: (told: Episode) => boolean) =>
  (told: Episode): boolean =>
    !migrates(told) || law(told);

const stateByKey = (contract: Contract) => new Map(contract.stages.map((one) => [keyAt(contract, one.index), one]));

/** Laws of moving a running contract to another route. */
export const ACTS_OF_MIGRATION: Readonly<Record<string, (told: Episode) => boolean>> = {
  'a migrated contract follows the stages of the new route, and keeps of the old ones only what has begun': ofMigration(
    ({ before, after, context }) =>
      isDeepStrictEqual(followed(after), context.route!.stages) &&
      after.stages
        .filter((one) => one.skippedBecause === 'dropped')
        .every((one) => stateByKey(before).get(keyAt(after, one.index))!.state !== 'pending'),
  ),
  'every duty and turn stays with its stage': ofMigration(
    ({ before, after }) =>
      before.assignments.every(
        (one) => keyAt(before, one.stageIndex) === keyAt(after, after.assignments.find((other) => other.id === one.id)!.stageIndex),
      ) && before.turns.every((one, index) => keyAt(before, one.stageIndex) === keyAt(after, after.turns[index]!.stageIndex)),
  ),
  'what has approved stays approved unless it guards what has changed since': ofMigration(({ before, facts, states }) => {
    const move = facts.findIndex((fact) => fact.type === 'RouteMigrated');
    const [was, is] = [states[move - 1] ?? before, states[move]!];
    return was.stages
      .filter((one) => one.state === 'passed')
      .every((one) => {
        const now = stateByKey(is).get(keyAt(was, one.index))!;
        return now.state === 'passed' || now.skippedBecause === 'dropped' || approvedOtherText(is, now.index, is.revision!.hash);
      });
  }),
  'the duties of the stage that passes stay as they are or are all freed': ofMigration(({ before, after }) => {
    const open = before.assignments.filter(isOpenAssignment);
    const now = open.map((one) => after.assignments.find((other) => other.id === one.id)!);
    return (
      now.every((one) => one.state === 'cancelled') ||
      (now.every((one, index) => one.state === open[index]!.state && one.dueAt === open[index]!.dueAt) &&
        keyAt(before, before.stageIndex) === keyAt(after, after.stageIndex))
    );
  }),
  'whoever holds on the client’s side goes on holding': ofMigration(
    ({ before, after }) =>
      before.state !== 'inNegotiation' || (after.state === 'inNegotiation' && isDeepStrictEqual(after.holder, before.holder)),
  ),
  'the stage that passes is the first that is to be asked': ofMigration(
    ({ after }) =>
      after.stageIndex === null ||
      after.stages.slice(0, after.stageIndex).every((one) => one.state === 'passed' || one.state === 'skipped'),
  ),
};
