import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { LANDSCAPE_WIDTH, PAGE, TEXT_WIDTH } from '../pdf/measures';
import { WORDS } from '../pdf/words';
import type { PaperPart, PrintedPaper } from '../printed';
import { PAPER_STYLES } from './word-styles';
import { wordBlocks } from './word-blocks';
import type { Room, WordBlock } from './word-room';

/** Twentieths of a point, the unit of Word. */
const twentieths = (points: number): number => Math.round(points * 20);

/** Writes a document about a contract as Word, with the same parts as on paper: real tables whose heads repeat, styles by name. */
export async function renderPaperDocx(printed: PrintedPaper): Promise<Uint8Array> {
  const width = twentieths(printed.landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH);
  const document = new Document({
    title: [printed.title, printed.numberLine].filter(Boolean).join(' '),
    creator: 'Vizavi',
    lastModifiedBy: 'Vizavi',
    styles: PAPER_STYLES,
    sections: [
      {
        properties: { titlePage: true, page: pageOf(printed) },
        headers: { default: headerOf(printed), first: new Header({ children: [new Paragraph({ style: 'Furniture' })] }) },
        footers: { default: footerOf(printed, width), first: footerOf(printed, width) },
        children: [
          ...opening(printed, width),
          ...printed.parts.flatMap((part) => partBlocks(part, { width, style: 'Text', language: printed.language })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const pageOf = ({ landscape }: PrintedPaper) => ({
  // The library turns width and height round itself.
  size: {
    width: twentieths(PAGE.width),
    height: twentieths(PAGE.height),
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: {
    left: twentieths(PAGE.left),
    right: twentieths(PAGE.right),
    top: twentieths(PAGE.top),
    bottom: twentieths(PAGE.bottom),
    header: 560,
    footer: 500,
  },
});

function opening({ title, numberLine, place, date }: PrintedPaper, width: number): readonly Paragraph[] {
  const where = [place, date].some(Boolean)
    ? [
        new Paragraph({
          style: 'Text',
          tabStops: [{ type: TabStopType.RIGHT, position: width }],
          children: [new TextRun(`${place}\t${date}`)],
        }),
      ]
    : [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, children: [new TextRun(title)] }),
    ...(numberLine ? [new Paragraph({ style: 'NumberLine', children: [new TextRun(numberLine)] })] : []),
    ...where,
  ];
}

const partBlocks = (part: PaperPart, room: Room): readonly WordBlock[] =>
  part.kind === 'heading'
    ? [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(part.text)] })]
    : // White after a table, which Word has no property for.
      wordBlocks(part.body, room).flatMap((block) =>
        block instanceof Paragraph ? [block] : [block, new Paragraph({ style: 'Furniture' })],
      );

const headerOf = ({ header }: PrintedPaper): Header =>
  new Header({ children: [new Paragraph({ style: 'Furniture', children: [new TextRun(header)] })] });

function footerOf({ revisionLine, language }: PrintedPaper, width: number): Footer {
  const [before = '', between = ''] = WORDS[language].page(NaN, NaN).split('NaN');
  const count = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Furniture',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [new TextRun(`${revisionLine}\t`), new TextRun({ children: count })],
      }),
    ],
  });
}
