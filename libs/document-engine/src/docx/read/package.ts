import { attribute, child, children, type Element, parseXml } from './parse-xml';
import { DocxRefused } from './refused';
import { unpack } from './unpack';

const UNREAD =
  /(^|\/)(media|embeddings|theme|fonts|customXml|glossary|printerSettings)\/|(webSettings|fontTable|header\d*|footer\d*)\.xml$/i;
const isWanted = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !UNREAD.test(name);

const MAIN = /wordprocessingml\.(document|template)\.main\+xml$/;
const MACROS = /macroEnabled/i;

/** The parts of a document that are read, found as the package itself names them. */
export interface DocxPackage {
  readonly document: Element;
  /** Of the document, by the last word of its relationship: `styles`, `numbering`, `comments`… */
  readonly part: (name: string) => Element | null;
  readonly properties: Element | null;
}

/** @throws DocxRefused */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const files = unpack(bytes, isWanted);
  const parse = (path: string): Element | null => {
    const found = files.get(path);
    return found ? parseXml(found) : null;
  };
  const types = parse('[Content_Types].xml');
  if (!types) throw new DocxRefused('not-word');
  if (children(types).some((each) => MACROS.test(attribute(each, 'ContentType') ?? ''))) throw new DocxRefused('macros');
  const main = children(types).find((each) => MAIN.test(attribute(each, 'ContentType') ?? ''));
  const path = (attribute(main, 'PartName') ?? '').replace(/^\//, '');
  const document = path === '' ? null : parse(path);
  if (!document || !child(document, 'body')) throw new DocxRefused('not-word');
  const folder = path.replace(/[^/]+$/, '');
  const targets = targetsOf(parse(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  return {
    document,
    part: (name) => {
      const target = targets.get(name);
      return target === undefined ? null : parse(target);
    },
    properties: parse('docProps/custom.xml'),
  };
}

/** Relationships that lead out of the package are not followed. */
function targetsOf(relationships: Element | null, folder: string): ReadonlyMap<string, string> {
  return new Map(
    children(relationships)
      .filter((each) => attribute(each, 'TargetMode') !== 'External')
      .map((each) => {
        const target = attribute(each, 'Target') ?? '';
        return [(attribute(each, 'Type') ?? '').replace(/^.*\//, ''), target.startsWith('/') ? target.slice(1) : `${folder}${target}`];
      }),
  );
}
