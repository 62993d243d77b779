import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { conflictWithin } from '../negotiation/conflict';
import { clauseStandings } from '../negotiation/clause-state';
import { isChangeOpen, isOpen, lastAnswer, openSuggestions, standingOf, suggestionsSeenBy } from '../negotiation/standing';
import { isSeenBy, otherSide, SIDES, type Side } from '../people/actor';
import { COMMAND_TYPES } from '../testing/random/commands';
import { bringHome } from '../testing/random/bring-home';
import { dice } from '../testing/random/dice';
import { ACTS_OF_APPROVAL, STATES_OF_APPROVAL } from '../testing/random/laws-of-approval';
import { ACTS_OF_MIGRATION } from '../testing/random/laws-of-migration';
import { routes } from '../testing/random/routes';
import { tell, type Episode, type Story } from '../testing/random/story';
import { activeAssignments, CONTRACT_STATES, isFinal, type Contract } from './contract';
import { decide, unpublished, type Outcome } from './decide';
import { isEmptyPublication } from './decide/publication';
import { evolve } from './evolve';
import { SYSTEM_COMMANDS } from './command';
import { QUIET_FACTS, type ContractFact } from './facts';
import { isRefusal } from '../refusal';
import { workingMinutesBetween } from '../deadline';
import { passageOf } from '../forecast/passage';

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const STORIES = Number(process.env['FUZZ_RUNS'] ?? 2_000);

/** Whether it holds. */
type Law<T> = (of: T) => boolean;

const same = (a: readonly string[], b: readonly string[]): boolean => isDeepStrictEqual([...a].sort(), [...b].sort());

/** Laws of every state that a contract is in after an act. */
const STATES: Readonly<Record<string, Law<Contract>>> = {
  ...STATES_OF_APPROVAL,
  'one side holds by name, nobody in a final state': ({ state, holder }) =>
    isFinal(state) ? holder === null : holder !== null && holder.memberIds.length > 0,
  'those hold who have a duty in the stage': (contract) =>
    contract.state !== 'inReview' ||
    (contract.holder!.side === 'supplier' &&
      same(contract.holder!.memberIds, [...new Set(activeAssignments(contract).map((one) => one.memberId))])),
  'no duty is open outside review and negotiation': (contract) =>
    contract.state === 'inReview' ||
    contract.state === 'inNegotiation' ||
    contract.assignments.every((one) => one.state === 'done' || one.state === 'cancelled'),
  'the side that waits has nothing unpublished': (contract) =>
    contract.holder === null || isEmptyPublication(unpublished(contract, otherSide(contract.holder.side))),
  'nobody sees what the other side has not published': (contract) =>
    SIDES.every((side) => {
      const hidden = unpublished(contract, otherSide(side));
      const seen = suggestionsSeenBy(contract.suggestions, side);
      const answers = new Set(seen.flatMap((one) => one.changes.flatMap((change) => change.answers)));
      return (
        seen.every((one) => !hidden.suggestions.some((other) => other.id === one.id)) &&
        hidden.answers.every((one) => !answers.has(one.answer))
      );
    }),
  'turns follow each other without a gap, and the last is open while somebody holds': ({ turns, createdAt, holder }) =>
    turns[0]!.startedAt === createdAt &&
    turns.every((turn, index) => turn.order === index && (turns[index + 1] ? turn.endedAt === turns[index + 1]!.startedAt : true)) &&
    (turns.at(-1)!.endedAt === null) === (holder !== null),
  'the open turn is that of those who hold, in the stage that passes': ({ turns, holder, stageIndex }) =>
    holder === null ||
    (turns.at(-1)!.side === holder.side && turns.at(-1)!.stageIndex === stageIndex && same(turns.at(-1)!.memberIds, holder.memberIds)),
  'a revision takes in what was accepted and nothing else': ({ suggestions }) =>
    suggestions.every((one) => one.changes.every((change) => change.foldedIn === null || standingOf(change) === 'accepted')),
  'a countered change has a counter that is open': ({ suggestions }) =>
    suggestions.every((one) =>
      one.changes
        .filter((change) => standingOf(change) === 'countered')
        .every((change) => suggestions.find((other) => other.id === lastAnswer(change)!.counterId)?.changes.some(isChangeOpen)),
    ),
  'a clause is agreed exactly when nothing is open over it, and else somebody has a move, for either side’s eyes': ({ suggestions }) =>
    SIDES.every((side) => {
      const seen = suggestionsSeenBy(suggestions, side);
      return [...clauseStandings(seen).values()].every(
        ({ clauseId, state, moves }) =>
          (state === 'agreed') === !seen.some((one) => one.clauseId === clauseId && isOpen(one)) &&
          (state === 'agreed') === (moves.length === 0),
      );
    }),
  'ids are unique': ({ suggestions, assignments, comments }) =>
    [suggestions, assignments, comments].every((all) => new Set(all.map((one) => one.id)).size === all.length),
  'nothing is signed before every stage has passed and nothing is open': (contract) =>
    contract.state !== 'awaitingSignature' ||
    (contract.stages.every((stage) => stage.state === 'passed' || stage.state === 'skipped') &&
      openSuggestions(contract.suggestions).length === 0),
};

