import type { Body, Language } from '@vizavi/domain';
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { PrintedParty } from '../printed';
import { WORDS } from '../pdf/words';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = '________________';

/** Both parties side by side with the places for their signatures; never torn between pages. */
export function partiesTable(node: Body, width: number, language: Language): Table {
  const parties = [node.attrs?.['left'], node.attrs?.['right']] as readonly PrintedParty[];
  const half = Math.floor(width / 2);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: parties.map(
          (party) => new TableCell({ width: { size: half, type: WidthType.DXA }, children: partyLines(party, WORDS[language].seal) }),
        ),
      }),
    ],
  });
}

function partyLines({ role, lines, signatory }: PrintedParty, seal: string): Paragraph[] {
  const { position, name } = typeof signatory === 'string' ? { position: '', name: signatory } : signatory;
  const line = (text: string): Paragraph => new Paragraph({ style: 'Party', children: [new TextRun(text)] });
  return [
    new Paragraph({ style: 'Party', children: [new TextRun({ text: role, bold: true })] }),
    ...lines.map(line),
    line(''),
    ...(position ? [line(position)] : []),
    line(''),
    line(`${RULE} / ${name}`),
    line(seal),
  ];
}
