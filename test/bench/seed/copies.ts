import { randomBytes } from 'node:crypto';
import { digestOfText, type Envelope, hashOf } from '../../../apps/api/src/audit/fact-chain';
import { line } from './copy-in';
import type { Original, Part, PatternFact } from './original';
import { filled, type Slot } from './pattern';
import type { People } from './people';
import type { World } from './world';

/** A table of a batch: its columns, and the lines that COPY takes. */
export interface Lines {
  readonly columns: readonly string[];
  readonly lines: string[];
}

export type Batch = Map<string, Lines>;

const FACT = [
  'tenant_id',
  'id',
  'subject_kind',
  'subject_id',
  'client_company_id',
  'sequence',
  'type',
  'at',
  'by_id',
  'by_side',
  'audience',
  'digests',
  'previous_hash',
  'hash',
];
const FACT_PART = ['tenant_id', 'fact_id', 'part', 'client_company_id', 'audience', 'salt', 'body'];
const SALT = 16;
const STRIDE = 100;
const FIRST_POSITION = 1_000_000;
const TWO_YEARS = 2 * 365 * 24 * 3_600_000;

/** An id of version 7 that tells the moment, the contract and its place in it, so that no two are alike and all grow with time. */
function idOf(at: number, index: number, place: number): string {
  const time = Math.max(0, at).toString(16).padStart(12, '0');
  const of = index.toString(16).padStart(15, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place.toString(16).padStart(3, '0')}-8${of.slice(0, 3)}-${of.slice(3)}`;
}

/** Makes copies of originals for a world: new ids, other people, another time, and chains reckoned anew. */
export class Copies {
  constructor(
    private readonly world: World,
    private readonly people: People,
    private readonly originals: readonly Original[],
  ) {}

  /** Adds the copy of this number to the batch. */
  add(batch: Batch, index: number): void {
    const which = this.world.originalOf(index, this.originals.length);
    const original = this.originals[which]!;
    const values = this.valuesOf(original, index);
    for (const { table, columns, lines } of original.rows) for (const one of lines) into(batch, table, columns).push(filled(one, values));
    this.addFacts(batch, original, index, values);
    into(batch, 'bench.copy', ['contract_id', 'original']).push(line([values[original.contractId]!, String(which)]));
  }

  private valuesOf(original: Original, index: number): readonly string[] {
    const { extent } = this.world;
    // The last copy is as young as its original.
    const earlier = Math.round(((extent.contracts - 1 - index) / extent.contracts) * TWO_YEARS);
    const born = Math.min(...original.slots.flatMap((slot) => (slot.kind === 'instant' ? [slot.at] : [])));
    return original.slots.map((slot, place) => {
      const part = original.parts[place];
      return part ? this.playerOf(part, index) : this.valueOf(slot, { index, earlier, born, place });
    });
  }

  private valueOf(slot: Slot, { index, earlier, born, place }: { index: number; earlier: number; born: number; place: number }): string {
    switch (slot.kind) {
      case 'id':
        return idOf(born - earlier, index, place);
      case 'number':
        return this.numberOf(slot.number, index);
      case 'instant':
      case 'timestamp':
        return new Date(slot.at - earlier).toISOString();
    }
  }

  private numberOf(number: string, index: number): string {
    const { company, ordinal } = this.world.companyOf(index);
    return `${number.split('/')[0]}/${this.people.companies[company]!.code}-${String(ordinal + 1).padStart(3, '0')}`;
  }

  private playerOf(part: Part, index: number): string {
    const company = this.people.companies[this.world.companyOf(index).company]!;
    switch (part) {
      case 'company':
        return company.id;
      case 'clientManager':
        return company.manager;
      case 'clientSignatory':
        return company.signatory;
      case 'manager':
        return this.people.managers[this.world.playerOf(part, index)]!;
      case 'lawyer':
      case 'lawyer2':
        return this.people.lawyers[this.world.playerOf(part, index)]!;
      case 'finance':
        return this.people.finance[this.world.playerOf(part, index)]!;
      case 'security':
        return this.people.security[this.world.playerOf(part, index)]!;
      case 'director':
        return this.people.directors[this.world.playerOf(part, index)]!;
    }
  }

  private addFacts(batch: Batch, original: Original, index: number, values: readonly string[]): void {
    const [facts, parts, feed] = [
      into(batch, 'fact', FACT),
      into(batch, 'fact_part', FACT_PART),
      into(batch, 'feed', ['tenant_id', 'position', 'fact_id']),
    ];
    let previousHash: string | null = null;
    for (const [at, fact] of original.facts.entries()) {
      const { envelope, texts } = chained(original, fact, values, at + 1, previousHash);
      const hash = hashOf(envelope);
      facts.push(factLine(envelope, hash));
      parts.push(
        ...texts.map(({ part, audience, salt, body }) =>
          line([envelope.tenantId, envelope.id, part, envelope.clientCompanyId, audience, salt, body]),
        ),
      );
      feed.push(line([envelope.tenantId, String(FIRST_POSITION + index * STRIDE + at), envelope.id]));
      previousHash = hash;
    }
  }
}

function chained(original: Original, fact: PatternFact, values: readonly string[], sequence: number, previousHash: string | null) {
  const salts = randomBytes(SALT * fact.parts.length).toString('hex');
  const texts = fact.parts.map(({ part, audience, body }, index) => {
    const salt = salts.slice(index * SALT * 2, (index + 1) * SALT * 2);
    return { part, audience, salt, body: filled(body, values) };
  });
  const envelope: Envelope = {
    id: values[fact.id]!,
    tenantId: original.tenantId,
    subjectKind: 'contract',
    subjectId: values[original.contractId]!,
    clientCompanyId: values[original.company]!,
    sequence,
    type: fact.type,
    at: values[fact.at]!,
    byId: fact.by === null ? null : values[fact.by]!,
    bySide: fact.bySide,
    audience: fact.audience,
    digests: Object.fromEntries(texts.map(({ part, salt, body }) => [part, digestOfText(salt, body)])),
    previousHash,
  };
  return { envelope, texts };
}

const factLine = (one: Envelope, hash: string): string =>
  line([
    one.tenantId,
    one.id,
    one.subjectKind,
    one.subjectId,
    one.clientCompanyId,
    String(one.sequence),
    one.type,
    one.at,
    one.byId,
    one.bySide,
    one.audience,
    JSON.stringify(one.digests),
    one.previousHash,
    hash,
  ]);

function into(batch: Batch, table: string, columns: readonly string[]): string[] {
  const known = batch.get(table);
  if (known) return known.lines;
  const lines: string[] = [];
  batch.set(table, { columns, lines });
  return lines;
}
