import type { IStylesOptions } from 'docx';

const FONT = 'Times New Roman';
/** Half-points, as Word counts letters. */
const size = (points: number): number => points * 2;

/** Styles of papers by name, so that a lawyer restyles all of them at once. */
export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: size(10.5) } },
    heading1: { run: { font: FONT, size: size(14), bold: true, color: '000000' }, paragraph: { spacing: { after: 60 } } },
    heading2: { run: { font: FONT, size: size(11), bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 100 } } },
  },
  paragraphStyles: [
    { id: 'Text', name: 'Paper text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 90 } } },
    {
      id: 'NumberLine',
      name: 'Paper number',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { alignment: 'center', spacing: { after: 160 } },
    },
    { id: 'Cell', name: 'Paper cell', basedOn: 'Normal', quickFormat: true, run: { size: size(9) }, paragraph: { spacing: { after: 40 } } },
    { id: 'HeadCell', name: 'Paper head cell', basedOn: 'Cell', run: { bold: true }, paragraph: { alignment: 'center' } },
    { id: 'Party', name: 'Paper party', basedOn: 'Normal', run: { size: size(9.5) } },
    { id: 'Furniture', name: 'Paper head and foot', basedOn: 'Normal', run: { size: size(7.5), color: '595959' } },
  ],
};
