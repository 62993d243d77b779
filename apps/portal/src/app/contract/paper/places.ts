import type { NodeJson, Place } from '@vizavi/document-model';
import type { Body as BodyJson } from '@vizavi/domain';

/** The requisites of one party, as the server laid them out. */
export interface PartyColumn {
  readonly role: string;
  readonly lines: readonly string[];
  readonly signatory: { readonly position: string; readonly name: string };
}

type Attributes = Readonly<Record<string, unknown>>;

const BLANK = '__________';
const keyOf = (key: unknown, field: unknown, format: unknown): string => [key, field ?? '', format ?? ''].join('|');
const isText = (value: unknown): value is string => typeof value === 'string';
const isNode = (value: unknown): value is NodeJson => typeof value === 'object' && value !== null && 'type' in value;
const isParty = (value: unknown): value is PartyColumn => typeof value === 'object' && value !== null && 'lines' in value;

/** What stands in the places of a contract's text: answers, numbers of clauses, tables of rows, the parties' requisites. */
export class Places {
  private readonly texts = new Map<string, string>();
  private readonly tables = new Map<string, NodeJson>();
  private columns: readonly PartyColumn[] = [];

  constructor(
    bodies: readonly (BodyJson | null)[],
    private readonly numberOf: (clauseId: string) => string | null,
  ) {
    for (const body of bodies) if (body) this.collect(body as NodeJson);
  }

  get parties(): readonly PartyColumn[] {
    return this.columns;
  }

  table(key: string): NodeJson | null {
    return this.tables.get(key) ?? null;
  }

  readonly fill = (place: Place): string => {
    switch (place.type) {
      case 'variable':
        return this.texts.get(keyOf(place.key, place.field, place.format)) ?? BLANK;
      case 'reference':
        return this.numberOf(place.clauseId) ?? BLANK;
      case 'rowsTable':
      case 'parties':
        return '';
    }
  };

  /** Names in braces, as the server writes places into the words of a change, told by what stands there. */
  told(words: string): string {
    return words.replace(/\{([^{}.]+)(?:\.([^{}]+))?\}/g, (name, key: string, field?: string) => this.named(key, field) ?? name);
  }

  private named(key: string, field: string | undefined): string | null {
    const prefix = keyOf(key, field, '');
    const found = [...this.texts].find(([name]) => name === prefix || name.startsWith(prefix));
    return found?.[1] ?? this.numberOf(key);
  }

  private collect(node: NodeJson): void {
    const attrs: Attributes = node.attrs ?? {};
    if (node.type === 'variable' && isText(attrs['text']))
      this.texts.set(keyOf(attrs['key'], attrs['field'], attrs['format']), attrs['text']);
    if (node.type === 'rowsTable' && isNode(attrs['table'])) this.tables.set(String(attrs['key']), attrs['table']);
    if (node.type === 'parties') this.columns = [attrs['left'], attrs['right']].filter(isParty);
    node.content?.forEach((child) => this.collect(child));
  }
}
