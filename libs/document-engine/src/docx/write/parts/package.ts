import type { WordContract } from '../../word-contract';
import { document, el, escaped, NAMESPACES, val, type Xml } from '../xml';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Parts of the document by the name of their relationship, with their content types. */
const PARTS = [
  ['styles', `${OFFICE}/styles`, `${TYPES}.styles+xml`],
  ['numbering', `${OFFICE}/numbering`, `${TYPES}.numbering+xml`],
  ['settings', `${OFFICE}/settings`, `${TYPES}.settings+xml`],
  ['footnotes', `${OFFICE}/footnotes`, `${TYPES}.footnotes+xml`],
  ['comments', `${OFFICE}/comments`, `${TYPES}.comments+xml`],
  ['commentsExtended', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', `${TYPES}.commentsExtended+xml`],
  ['header', `${OFFICE}/header`, `${TYPES}.header+xml`],
  ['footer', `${OFFICE}/footer`, `${TYPES}.footer+xml`],
] as const;

const ROOT = [
  ['word/document.xml', `${OFFICE}/officeDocument`, `${TYPES}.document.main+xml`],
  ['docProps/core.xml', `${PACKAGE}/relationships/metadata/core-properties`, 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', `${OFFICE}/extended-properties`, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ['docProps/custom.xml', `${OFFICE}/custom-properties`, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
] as const;

const relationships = (entries: readonly Xml[]): Xml => document(el('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...entries));

export const rootRelationships = (): Xml =>
  relationships(ROOT.map(([path, type], index) => el('Relationship', { Id: `r${index + 1}`, Type: type, Target: path })));

export const documentRelationships = (): Xml =>
  relationships(PARTS.map(([name, type]) => el('Relationship', { Id: name, Type: type, Target: `${name}.xml` })));

export function contentTypes(): Xml {
  const overrides = [
    ...ROOT.map(([path, , type]) => [`/${path}`, type] as const),
    ...PARTS.map(([name, , type]) => [`/word/${name}.xml`, type] as const),
  ];
  return document(
    el(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...overrides.map(([path, type]) => el('Override', { PartName: path, ContentType: type })),
    ),
  );
}

/** `word/settings.xml`: whoever edits the file does so in the open. */
export const settings = (): Xml =>
  document(
    el(
      'w:settings',
      NAMESPACES,
      el('w:trackRevisions', null),
      val('w:defaultTabStop', 709),
      el('w:footnotePr', null, el('w:footnote', { 'w:id': -1 }), el('w:footnote', { 'w:id': 0 })),
      el(
        'w:compat',
        null,
        el('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': '15' }),
      ),
    ),
  );

export function coreProperties({ title, numberLine, language, createdAt }: WordContract): Xml {
  const at = `${createdAt.slice(0, 19)}Z`;
  const time = (name: string): Xml => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, at);
  return document(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      el('dc:title', null, escaped([title, numberLine].filter(Boolean).join(' '))),
      el('dc:language', null, language),
      time('dcterms:created'),
      time('dcterms:modified'),
    ),
  );
}

export const appProperties = (): Xml =>
  document(el('Properties', { xmlns: `${OFFICE.replace('relationships', 'extended-properties')}` }, el('Application', null, 'Vizavi')));

export const EXPORT_PROPERTY = 'VizaviExport';

export const customProperties = ({ exportId }: WordContract): Xml =>
  document(
    el(
      'Properties',
      {
        xmlns: `${OFFICE.replace('relationships', 'custom-properties')}`,
        'xmlns:vt': `${OFFICE.replace('relationships', 'docPropsVTypes')}`,
      },
      el(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: EXPORT_PROPERTY },
        el('vt:lpwstr', null, escaped(exportId)),
      ),
    ),
  );