const view = (contract: Contract, side: Side): string =>
  JSON.stringify([
    suggestionsSeenBy(contract.suggestions, side).map(({ version: _version, ...one }) => one),
    contract.comments.filter((one) => isSeenBy(one.audience, side) && (one.side === side || one.publishedAt !== null)),
  ]);

const byStep = (told: Episode, law: (before: Contract, fact: ContractFact, after: Contract) => boolean): boolean =>
  told.facts.every((fact, index) => law(told.states[index - 1] ?? told.before, fact, told.states[index]!));

const approves = ({ command }: Episode): boolean => command.type === 'approve' || command.type === 'approveWithRemarks';

/** Laws of an act. */
const ACTS: Readonly<Record<string, Law<Episode>>> = {
  ...ACTS_OF_APPROVAL,
  ...ACTS_OF_MIGRATION,
  'a final state has no way out, but that an executed contract may be terminated': ({ before, after }) =>
    !isFinal(before.state) || after.state === before.state || (before.state === 'executed' && after.state === 'terminated'),
  'revisions are numbered one after another': ({ before, after }) =>
    after.revisions.slice(before.revisions.length).every((one, index) => one.number === (before.revision?.number ?? 0) + index + 1),
  'a fact that a side does not see leaves its version and its time alone': (told) =>
    byStep(told, (before, fact, after) =>
      SIDES.every((side) => {
        const moved = isSeenBy(fact.audience, side) && !QUIET_FACTS.includes(fact.type);
        return (
          after.versions[side] === before.versions[side] + (moved ? 1 : 0) && (moved || after.changedAt[side] === before.changedAt[side])
        );
      }),
    ),
  'a fact of one side changes nothing that the other sees': (told) =>
    byStep(
      told,
      (before, fact, after) => fact.audience === 'both' || view(before, otherSide(fact.audience)) === view(after, otherSide(fact.audience)),
    ),
  'after the publication nothing of that side is unpublished': (told) =>
    byStep(told, (_, fact, after) => fact.type !== 'TurnPublished' || isEmptyPublication(unpublished(after, fact.shared.publication.side))),
  'a publication shows only what its side wrote': (told) =>
    told.facts.every(
      (fact) =>
        fact.type !== 'TurnPublished' ||
        [
          ...fact.shared.publication.suggestions,
          ...fact.shared.publication.comments,
          ...fact.shared.publication.answers.map((one) => one.answer),
        ].every((one) => one.side === fact.shared.publication.side),
    ),
  'nobody hands over two wordings of their side for the same words': (told) =>
    !['handOff', 'submit'].includes(told.command.type) ||
    told.refused !== null ||
    SIDES.every((side) => told.before.holder?.side !== side || conflictWithin(told.before.suggestions, side) === null),
  'one answer to several leaves what the same answer to each would': (told) =>
    told.command.type !== 'answerMany' || told.refused !== null || isDeepStrictEqual(told.after, oneByOne(told)),
  'what is reopened is open again with its answers kept': (told) =>
    told.facts.every(
      (fact, index) =>
        told.command.type !== 'reopen' ||
        fact.type !== 'ChangesAnswered' ||
        told.states[index]!.suggestions.find((one) => one.id === fact.shared.suggestionId)!.changes.every((change) => {
          const was = told.before.suggestions
            .find((one) => one.id === fact.shared.suggestionId)!
            .changes.find((one) => one.order === change.order)!;
          return !fact.shared.orders.includes(change.order) || (isChangeOpen(change) && change.answers.length === was.answers.length + 1);
        }),
    ),
  'nobody approves while anything is open': (told) =>
    !approves(told) || told.refused !== null || openSuggestions(told.before.suggestions).length === 0,
  'an approval names the text that stands after it': (told) =>
    !approves(told) || told.facts.every((fact) => fact.type !== 'StageDecided' || fact.shared.revisionHash === told.after.revision!.hash),
  // The same person may have the next duty too: that their second click does not decide it is told by the duty's own version.
  'of two simultaneous approvals one has effect and the other is refused': (told) =>
    !approves(told) || told.refused !== null || decidedDuty(told.facts) !== decidedDuty(decide(told.after, told.command, told.context)),
  'the last to approve has not written an accepted wording': ({ before, after, context }) =>
    before.state !== 'inReview' ||
    after.state !== 'awaitingSignature' ||
    context.actor.kind !== 'member' ||
    !wroteAccepted(after, context.actor.memberId),
  'a signature names the text that stands': (told) =>
    told.facts.every((fact) => fact.type !== 'ContractSigned' || fact.shared.signature.revisionHash === told.after.revision!.hash),
  'a pause leaves a duty the working time that it had': ({ before, after, context, refused }) =>
    refused !== null ||
    before.state !== 'inNegotiation' ||
    after.state !== 'inReview' ||
    activeAssignments(after).every((one) => {
      const left = before.assignments.find((other) => other.id === one.id)!.minutesLeft!;
      return workingMinutesBetween(context.calendar, context.now, one.dueAt!) === Math.max(0, left);
    }),
  'what is published stays so since the same time': ({ before, after }) =>
    before.suggestions.every(
      (one) => one.publishedAt === null || after.suggestions.find((other) => other.id === one.id)?.publishedAt === one.publishedAt,
    ),
  'times do not run backwards': (told) => told.facts.every((fact) => fact.at === told.context.now),
};

