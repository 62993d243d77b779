import type { Mark, Tag } from '../blocks/tag';
import { point } from './point';

/** The operators of one page; knows which element of the structure is open. */
export class Content {
  private readonly operators: string[] = [];
  /** Elements that have marks on this page, by the number of the mark. */
  readonly marked: Tag[] = [];
  private open: Tag | 'artifact' | null = null;

  constructor(private readonly page: number) {}

  add(...operators: readonly string[]): void {
    this.operators.push(...operators);
  }

  /** What follows belongs to the element; consecutive parts of one element share a mark. */
  within(tag: Tag): void {
    if (this.open === tag) return;
    this.close();
    const mark: Mark = { page: this.page, id: this.marked.length };
    this.marked.push(tag);
    tag.marks.push(mark);
    this.add(`/${tag.role} <</MCID ${mark.id}>> BDC`);
    this.open = tag;
  }

  /** What follows is decoration: a reader's voice skips it. */
  artifact(kind?: 'Header' | 'Footer' | 'Watermark'): void {
    if (this.open === 'artifact' && kind === undefined) return;
    this.close();
    this.add(kind ? `/Artifact <</Type /Pagination /Subtype /${kind}>> BDC` : '/Artifact BMC');
    this.open = 'artifact';
  }

  close(): void {
    if (this.open !== null) this.add('EMC');
    this.open = null;
  }

  /** A filled rectangle, from its lower left corner. */
  bar(x: number, y: number, width: number, height: number): void {
    this.add(`${point(x)} ${point(y)} ${point(width)} ${point(height)} re f`);
  }

  toString(): string {
    return this.operators.join('\n');
  }
}
