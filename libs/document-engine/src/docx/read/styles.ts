import { child, children, type Element, isOn, valueOf, attribute } from './parse-xml';
import type { Format } from './word-file';

export interface ReadStyle {
  readonly name: string;
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: number;
  readonly formats: readonly Format[];
}

/** Formats that run properties switch on. */
export function formatsOf(properties: Element | undefined): readonly Format[] {
  const underline = child(properties, 'u');
  const isUnderlined = underline !== undefined && (valueOf(underline) ?? 'single') !== 'none';
  return [
    ...(isOn(child(properties, 'b')) ? (['strong'] as const) : []),
    ...(isOn(child(properties, 'i')) ? (['em'] as const) : []),
    ...(isUnderlined ? (['underline'] as const) : []),
  ];
}

export class Styles {
  private readonly byId: ReadonlyMap<string, ReadStyle>;
  private readonly defaultId: string | null;

  constructor(root: Element | null) {
    const all = children(root).filter(({ localName }) => localName === 'style');
    this.byId = new Map(all.map((style) => [attribute(style, 'styleId') ?? '', read(style)]));
    const normal = all.find((style) => attribute(style, 'type') === 'paragraph' && attribute(style, 'default') === '1');
    this.defaultId = normal ? attribute(normal, 'styleId') : null;
  }

  nameOf(id: string | null): string {
    return this.byId.get(id ?? this.defaultId ?? '')?.name ?? id ?? 'Normal';
  }

  /** The list that a style puts its paragraphs in, its own or that of a style it builds on. */
  numberingOf(id: string | null): { readonly list: string; readonly level: number } | null {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at); at = this.byId.get(at)?.basedOn ?? null) {
      seen.add(at);
      const style = this.byId.get(at);
      if (style?.list) return { list: style.list, level: style.level };
    }
    return null;
  }

  /** Formats of a character style. */
  formatsOf(id: string | null): readonly Format[] {
    return this.byId.get(id ?? '')?.formats ?? [];
  }
}

function read(style: Element): ReadStyle {
  const numbering = child(child(style, 'pPr'), 'numPr');
  return {
    name: valueOf(child(style, 'name')) ?? '',
    basedOn: valueOf(child(style, 'basedOn')),
    list: valueOf(child(numbering, 'numId')),
    level: Number(valueOf(child(numbering, 'ilvl')) ?? 0) || 0,
    formats: attribute(style, 'type') === 'character' ? formatsOf(child(style, 'rPr')) : [],
  };
}