function oneByOne({ before, command, context }: Episode): Contract {
  if (command.type !== 'answerMany') return before;
  const { answer, picks, reason } = command;
  return picks.reduce<Contract>((now, one) => {
    const outcome = decide(now, answer === 'reject' ? { type: answer, ...one, reason: reason! } : { type: answer, ...one }, context);
    return isRefusal(outcome) ? now : outcome.reduce<Contract>(evolve, now);
  }, before);
}

function decidedDuty(outcome: Outcome): string | null {
  const decided = isRefusal(outcome) ? undefined : outcome.find((fact) => fact.type === 'StageDecided');
  return decided?.type === 'StageDecided' ? decided.shared.assignmentId : null;
}

const wroteAccepted = (contract: Contract, memberId: string): boolean =>
  contract.suggestions.some(
    (one) => one.side === 'supplier' && one.authorId === memberId && one.changes.some((change) => standingOf(change) === 'accepted'),
  );

/** Laws of a whole life. */
const LIVES: Readonly<Record<string, Law<Story>>> = {
  'the replay of the facts is the state': ({ facts, last }) =>
    isDeepStrictEqual(
      (JSON.parse(JSON.stringify(facts)) as ContractFact[]).reduce<Contract | null>(evolve, null),
      JSON.parse(JSON.stringify(last)),
    ),
  'no duty is decided twice': ({ facts }) => {
    const decided = facts.flatMap((fact) => (fact.type === 'StageDecided' ? [fact.shared.assignmentId] : []));
    return new Set(decided).size === decided.length;
  },
  'of the working time since the first submission each minute is one side’s, and of the supplier’s at most one stage’s': ({
    last,
    episodes,
  }) => {
    const { calendar, now } = episodes.at(-1)!.context;
    const until = last.executedAt ?? last.endedAt ?? now;
    const { supplier, client, stages } = passageOf(last, calendar, until);
    const whole = last.submittedAt === null ? 0 : workingMinutesBetween(calendar, last.submittedAt, until);
    return supplier + client === whole && Object.values(stages).reduce((sum, one) => sum + one, 0) <= supplier;
  },
  'willing people bring it to both signatures from wherever it stands': ({ last, route, episodes }) =>
    isFinal(last.state) || bringHome(last, route, episodes.at(-1)!.context.now).state === 'executed',
  'the state survives as plain values': ({ last }) => isDeepStrictEqual(JSON.parse(JSON.stringify(last)), last),
  'the turns together are as long as the contract was held': ({ last, episodes }) => {
    const now = episodes.at(-1)!.context.now;
    const held = last.turns.reduce((sum, turn) => sum + Date.parse(turn.endedAt ?? now) - Date.parse(turn.startedAt), 0);
    const end = last.holder ? now : last.turns.at(-1)!.endedAt!;
    return held === Date.parse(end) - Date.parse(last.createdAt);
  },
  'no pause brings a deadline nearer': ({ episodes }) => {
    const dueBefore = new Map<string, string>();
    return episodes.every(({ before, after }) => {
      for (const one of before.assignments) if (one.dueAt !== null) dueBefore.set(one.id, one.dueAt);
      return after.assignments.every((one) => one.dueAt === null || one.dueAt >= (dueBefore.get(one.id) ?? ''));
    });
  },
};

