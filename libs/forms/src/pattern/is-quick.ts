import { CharacterSets } from './character-sets';
import { Links, type Loop, type Place } from './links';
import { PatternReader, UnknownPattern } from './pattern-tree';

/** Each doubles the work at most once. */
const MOST_FORKS = 4;
/** Each multiplies the work by the length of the text; one more makes it the square. */
const MOST_OPEN_LOOPS = 1;

type Overlap = (one: Place, other: Place) => boolean;

/** Pairs of places that the same next character may lead to. */
function forks(places: Iterable<Place>, overlap: Overlap): readonly (readonly [Place, Place])[] {
  const all = [...places];
  return all.flatMap((one, index) => all.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one, other] as const] : [])));
}

/** Each turn can be cut in one way alone. */
const isPlain = ({ places, isHollow }: Loop, overlap: Overlap): boolean =>
  !isHollow && [...places].every((place) => !place.isDoubled && forks(place.next.intersection(places), overlap).length === 0);

/** The text does not tell when the repetition ends. */
const isOpen = ({ places, isVariable }: Loop, overlap: Overlap): boolean =>
  isVariable && [...places].some((place) => forks(place.next, overlap).some(([one, other]) => places.has(one) !== places.has(other)));

function judge(links: Links, overlap: Overlap): boolean {
  if (!links.loops.every((loop) => isPlain(loop, overlap))) return false;
  if (links.loops.filter((loop) => isOpen(loop, overlap)).length > MOST_OPEN_LOOPS) return false;
  return [links.first, ...[...links.places].map((place) => place.next)].flatMap((next) => forks(next, overlap)).length <= MOST_FORKS;
}

/**
 * Whether matching a whole text with this pattern takes at most about the square of its length, whatever the text. Conservative: back-references,
 * lookaround, repetitions that can be cut in several ways and patterns of more than 200 characters are said to be slow.
 */
export function isQuick(pattern: string): boolean {
  try {
    const sets = new CharacterSets(pattern);
    return judge(new Links(PatternReader.read(pattern)), (one, other) => sets.overlap(one.source, other.source));
  } catch (fault) {
    if (fault instanceof UnknownPattern) return false;
    throw fault;
  }
}
