/** The format allows at most this many entries in one block. */
const BLOCK = 100;

/** The ToUnicode stream: which character each code of a font stands for, so that text can be searched and copied. */
export function unicodeMap(codePoints: ReadonlyMap<number, number>): string {
  const entries = [...codePoints].map(([code, codePoint]) => `<${hex(code)}> <${utf16(codePoint)}>`);
  const blocks = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    const part = entries.slice(start, start + BLOCK);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): string {
  return Array.from({ length: codePoint > 0xffff ? 2 : 1 }, (_, unit) => hex(String.fromCodePoint(codePoint).charCodeAt(unit))).join('');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
