import type { ManifestEntry } from '../contract/revision';
import { longestRising } from './longest-rising';
import type { Place } from './suggestion';

/** A proposal that brings one clause to what it was. */
export type StepBack =
  | { readonly kind: 'delete' | 'replace'; readonly clauseId: string }
  | { readonly kind: 'insert' | 'move'; readonly clauseId: string; readonly place: Place };

/**
 * Why a clause stays as it is: nobody may change it, its reader has an open proposal for it, it is a section, its heading was another,
 * its place was another and its wording is proposed already, or the section where it stood is gone.
 */
export const LEFT_REASONS = ['fixed', 'ownSuggestion', 'section', 'heading', 'placeToo', 'noPlace'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface WayBack {
  readonly steps: readonly StepBack[];
  readonly left: readonly { readonly clauseId: string; readonly why: LeftReason }[];
}

type Manifest = readonly ManifestEntry[];
type Judged = StepBack | { readonly clauseId: string; readonly why: LeftReason };

const siblingsIn = (manifest: Manifest, parentId: string | null): Manifest => manifest.filter((entry) => entry.parentId === parentId);

/** Clauses of one section that keep their order among each other; every other is placed after one of them. */
function stayed(then: Manifest, now: Manifest, parentId: string | null): ReadonlySet<string> {
  const places = new Map(siblingsIn(now, parentId).map((entry, index) => [entry.clauseId, index]));
  const common = siblingsIn(then, parentId).filter((entry) => places.has(entry.clauseId));
  const rising = longestRising(common.map((entry) => places.get(entry.clauseId)!));
  return new Set(common.filter((_, index) => rising.has(index)).map((entry) => entry.clauseId));
}

/**
 * The proposals that lead from the text that stands back to an earlier one, each acceptable alone, and what they leave out. Both texts are
 * given in reading order; `held` says why a clause takes no proposal of the reader's. Pure.
 */
export function wayBack(then: Manifest, now: Manifest, held: (clauseId: string) => LeftReason | null): WayBack {
  const was = new Map(then.map((entry) => [entry.clauseId, entry]));
  const is = new Map(now.map((entry) => [entry.clauseId, entry]));
  const judged = [...gone(now, was), ...reworded(now, was), ...placed(then, is)].map((step): Judged => {
    const why = 'why' in step || (step.kind === 'insert' && held(step.clauseId) === 'fixed') ? null : held(step.clauseId);
    return why ? { clauseId: step.clauseId, why } : step;
  });
  return {
    steps: judged.filter((one): one is StepBack => 'kind' in one),
    left: judged.filter((one): one is WayBack['left'][number] => 'why' in one),
  };
}

/** Clauses that came since then go; those within one that goes, go with it. */
function gone(now: Manifest, was: ReadonlyMap<string, ManifestEntry>): readonly Judged[] {
  const going = new Set(now.filter((entry) => !was.has(entry.clauseId) && entry.bodyHash !== null).map((entry) => entry.clauseId));
  return now
    .filter((entry) => !was.has(entry.clauseId) && !(entry.parentId && going.has(entry.parentId)))
    .map(({ clauseId, bodyHash }) => (bodyHash === null ? { clauseId, why: 'section' } : { kind: 'delete', clauseId }));
}

function reworded(now: Manifest, was: ReadonlyMap<string, ManifestEntry>): readonly Judged[] {
  return now.flatMap((entry): readonly Judged[] => {
    const { clauseId } = entry;
    const before = was.get(clauseId);
    if (!before) return [];
    const heading: readonly Judged[] = before.heading === entry.heading ? [] : [{ clauseId, why: 'heading' }];
    if (before.bodyHash === entry.bodyHash) return heading;
    const isWhole = before.bodyHash === null || entry.bodyHash === null;
    return [...heading, isWhole ? { clauseId, why: 'section' } : { kind: 'replace', clauseId }];
  });
}

/** Clauses that stood elsewhere or are gone, the last of a section first, so that each may be placed after one that stays. */
function placed(then: Manifest, is: ReadonlyMap<string, ManifestEntry>): readonly Judged[] {
  const now = [...is.values()];
  return [...new Set(then.map((entry) => entry.parentId))].flatMap((parentId) => {
    const stays = stayed(then, now, parentId);
    const siblings = siblingsIn(then, parentId);
    return siblings
      .map((entry, index): Judged | null => {
        if (stays.has(entry.clauseId)) return null;
        const anchor = siblings.slice(0, index).findLast((one) => stays.has(one.clauseId));
        return placing(entry, is, { parentId, afterClauseId: anchor?.clauseId ?? null });
      })
      .filter((one) => one !== null)
      .reverse();
  });
}

function placing(entry: ManifestEntry, is: ReadonlyMap<string, ManifestEntry>, place: Place): Judged {
  const { clauseId, bodyHash } = entry;
  const present = is.get(clauseId);
  if (place.parentId !== null && !is.has(place.parentId)) return { clauseId, why: 'noPlace' };
  if (!present && bodyHash === null) return { clauseId, why: 'section' };
  if (place.parentId === null && present?.parentId !== null) return { clauseId, why: 'noPlace' };
  if (!present) return { kind: 'insert', clauseId, place };
  return present.bodyHash === bodyHash ? { kind: 'move', clauseId, place } : { clauseId, why: 'placeToo' };
}
