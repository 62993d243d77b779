import { bodyToJson, diff, mark, parseBody } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { longContract } from '../../pdf/testing/long-contract';
import type { PrintedClause } from '../../printed';
import type { SentClause, SentText } from '../match/sent';
import type { WordAuthor, WordClause, WordContract } from '../word-contract';
import { FRAME } from './frame';

/** A long contract that is argued over in so many places: its Word file, and what a returned one is compared with. */
export interface ArguedContract {
  readonly contract: WordContract;
  readonly sent: SentText;
  readonly changes: number;
}

const AUTHOR: WordAuthor = { name: 'Пётр Орлов', at: '2026-11-20T10:00:00.000Z' };
const RULES = [
  [/10 \(десяти\)/, '15 (пятнадцати)'],
  [/обязуется/, 'принимает на себя обязательство'],
  [/вправе/, 'имеет право'],
  [/Договору/, 'Договору и приложениям к нему'],
  [/Сторон/, 'обеих Сторон'],
] as const;

/** A contract of 20 sections has well over four hundred clauses on 60 pages; at most `most` changes are proposed in it. */
export function arguedContract(sections = 20, most = 500): ArguedContract {
  const sent: SentClause[] = [];
  const changes: Record<string, WordAuthor> = {};
  const written = (clause: PrintedClause, parentId: string | null): WordClause => {
    const clauseId = `c${clause.number.replaceAll('.', '_')}`;
    const body = clause.body && bodyToJson(parseBody(plain(clause.body)));
    const marked = body && Object.keys(changes).length < most ? proposed(clauseId, body, changes) : body;
    sent.push({ clauseId, parentId, number: clause.number, heading: clause.heading, base: body, proposed: null, status: null });
    return { clauseId, heading: clause.heading, body: marked, clauses: clause.clauses.map((child) => written(child, clauseId)) };
  };
  const clauses = longContract(sections).clauses.map((clause) => written(clause, null));
  return {
    contract: { ...FRAME, clauses, changes },
    sent: { clauses: sent, opening: ['Договор'], comments: [] },
    changes: Object.keys(changes).length,
  };
}

/** Every rule that finds its words makes a change. */
function proposed(clauseId: string, body: Body, changes: Record<string, WordAuthor>): Body {
  const wanted = RULES.reduce((text, [words, others]) => text.replace(words, others), JSON.stringify(body));
  const base = parseBody(body);
  const found = diff(base, parseBody(JSON.parse(wanted)));
  const named = found.map((change) => ({ ...change, id: `${clauseId}:${change.order}`, side: 'client' as const }));
  for (const { id } of named) changes[id] = AUTHOR;
  return mark(base, named);
}

/** Printed bodies carry the words of their places; here each is words alone. */
function plain(node: Body): Body {
  const text = node.attrs?.['text'];
  if (typeof text === 'string' && node.type !== 'footnote') return { type: 'text', text, ...(node.marks ? { marks: node.marks } : {}) };
  return node.content === undefined ? node : { ...node, content: node.content.map(plain) };
}
