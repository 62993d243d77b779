import { isChangeOpen, type Body, type Contract, type ManifestEntry, type Suggestion } from '@vizavi/domain';

/** A clause of a document with what is proposed for it. */
export interface RedlinedEntry extends ManifestEntry {
  readonly body: Body | null;
  readonly status?: 'inserted' | 'deleted';
  /** The open suggestion that moves it; on the clause itself and on its copy where it shall stand. */
  readonly moveId?: string;
  /** Of such a copy, or of one of a clause under it: the clause that it is. */
  readonly copyOf?: string;
}

/** Open suggestions of a kind. */
export const openOf = (contract: Contract, kind: Suggestion['kind']): readonly Suggestion[] =>
  contract.suggestions.filter((one) => one.kind === kind && one.changes.some(isChangeOpen));
