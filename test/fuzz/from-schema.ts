import { type Dice, hostile, TEXTS } from './hostile';

/** As much of a schema of the document as its fields use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Ids of every kind that are there, whoever they belong to. */
export type Ids = readonly string[];

/** Names that a mass assignment would try. */
const EXTRA = [
  'id',
  'tenantId',
  'clientCompanyId',
  'side',
  'roles',
  'state',
  'audience',
  'isAdmin',
  'createdBy',
  'version',
  'responsibleId',
  '__proto__',
];

const WORDS = ['Согласовано', 'So be it', 'Уточнить срок', 'ООО «Ромашка»', 'a@example.org'];
const DATES = ['2026-03-02', '2026-12-31', '2027-01-09'];

/** Makes values by a schema, some of which are as told and some hostile. */
export class Maker {
  constructor(
    private readonly schemas: Schemas,
    private readonly ids: Ids,
    private readonly dice: Dice,
  ) {}

  /** `fidelity`: how probably each single value is what the schema tells. */
  make(schema: Schema, fidelity: number): unknown {
    if (schema.$ref) return this.make(this.schemas[schema.$ref.split('/').at(-1)!] ?? {}, fidelity);
    if (schema.type === 'object') return this.dice.chance(0.97) ? this.object(schema, fidelity) : hostile(this.dice);
    return this.dice.chance(fidelity) ? this.fitting(schema, fidelity) : hostile(this.dice);
  }

  /** A value for an address: always a text. */
  text(schema: Schema, fidelity: number): string {
    const value = this.make(schema, fidelity);
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  private object({ properties = {}, required = [] }: Schema, fidelity: number): unknown {
    const made: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(properties)) {
      const isLeftOut = this.dice.chance(required.includes(name) ? (1 - fidelity) / 3 : 0.4);
      if (!isLeftOut) made[name] = this.make(schema, fidelity);
    }
    if (this.dice.chance((1 - fidelity) / 2))
      Object.defineProperty(made, this.dice.pick(EXTRA), { value: hostile(this.dice), enumerable: true });
    return made;
  }

  private fitting(schema: Schema, fidelity: number): unknown {
    const { dice } = this;
    if (schema.enum) return dice.pick(schema.enum);
    switch (schema.type) {
      case 'integer':
      case 'number':
        return dice.pick([schema.minimum ?? 0, schema.maximum ?? 2_147_483_647, (schema.minimum ?? 0) + 1]);
      case 'boolean':
        return dice.chance(0.5);
      case 'array':
        return Array.from({ length: (schema.minItems ?? 0) + dice.below(3) }, () => this.make(schema.items ?? {}, fidelity));
      default:
        return this.words(schema);
    }
  }

  private words({ format, minLength = 0, maxLength }: Schema): string {
    const { dice } = this;
    if (format === 'uuid') return dice.pick(this.ids);
    if (format === 'date') return dice.pick(DATES);
    if (format === 'email') return 'fuzz@example.org';
    if (maxLength && dice.chance(0.1)) return 'ы'.repeat(maxLength);
    const word = dice.chance(0.3) ? dice.pick(TEXTS) : dice.pick(WORDS);
    return word.padEnd(minLength, 'я').slice(0, maxLength ?? word.length);
  }
}
