import type { NodeJson } from '@vizavi/document-model';
import { recall, remember } from '../../ui/remembered';

/** What somebody has written and not saved yet: it waits in this browser, for them alone. */
export interface KeptText {
  readonly kind: 'replace' | 'insert' | 'revise' | 'counter';
  readonly suggestionId: string | null;
  readonly body: NodeJson;
  readonly reason: string;
  readonly heading: string;
}

const KINDS: readonly unknown[] = ['replace', 'insert', 'revise', 'counter'] satisfies readonly KeptText['kind'][];

/** Texts of one member for one contract, by the row of the paper. */
export class KeptTexts {
  private readonly name: string;

  constructor(memberId: string, contractId: string) {
    this.name = `text.${memberId}.${contractId}`;
  }

  rows(): readonly string[] {
    return Object.keys(this.all());
  }

  of(rowId: string): KeptText | null {
    return this.all()[rowId] ?? null;
  }

  keep(rowId: string, text: KeptText | null): void {
    const { [rowId]: _before, ...others } = this.all();
    const all = text ? { ...others, [rowId]: text } : others;
    remember(this.name, Object.keys(all).length > 0 ? JSON.stringify(all) : null);
  }

  private all(): Readonly<Record<string, KeptText>> {
    try {
      const kept: unknown = JSON.parse(recall(this.name) ?? '{}');
      return Object.fromEntries(Object.entries(kept as object).filter((entry): entry is [string, KeptText] => isKept(entry[1])));
    } catch {
      return {};
    }
  }
}

const isKept = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && KINDS.includes(value.kind) && 'body' in value;
