import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) after gzip of what a reader loads. */
export interface PortalSizes {
  readonly initial: number;
  readonly largestRoute: { readonly name: string; readonly size: number };
  readonly signIn: number;
  readonly list: number;
  readonly requests: number;
}

const STATIC = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const DYNAMIC = /import\(["'`]\.\/([\w.-]+\.js)["'`]\)(?:\.then\(\(?\w+\)?=>\w+\.(\w+)\))?/g;
const LINKED = /(?:src|href)="([\w.-]+\.(?:js|css))"/g;
/** What text in Russian is drawn with on every screen. */
const FONTS = /^onest-(?:cyrillic|latin)-/;
/** Shows PDF files and is loaded by whoever opens one. */
const VIEWER = /pdf/i;

interface Lazy {
  readonly file: string;
  readonly name: string;
}

/** The files of a built portal as a reader's browser asks for them. */
class Built {
  private readonly texts = new Map<string, string>();

  constructor(private readonly folder: string) {}

  text(file: string): string {
    const known = this.texts.get(file) ?? readFileSync(join(this.folder, file), 'utf8');
    this.texts.set(file, known);
    return known;
  }

  /** A file and everything that it cannot run without. */
  closure(files: readonly string[]): ReadonlySet<string> {
    const found = new Set(files);
    for (const file of found) if (file.endsWith('.js')) for (const [, needed] of this.text(file).matchAll(STATIC)) found.add(needed!);
    return found;
  }

  lazy(): readonly Lazy[] {
    const files = readdirSync(this.folder).filter((name) => name.endsWith('.js'));
    return files.flatMap((file) =>
      [...this.text(file).matchAll(DYNAMIC)].map(([, target, name]) => ({ file: target!, name: name ?? target! })),
    );
  }

  kilobytes(files: Iterable<string>): number {
    return [...files].reduce((sum, file) => sum + gzipSync(this.text(file)).length, 0) / 1000;
  }

  fonts(): { readonly size: number; readonly count: number } {
    const folder = join(this.folder, 'media');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => FONTS.test(name)) : [];
    return { size: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1000, count: names.length };
  }
}

/** Sizes of the built portal; null when none is built. */
export function portalSizes(folder: string): PortalSizes | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const built = new Built(folder);
  const linked = [...built.text('index.html').matchAll(LINKED)].map(([, file]) => file!);
  const first = built.closure(linked);
  const scripts = [...first].filter((file) => file.endsWith('.js'));
  const lazy = built.lazy();
  const beyond = (files: readonly string[]): readonly string[] => [...built.closure(files)].filter((file) => !first.has(file));
  const routes = lazy
    .filter(({ name }) => !VIEWER.test(name))
    .map(({ file, name }) => ({ name, size: built.kilobytes(beyond([file])) }))
    .sort((a, b) => b.size - a.size);
  const named = (...names: readonly string[]): readonly string[] =>
    names
      .flatMap((name) => lazy.filter((one) => one.name === name).map((one) => one.file))
      .filter((file, index, all) => all.indexOf(file) === index);
  // A reader loads one language; the larger of the two is counted.
  const words = (name: string): readonly string[] =>
    [...named(name)].sort((a, b) => built.kilobytes([b]) - built.kilobytes([a])).slice(0, 1);
  const fonts = built.fonts();
  const signIn = new Set(['index.html', ...first, ...beyond(words('first'))]);
  const list = new Set([...signIn, ...beyond([...words('rest'), ...named('Shell', 'ContractsPage')])]);
  return {
    initial: built.kilobytes(scripts),
    largestRoute: routes[0] ?? { name: 'none', size: 0 },
    signIn: built.kilobytes(signIn) + fonts.size,
    list: built.kilobytes(list) + fonts.size,
    requests: list.size + fonts.count,
  };
}
