import { CUTS, spansOf } from './faces';

describe('the face of each character', () => {
  it.each(CUTS)('PT Serif prints the contract, the rouble sign and quotation marks (%s)', (cut) => {
    const spans = spansOf('Договор № 1 — «Вектор», “Client”, 100 ₽, ≤ 5 %', cut);
    expect(spans.map((span) => span.face.font.familyName)).toEqual(['PT Serif']);
  });

  it('takes what PT Serif lacks from Noto Serif, then from PT Sans', () => {
    expect(facesOf('ῶ')).toEqual(['Noto Serif']);
    expect(facesOf('Ω')).toEqual(['PT Serif']);
  });

  it('prints a visible sign for what no face has', () => {
    expect(spansOf('見', 'regular').map((span) => span.text)).toEqual(['\ufffd']);
  });

  it('kerns: «ГД» is narrower than its letters apart', () => {
    const face = spansOf('Г', 'regular')[0]?.face;
    expect(face?.measure('ГД')).toBeLessThan((face?.measure('Г') ?? 0) + (face?.measure('Д') ?? 0));
  });
});

function facesOf(text: string): (string | null)[] {
  return spansOf(text, 'regular').map((span) => span.face.font.familyName);
}
