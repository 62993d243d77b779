import type { Body } from '@vizavi/domain';
import type { PrintedParty, PrintedSignatory } from '../../printed';
import { SPACE, TYPE } from '../measures';
import { WORDS } from '../words';
import type { Cell, GridBlock, Row } from './block';
import { heightOf } from './block';
import { blankRow, rowsOf } from './paragraph';
import { type Setting, bold } from './setting';
import { addTag } from './tag';

const GUTTER = 24;
const RULE_WIDTH = 96;
const NO_PADDING = { side: 0, top: 0, bottom: 0 } as const;

/** The parties' requisites in two columns, and under them, at one height, the places for the signatures. */
export function partiesBlock(node: Body, setting: Setting): GridBlock {
  const width = (setting.pageMeasure - GUTTER) / 2;
  const parties = [partyOf(node.attrs?.left), partyOf(node.attrs?.right)];
  const section = addTag(setting.parent, 'Sect');
  const cells = parties.flatMap((party, index) =>
    partyCells(party, index * 2, {
      ...setting,
      x: 0,
      measure: width,
      align: 'left',
      type: TYPE.requisites,
      parent: addTag(section, 'Sect'),
    }),
  );
  const heights = [0, 1, 2].map((row) => Math.max(0, ...cells.filter((cell) => cell.row === row).map((cell) => heightOf(cell.rows))));
  return {
    kind: 'grid',
    columns: [width, GUTTER, width],
    cells,
    heights,
    headRows: 0,
    border: false,
    whole: true,
    keepWithNext: false,
    ...SPACE.requisites,
  };
}

function partyCells(party: Column, column: number, setting: Setting): Cell[] {
  const heading = rowsOf([{ text: party.role, style: bold(setting).style }], bold(setting), addTag(setting.parent, 'P'));
  const lines = party.lines.flatMap((text) => rowsOf([{ text, style: setting.style }], setting, addTag(setting.parent, 'P')));
  const cell = { column, rowspan: 1, colspan: 1, padding: NO_PADDING, head: false };
  return [
    { ...cell, row: 0, rows: [...heading, blankRow(3), ...lines] },
    { ...cell, row: 1, rows: positionRows(party.signatory.position, setting) },
    { ...cell, row: 2, rows: signatureRows(party.signatory.name, setting) },
  ];
}

function positionRows(position: string, setting: Setting): Row[] {
  if (position === '') return [blankRow(12)];
  return [blankRow(12), ...rowsOf([{ text: position, style: setting.style }], setting, addTag(setting.parent, 'P'))];
}

function signatureRows(name: string, setting: Setting): Row[] {
  const x = RULE_WIDTH + 4;
  const rows = rowsOf(
    [{ text: `/ ${name}`, style: setting.style }],
    { ...setting, x, measure: setting.measure - x },
    addTag(setting.parent, 'P'),
  );
  const signed = rows.map((row, index) => (index === 0 ? { ...row, rule: { x: 0, width: RULE_WIDTH } } : row));
  const seal = rowsOf(
    [{ text: WORDS[setting.language].seal, style: setting.style }],
    { ...setting, type: TYPE.evidence },
    addTag(setting.parent, 'P'),
  );
  return [blankRow(20), ...signed, blankRow(5), ...seal];
}

/** A party with its signatory taken apart. */
interface Column extends PrintedParty {
  readonly signatory: PrintedSignatory;
}

function partyOf(value: unknown): Column {
  const { role, lines, signatory } = fieldsOf(value);
  const { position, name } = typeof signatory === 'string' ? { position: '', name: signatory } : fieldsOf(signatory);
  return {
    role: textIn(role),
    lines: Array.isArray(lines) ? lines.map(textIn) : [],
    signatory: { position: textIn(position), name: textIn(name) },
  };
}

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value : {};
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