const broken = <T>(laws: Readonly<Record<string, Law<T>>>, of: T): readonly string[] =>
  Object.entries(laws).flatMap(([name, law]) => (law(of) ? [] : [name]));

const faultsOf = (story: Story): readonly string[] => {
  const steps = story.episodes.flatMap((told, index) =>
    [...broken(ACTS, told), ...(told.refused ? [] : broken(STATES, told.after))].map(
      (law) => `${law} (step ${index}: ${told.command.type} in ${told.before.state})`,
    ),
  );
  return [...steps, ...broken(LIVES, story)];
};

describe(`laws of a contract's life (seed ${SEED})`, () => {
  const seen = new Set<string>();
  const count = (story: Story): void =>
    story.episodes.forEach(({ command, refused, after, facts }) => {
      seen.add(`${command.type} ${refused ? 'refused' : 'allowed'}`).add(after.state);
      if (refused) seen.add(refused);
      for (const fact of facts) seen.add(fact.type);
    });

  it(`hold in ${STORIES} lives`, () => {
    fc.assert(
      fc.property(routes, dice, (route, thrown) => {
        const story = tell(route, thrown);
        count(story);
        expect(faultsOf(story)).toEqual([]);
      }),
      { numRuns: STORIES, seed: SEED },
    );
  }, 600_000);

  it('were tried on every command, allowed and refused, and in every state', () => {
    const never = ['comment', 'inviteReviewer', 'resolveComment', 'reopenComment', ...SYSTEM_COMMANDS];
    const wanted = COMMAND_TYPES.flatMap((type) => [`${type} allowed`, ...(never.includes(type) ? [] : [`${type} refused`])]);
    const missing = (): readonly string[] => [...wanted, ...CONTRACT_STATES].filter((one) => !seen.has(one));
    // What is rare may be missing from one run; more lives under the same laws must bring it.
    for (let more = 1; more <= 10 && missing().length > 0; more += 1)
      for (const [route, thrown] of fc.sample(fc.tuple(routes, dice), { numRuns: 500, seed: SEED + more })) {
        const story = tell(route, thrown);
        count(story);
        expect(faultsOf(story)).toEqual([]);
      }
    expect(missing()).toEqual([]);
  }, 600_000);
});
