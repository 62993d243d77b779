import type { AvailableAction, BoardColumn } from '@vizavi/api-types';
import { BOARD_COLUMNS } from '@vizavi/api-types';
import { aPosition, aStage, positions } from '../../ui/position/a-position';
import { type Movable, movesOf, verdictOf } from './moves';

const offered = (action: AvailableAction['action'], more: Partial<AvailableAction> = {}): AvailableAction => ({
  action,
  etag: '"1"',
  blockedBy: null,
  ...more,
});
const stages = [
  aStage('manager', 'done', { kind: 'manager' }),
  aStage('legal', 'now', { kind: 'legal' }),
  aStage('finance', 'next', { kind: 'finance' }),
  aStage('director', 'next', { kind: 'director' }),
];
const targets = [
  { key: 'manager', name: { ru: 'Менеджер', en: 'Manager' } },
  { key: 'client', name: { ru: 'Клиенту', en: 'To the client' } },
];
const contract = (actions: readonly AvailableAction[], more: Partial<Movable> = {}): Movable => ({
  state: 'inReview',
  position: aPosition({ stages, stageNumber: 2 }),
  availableActions: actions,
  ...more,
});

const verdicts = (one: Movable) =>
  Object.fromEntries(
    BOARD_COLUMNS.map((column) => {
      const verdict = verdictOf(one, column);
      if (verdict.kind === 'moves') return [column, verdict.moves.map(({ action }) => action.action).join(', ')];
      return [column, verdict.why.kind === 'problem' ? verdict.why.code : verdict.why.word.replace('board.cannot', '')];
    }),
  ) as Record<BoardColumn, string>;

describe('a drop on the board', () => {
  it('opens what the server offers and nothing else', () => {
    const lawyers = contract([
      offered('approve'),
      offered('approveWithRemarks'),
      offered('handOff'),
      offered('returnForRework', { targets }),
      offered('reassign'),
      offered('decline'),
    ]);
    expect(verdicts(lawyers)).toEqual({
      draft: 'returnForRework',
      manager: 'returnForRework',
      legal: 'InOrder',
      finance: 'approve, approveWithRemarks',
      security: 'InOrder',
      director: 'InOrder',
      client: 'handOff',
      signing: 'InOrder',
    });
  });

  it('says in the words of the server what blocks an action', () => {
    const blocked = { code: 'suggestions-open', values: { count: 2 } };
    const one = contract([offered('approve', { blockedBy: blocked }), offered('handOff')]);
    expect(verdicts(one).finance).toBe('suggestions-open');
    expect(verdicts(one).client).toBe('handOff');
  });

  it('says whose turn it is when nothing is offered', () => {
    expect(verdicts(contract([])).finance).toBe('OthersTurn');
    expect(verdicts(contract([offered('reassign')], { state: 'inNegotiation', position: positions['withClient']! })).legal).toBe(
      'WithClient',
    );
    expect(verdicts(contract([], { state: 'draft', position: positions['returned']! })).legal).toBe('InDraft');
    expect(verdicts(contract([offered('recordPaperSigning')], { state: 'awaitingSignature', position: positions['signing']! })).legal).toBe(
      'InSigning',
    );
  });

  it('leads the last approval to the signing', () => {
    const last = aPosition({ stages: stages.map((stage) => ({ ...stage, standing: 'done' as const })), stageNumber: 4 });
    expect(movesOf(contract([offered('approve')], { position: last })).map((move) => move.column)).toEqual(['signing']);
  });

  it('sends a draft to the first stage of its route', () => {
    const draft = contract([offered('submit')], { state: 'draft', position: aPosition({ state: 'draft', stages, stageNumber: null }) });
    expect(verdicts(draft).manager).toBe('submit');
  });

  it('asks a stage again that a change has opened anew', () => {
    const again = aPosition({
      stages: stages.map((stage, index) => (index === 2 ? { ...stage, standing: 'again' as const } : stage)),
      stageNumber: 2,
    });
    expect(movesOf(contract([offered('approve')], { position: again }))[0]?.column).toBe('finance');
  });
});
