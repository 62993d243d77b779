import type { ContractFactType } from '@vizavi/domain';
import type { People } from './people';

type Part = Readonly<Record<string, unknown>>;
type Named = Readonly<Record<string, readonly string[]>>;

const ids = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : []);

/** People whom a fact names besides its author, under the names that the words of a timeline line have for them. */
export function peopleNamedIn(type: ContractFactType, shared: Part): Named {
  switch (type) {
    case 'StageDecided':
      return { standIn: ids(shared['inPlaceOf']) };
    case 'AssignmentMoved':
      return { from: ids(shared['from']), to: ids((shared['to'] as Part | undefined)?.['memberId']) };
    case 'SilenceEscalated':
      return { heads: ids(shared['memberIds']) };
    default:
      return {};
  }
}

/** The same by name, as the reader may see them; `none` where the fact names nobody. */
export const namesIn = (named: Named, people: People): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(named).map(([word, some]) => [word, some.map((id) => people.view(id).name).join(', ') || 'none']));
