import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import { finding, pathText, type Fault, type Finding, type Path } from './fault';

/** Uploaded files are hostile: a contract form of 90 clauses in two languages is a tenth of this. */
const GREATEST_SIZE = 1024 * 1024;
const GREATEST_DEPTH = 40;
/** The parser slows down on endless lines and on a great many of them; a form has about a thousand, each of a few hundred signs. */
const MOST_LINES = 20_000;
const LONGEST_LINE = 20_000;

/** A parsed YAML file that can tell the line of any value in it. */
export class FormSource {
  private constructor(
    private readonly text: string,
    private readonly lines: LineCounter,
    private readonly document: Document,
  ) {}

  /** Parses the text; gives the faults of the YAML itself when there are any. */
  static read(text: string): FormSource | readonly Fault[] {
    if (Buffer.byteLength(text) > GREATEST_SIZE) {
      return [fileFault('too-large', 'Файл больше 1 МиБ', 'The file is larger than 1 MiB')];
    }
    const misshapen = misshapenLines(text);
    if (misshapen) return [misshapen];
    try {
      const lines = new LineCounter();
      const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: false, prettyErrors: false });
      const source = new FormSource(text, lines, document);
      const faults = source.faults();
      return faults.length > 0 ? faults : source;
    } catch (error) {
      if (error instanceof RangeError) return [fileFault('too-deep', 'Слишком глубокая вложенность', 'The nesting is too deep')];
      throw error;
    }
  }

  value(): unknown {
    return this.document.toJS({ maxAliasCount: 0 }) as unknown;
  }

  /** Gives the finding its line and column. */
  place(found: Finding): Fault {
    const { path, code, message } = found;
    return { ...this.position(this.offset(found)), path: pathText(path), code, message };
  }

  private faults(): readonly Fault[] {
    const broken = [...this.document.errors, ...this.document.warnings].map((error) => ({
      ...this.position(error.pos[0]),
      path: '',
      code: 'yaml',
      message: { ru: `Ошибка записи YAML: ${error.message}`, en: `YAML error: ${error.message}` },
    }));
    return [...broken, ...this.forbidden()].sort((one, other) => one.line - other.line || one.column - other.column);
  }

  private forbidden(): readonly Fault[] {
    const faults: Fault[] = [];
    visit(this.document, {
      Alias: (_key, node) => {
        const message = {
          ru: 'Ссылки YAML (*имя) не допускаются: напишите значение',
          en: 'YAML aliases (*name) are not allowed: write the value',
        };
        faults.push({ ...this.position(node.range?.[0] ?? 0), path: '', code: 'alias-forbidden', message });
      },
      Map: (_key, node) => {
        faults.push(...this.repeatedKeys(node));
      },
      Node: (_key, node, ancestors) => {
        if (isScalar(node) && !isStorable(node.value)) {
          const message = { ru: 'Недопустимый знак в тексте', en: 'The text has a character that cannot be kept' };
          faults.push({ ...this.position(node.range?.[0] ?? 0), path: '', code: 'unprintable', message });
        }
        if (ancestors.length <= GREATEST_DEPTH) return undefined;
        const at = this.position(node.range?.[0] ?? 0);
        faults.push({ ...fileFault('too-deep', 'Слишком глубокая вложенность', 'The nesting is too deep'), ...at });
        return visit.SKIP;
      },
    });
    return faults;
  }

  /** The library's own check compares each key with each other, which a hostile file can stretch to minutes. */
  private repeatedKeys({ items }: YAMLMap): readonly Fault[] {
    const seen = new Set<string>();
    return items.flatMap(({ key }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (!seen.has(name)) return seen.add(name) && [];
      const at = this.position(isNode(key) ? (key.range?.[0] ?? 0) : 0);
      return [{ ...fileFault('duplicate-key', `Ключ «${name}» повторяется`, `The key “${name}” is repeated`), ...at }];
    });
  }

  private offset({ path, at, token }: Finding): number {
    if (at === 'key') return this.keyOffset(path);
    const range = this.range(path);
    if (!range) return path.length === 0 ? 0 : this.offset(finding(path.slice(0, -1), '', '', ''));
    if (!token) return range[0];
    const found = this.text.indexOf(token, range[0]);
    return found >= 0 && found < range[1] ? found : range[0];
  }

  private range(path: Path): readonly [number, number] | undefined {
    const node: unknown = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
  }

  private keyOffset(path: Path): number {
    const parent: unknown = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last) : undefined;
    return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : this.offset(finding(path, '', '', ''));
  }

  private position(offset: number): { readonly line: number; readonly column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

/** The database's JSON holds neither a NUL nor half a character. */
const isStorable = (value: unknown): boolean => typeof value !== 'string' || (!value.includes('\u0000') && value.isWellFormed());

function fileFault(code: string, ru: string, en: string): Fault {
  return { line: 1, column: 1, path: '', code, message: { ru, en } };
}

function misshapenLines(text: string): Fault | undefined {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return fileFault('too-many-lines', `Больше ${MOST_LINES} строк`, `More than ${MOST_LINES} lines`);
  const index = lines.findIndex(({ length }) => length > LONGEST_LINE);
  if (index < 0) return undefined;
  return {
    ...fileFault('line-too-long', `Строка длиннее ${LONGEST_LINE} знаков`, `The line is longer than ${LONGEST_LINE} characters`),
    line: index + 1,
  };
}
