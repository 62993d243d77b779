/** Fields whose result is all that a text needs; of any other one is told. */
const QUIET = /^\s*(REF|PAGEREF|NOTEREF|HYPERLINK|PAGE|NUMPAGES|TOC|SECTION|SECTIONPAGES)\b/i;

interface Open {
  instruction: string;
  isResult: boolean;
}

/** Fields that are open where the reader stands: their instructions are no text, their results are. */
export class Fields {
  private readonly open: Open[] = [];

  constructor(private readonly onStrange: () => void) {}

  /** Whether words here belong to an instruction. */
  get isCode(): boolean {
    return this.open.some(({ isResult }) => !isResult);
  }

  mark(type: string | null): void {
    if (type === 'begin') this.open.push({ instruction: '', isResult: false });
    const last = this.open.at(-1);
    if (type === 'separate' && last) last.isResult = true;
    if (type === 'end') this.close(this.open.pop());
  }

  instruct(text: string): void {
    const last = this.open.at(-1);
    if (last && !last.isResult) last.instruction += text;
  }

  private close(field: Open | undefined): void {
    if (field && !QUIET.test(field.instruction)) this.onStrange();
  }
}
