import { Injectable } from '@nestjs/common';
import type { ChangesSummaryView, SummaryPoint } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { numbering } from '@vizavi/document-model';
import { clauseStandings, type Actor, type ClauseStanding, type Contract, type ManifestEntry } from '@vizavi/domain';
import { commentsSince } from '../../contracts/present/comments-since.query';
import { lastLooked, type Looked } from '../../contracts/present/last-looked.query';
import { Clock } from '../../platform/clock/clock';
import { ComparisonQuery } from '../compare/comparison.query';
import { compareTexts } from '../compare/compare-texts';
import { shownToBoth } from '../disagreements/shown-to-both';
import { actsSince } from './acts-since';
import { summaryClauses } from './text-changes';

/** Since the reader last looked, or since a kept text: 1 is the first that was sent. */
export type Since = 'seen' | number;

const NEVER: Looked = { at: new Date(0).toISOString(), revision: null };

/** What has happened to a contract, in words: texts, the other side's acts, comments, and what is left to settle. */
@Injectable()
export class SummaryQuery {
  constructor(
    private readonly comparisons: ComparisonQuery,
    private readonly clock: Clock,
  ) {}

  async read(transaction: Transaction, actor: Actor, contract: Contract, since: Since): Promise<ChangesSummaryView> {
    const until = this.clock.now();
    const named = await this.comparisons.named(transaction, actor, contract);
    const looked = since === 'seen' ? await lastLooked(transaction, actor, contract.id) : null;
    const from = since === 'seen' ? (looked?.revision ?? contract.revision?.number ?? null) : since;
    const standing = await this.comparisons.text(transaction, contract, null);
    const earlier = from === null ? standing : await this.comparisons.text(transaction, contract, from);
    const numbers = numbering(standing.text.manifest);
    const moment = since === 'seen' ? (looked ?? NEVER).at : named(since).at;
    return {
      from: named(from),
      to: named(contract.revision?.number ?? null),
      seenAt: looked?.at ?? null,
      until,
      clauses: earlier === standing || from === contract.revision?.number ? [] : summaryClauses(compareTexts(earlier, standing)),
      acts: actsSince(contract, actor.side, moment, numbers),
      comments: await commentsSince(transaction, actor, contract, moment),
      open: openPoints(contract, standing.text.manifest),
    };
  }
}

/** What neither side has settled, as both know it, in the order of the text. */
function openPoints(contract: Contract, manifest: readonly ManifestEntry[]): readonly SummaryPoint[] {
  const numbers = numbering(manifest);
  const shown = shownToBoth(contract.suggestions);
  const headingOf = (clauseId: string): string | null =>
    manifest.find((entry) => entry.clauseId === clauseId)?.heading ?? shown.find((one) => one.clauseId === clauseId)?.heading ?? null;
  const point = ({ clauseId, state }: ClauseStanding): readonly SummaryPoint[] =>
    state === 'agreed' ? [] : [{ clauseId, number: numbers.get(clauseId) ?? null, heading: headingOf(clauseId), state }];
  const order = [...numbers.keys()];
  const place = (clauseId: string): number => (numbers.has(clauseId) ? order.indexOf(clauseId) : order.length);
  return [...clauseStandings(shown).values()].sort((a, b) => place(a.clauseId) - place(b.clauseId)).flatMap(point);
}
