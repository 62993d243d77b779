import { bodyToJson, diff, mark, parseBody, type NodeJson } from '@vizavi/document-model';
import { openingLines, type SentClause, type SentText, type WordContract } from '@vizavi/document-engine';
import type { Body, Form } from '@vizavi/domain';
import { wordBody } from '../../../apps/api/src/word/word-body';
import { formContract } from './form-contracts';

/** What somebody proposes for a clause; null: nothing. */
export type Proposing = (body: NodeJson, index: number) => NodeJson | null;

export interface Redlined {
  readonly contract: WordContract;
  readonly sent: SentText;
  readonly proposals: number;
}

/** A form in negotiation: its Word file, and what a returned one is compared with. */
export function redlinedForm(form: Form, propose: Proposing = () => null): Redlined {
  const changes: Record<string, { name: string; at: string }> = {};
  const proposed = new Map<string, Body>();
  const { contract, texts, scope } = formContract(form, ({ clauseId, body }, index) => {
    const wanted = body && propose(bodyToJson(parseBody(body)), index);
    if (!body || !wanted) return body;
    const found = diff(parseBody(body), parseBody(wanted)).map((change) => ({
      ...change,
      id: `${clauseId}:${change.order}`,
      side: 'client' as const,
    }));
    for (const { id } of found) changes[id] = { name: 'Пётр Орлов', at: '2026-11-20T10:00:00.000Z' };
    proposed.set(clauseId, wanted);
    return mark(parseBody(body), found);
  });
  const clauses = texts.map(({ clauseId, parentId, heading, body }): SentClause => {
    const wanted = proposed.get(clauseId);
    return {
      clauseId,
      parentId,
      heading,
      number: scope.numberOf(clauseId),
      base: body && wordBody(body, scope),
      proposed: wanted ? wordBody(wanted, scope) : null,
      status: null,
    };
  });
  const whole = { ...contract, changes };
  return { contract: whole, sent: { clauses, opening: openingLines(whole), comments: [] }, proposals: proposed.size };
}
