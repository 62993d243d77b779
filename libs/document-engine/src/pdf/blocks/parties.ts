import type { Body } from '@vizavi/domain';
import type { PrintedParty } from '../../printed';
import { SPACE, TEXT_WIDTH, TYPE } from '../measures';
import { WORDS } from '../words';
import type { Cell, GridBlock, Row } from './block';
import { heightOf } from './block';
import { blankRow, rowsOf } from './paragraph';
import { type Setting, bold } from './setting';
import { type Tag, addTag } from './tag';

const GUTTER = 24;
const RULE_WIDTH = 96;
const NO_PADDING = { side: 0, top: 0, bottom: 0 } as const;

/** The parties' requisites in two columns, and under them, at one height, the places for the signatures. */
export function partiesBlock(node: Body, setting: Setting): GridBlock {
  const width = (TEXT_WIDTH - GUTTER) / 2;
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
  const heights = [0, 1].map((row) => Math.max(...cells.filter((cell) => cell.row === row).map((cell) => heightOf(cell.rows))));
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

function partyCells(party: PrintedParty, column: number, setting: Setting): Cell[] {
  const heading = rowsOf([{ text: party.role, style: bold(setting).style }], bold(setting), addTag(setting.parent, 'P'));
  const lines = party.lines.flatMap((text) => rowsOf([{ text, style: setting.style }], setting, addTag(setting.parent, 'P')));
  const cell = { column, rowspan: 1, colspan: 1, padding: NO_PADDING, head: false };
  return [
    { ...cell, row: 0, rows: [...heading, blankRow(3), ...lines] },
    { ...cell, row: 1, rows: signatureRows(party, setting) },
  ];
}

function signatureRows(party: PrintedParty, setting: Setting): Row[] {
  const tag: Tag = addTag(setting.parent, 'P');
  const x = RULE_WIDTH + 4;
  const name = rowsOf([{ text: `/ ${party.signatory}`, style: setting.style }], { ...setting, x, measure: setting.measure - x }, tag);
  const signed = name.map((row, index) => (index === 0 ? { ...row, rule: { x: 0, width: RULE_WIDTH } } : row));
  const seal = rowsOf(
    [{ text: WORDS[setting.language].seal, style: setting.style }],
    { ...setting, type: TYPE.evidence },
    addTag(setting.parent, 'P'),
  );
  return [blankRow(26), ...signed, blankRow(5), ...seal];
}

function partyOf(value: unknown): PrintedParty {
  const { role, lines, signatory } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof PrintedParty, unknown>
  >;
  return { role: textIn(role), lines: Array.isArray(lines) ? lines.map(textIn) : [], signatory: textIn(signatory) };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
