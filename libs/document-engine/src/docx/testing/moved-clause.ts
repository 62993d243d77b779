import type { Body } from '@vizavi/domain';
import type { SentText } from '../match/sent';
import type { WordClause, WordContract } from '../word-contract';
import { openingLines } from '../match/opening-lines';
import { FRAME } from './frame';

const CHANGE = 'suggestion:0';

const bodyOf = (text: string): Body => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const TEXTS: Readonly<Record<string, readonly (readonly [clauseId: string, text: string])[]>> = {
  goods: [
    ['kind', 'Поставщик передаёт Товар по спецификации.'],
    ['place', 'Товар передаётся на складе Покупателя.'],
    ['risk', 'Риск гибели переходит при передаче Товара.'],
  ],
  price: [
    ['sum', 'Цена указана в спецификации и не меняется.'],
    ['day', 'Оплата производится в течение десяти дней.'],
  ],
};

/** A contract of two sections in which «place» is proposed to stand last in the second one. */
export function withMovedClause(): { readonly contract: WordContract; readonly sent: SentText } {
  const clause = ([clauseId, text]: readonly [string, string]): WordClause => ({
    clauseId,
    heading: null,
    body: bodyOf(text),
    clauses: [],
  });
  const sectionOf = (clauseId: string, heading: string): WordClause => ({
    clauseId,
    heading,
    body: null,
    clauses: TEXTS[clauseId]!.map(clause),
  });
  const [goods, price] = [sectionOf('goods', 'Товар'), sectionOf('price', 'Цена')];
  const moving = goods.clauses[1]!;
  const clauses: readonly WordClause[] = [
    {
      ...goods,
      clauses: goods.clauses.map((each) => (each === moving ? { ...each, status: { kind: 'deleted', changeId: CHANGE } } : each)),
    },
    {
      ...price,
      clauses: [...price.clauses, { ...moving, status: { kind: 'inserted', changeId: CHANGE }, isMovedHere: true }],
    },
  ];
  const contract: WordContract = {
    ...FRAME,
    clauses,
    changes: { [CHANGE]: { name: 'Пётр Орлов', at: '2026-11-20T10:00:00.000Z', isMove: true } },
  };
  return { contract, sent: { clauses: [goods, price].flatMap(sentOf), opening: openingLines(contract), comments: [] } };
}

const sentOf = (section: WordClause, index: number): SentText['clauses'] => [
  {
    clauseId: section.clauseId,
    parentId: null,
    number: String(index + 1),
    heading: section.heading,
    base: null,
    proposed: null,
    status: null,
  },
  ...section.clauses.map(({ clauseId, body }, order) => ({
    clauseId,
    parentId: section.clauseId,
    number: `${index + 1}.${order + 1}`,
    heading: null,
    base: body,
    proposed: null,
    status: null,
    ...(clauseId === 'place' ? { isMoving: true } : {}),
  })),
];
