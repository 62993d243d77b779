import type { Body } from '@vizavi/domain';
import { printedBlock } from '../places';
import { STYLE } from '../styles';
import { markOf } from './cell';
import { list } from './list';
import { type Look, paragraph } from './paragraph';
import { runs } from './runs';
import { table } from './table';
import { changeIn, trackedBy, type Tracked, UNTRACKED } from './tracked';
import type { Writing } from './writing';
import type { Xml } from './xml';

/** What hangs on the first paragraph of a clause: its look with the number, and the marks around it. */
export interface Lead {
  readonly look: Look;
  readonly before: Xml;
  readonly after: Xml;
  /** The paragraph stays, though empty, whatever becomes of its words. */
  readonly keepsEnd?: boolean;
}

/** The blocks of a body; the lead goes to its first paragraph, or to one of its own when it begins with something else. */
export function blocks(writing: Writing, nodes: readonly Body[], lead: Lead | null, outer: Tracked, style: string = STYLE.text): Xml {
  const written: Xml[] = [];
  const begins = nodes[0] !== undefined && isParagraph(nodes[0]);
  if (lead && !begins) written.push(paragraph(writing, lead.look, outer, lead.before + lead.after));
  const last = begins ? lastUnderLead(nodes) : 0;
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    if (before && isTable(before) && isTable(node)) written.push(gap(writing));
    const own: Lead = {
      look: lead && begins && index === 0 ? lead.look : { style },
      before: lead && begins && index === 0 ? lead.before : '',
      after: lead && begins && index === last ? lead.after : '',
      keepsEnd: lead !== null && index === 0 && !isFollowed(nodes),
    };
    written.push(block(writing, node, own, outer));
  });
  return written.join('');
}

const isParagraph = (node: Body): boolean => printedBlock(node).type === 'paragraph';

/** Where the first paragraph goes, one that stays must follow it at once to take over the number. */
function isFollowed(nodes: readonly Body[]): boolean {
  const other = nodes.findIndex((node) => !isParagraph(node));
  const paragraphs = other < 0 ? nodes : nodes.slice(0, other);
  return ['insertion', 'deletion'].every((mark) => paragraphs.some((node) => changeIn(node, mark) === null));
}

/** The marks of a clause reach from its first paragraph to one that stays, whichever of its changes are taken. */
function lastUnderLead(nodes: readonly Body[]): number {
  const stays = (mark: string) => nodes.findIndex((node) => isParagraph(node) && changeIn(node, mark) === null);
  const [accepted, rejected] = [stays('deletion'), stays('insertion')];
  return accepted < 0 || rejected < 0 ? 0 : Math.max(accepted, rejected);
}

const isTable = (node: Body): boolean => printedBlock(node).type === 'table';

/** Word makes one table of two that touch. */
const gap = (writing: Writing): Xml => paragraph(writing, { style: STYLE.gap }, UNTRACKED, '');

function block(writing: Writing, given: Body, lead: Lead, outer: Tracked): Xml {
  const tracked = trackedBy(given, outer);
  const changed = changeIn(given, 'attributeChange');
  if (changed !== null) return renamed(writing, given, changed, lead, outer);
  const node = printedBlock(given);
  switch (node.type) {
    case 'bulletList':
    case 'orderedList':
      return list(writing, node, node.type, 0, tracked);
    case 'table':
      return table(writing, node, { border: given.type !== 'parties', left: 0 }, tracked);
    case 'paragraph':
      return text(writing, node, lead, mergedMarks(given, node, outer), outer);
    default:
      throw new Error(`A body cannot hold a "${node.type}" here`);
  }
}

/** A computed block that prints as a paragraph carries its own marks. */
const mergedMarks = (given: Body, node: Body, outer: Tracked): Tracked => (given === node ? outer : trackedBy(given, outer));

function text(writing: Writing, node: Body, { look, before, after, keepsEnd }: Lead, outer: Tracked, around: Tracked): Xml {
  const content = before + runs(writing, node.content ?? [], trackedBy(node, outer)) + after;
  return paragraph(writing, look, keepsEnd ? around : markOf(node, outer), content);
}

const PLAIN_LEAD: Lead = { look: { style: STYLE.text }, before: '', after: '' };

/** Other rows in the same place: the earlier ones struck, the new ones proposed. */
function renamed(writing: Writing, node: Body, changeId: string, lead: Lead, outer: Tracked): Xml {
  const { marks: _marks, ...plain } = node;
  const was = node.marks?.find(({ type }) => type === 'attributeChange')?.attrs?.['was'];
  const before: Body = { ...plain, attrs: typeof was === 'object' && was !== null ? { ...was } : {} };
  const kept = paragraph(writing, lead.look, outer, lead.before + lead.after);
  return (
    (lead.before === '' ? '' : kept) +
    block(writing, before, PLAIN_LEAD, { ...outer, deleted: changeId }) +
    gap(writing) +
    block(writing, plain, PLAIN_LEAD, { ...outer, inserted: changeId })
  );
}
