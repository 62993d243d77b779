import type { SuggestedChange, Suggestion } from '../../negotiation/suggestion';
import type { Contract } from '../contract';
import type { FactOf } from '../facts';

const alter = (contract: Contract, id: string, to: (suggestion: Suggestion) => Suggestion): Contract => ({
  ...contract,
  suggestions: contract.suggestions.map((one) => (one.id === id ? { ...to(one), version: one.version + 1 } : one)),
});

const alterChanges =
  (orders: readonly number[], to: (change: SuggestedChange) => SuggestedChange) =>
  (suggestion: Suggestion): Suggestion => ({
    ...suggestion,
    changes: suggestion.changes.map((change) => (orders.includes(change.order) ? to(change) : change)),
  });

export const putSuggestion = (contract: Contract, suggestion: Suggestion): Contract => ({
  ...contract,
  suggestions: [...contract.suggestions.filter((one) => one.id !== suggestion.id), suggestion],
});

export function answered(contract: Contract, fact: FactOf<'ChangesAnswered'>): Contract {
  const { suggestionId, orders, answer } = fact.shared;
  return alter(
    contract,
    suggestionId,
    alterChanges(orders, (change) => ({ ...change, answers: [...change.answers, answer] })),
  );
}

export function undone(contract: Contract, fact: FactOf<'AnswerUndone'>): Contract {
  const { suggestionId, orders } = fact.shared;
  return alter(
    contract,
    suggestionId,
    alterChanges(orders, (change) => ({ ...change, answers: change.answers.slice(0, -1) })),
  );
}

/** Shows to the other side what one side wrote during its turn. */
export function publish(contract: Contract, fact: FactOf<'TurnPublished'>): Contract {
  const { publication } = fact.shared;
  const suggestions = new Set(publication.suggestions.map((one) => one.id));
  const answers = new Set(publication.answers.map((one) => `${one.suggestionId}:${one.order}:${one.answer.id}`));
  const comments = new Set(publication.comments.map((one) => one.id));
  const attachments = new Set(publication.attachments.map((one) => one.id));
  return {
    ...contract,
    suggestions: contract.suggestions.map((one) => published(one, suggestions, answers, fact.at)),
    attachments: contract.attachments.map((one) => (attachments.has(one.id) ? { ...one, publishedAt: fact.at } : one)),
    comments: contract.comments.map((one) => (comments.has(one.id) ? { ...one, publishedAt: fact.at } : one)),
  };
}

function published(one: Suggestion, suggestions: ReadonlySet<string>, answers: ReadonlySet<string>, at: string): Suggestion {
  const shown = suggestions.has(one.id);
  const touched =
    shown || one.changes.some((change) => change.answers.some((answer) => answers.has(`${one.id}:${change.order}:${answer.id}`)));
  if (!touched) return one;
  const changes = one.changes.map((change) => ({
    ...change,
    answers: change.answers.map((answer) =>
      answers.has(`${one.id}:${change.order}:${answer.id}`) ? { ...answer, publishedAt: at } : answer,
    ),
  }));
  return { ...one, changes, publishedAt: shown ? at : one.publishedAt, version: one.version + 1 };
}
