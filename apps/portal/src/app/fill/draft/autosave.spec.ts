import { type Draft, draftOf, type DraftEvent, step } from './autosave';

const kept = { answers: { price: 1, days: 10 }, etag: 'd1', savedAt: '2026-11-22T09:00:00.000Z' };
const walk = (...events: readonly DraftEvent[]): Draft => events.reduce(step, draftOf(kept));
const typed = (price: number): DraftEvent => ({ kind: 'typed', answers: { ...kept.answers, price } });
const sending: DraftEvent = { kind: 'sending' };
const accepted: DraftEvent = { kind: 'accepted', etag: 'd2', savedAt: '2026-11-22T09:01:00.000Z' };
const unreachable: DraftEvent = { kind: 'unreachable' };
const theirs = (answers: Readonly<Record<string, unknown>>) => ({ answers: { ...kept.answers, ...answers }, etag: 'd7', savedAt: 'later' });

describe('autosave', () => {
  it.each<[string, readonly DraftEvent[], Draft['status']]>([
    ['begins saved', [], 'saved'],
    ['is dirty once something is typed', [typed(2)], 'dirty'],
    ['does not send what is saved', [sending], 'saved'],
    ['saves what is dirty', [typed(2), sending], 'saving'],
    ['is saved when the server has it', [typed(2), sending, accepted], 'saved'],
    ['goes on being dirty by what was typed meanwhile', [typed(2), sending, typed(3), accepted], 'dirty'],
    ['is saved when what was typed meanwhile was taken back', [typed(2), sending, typed(3), typed(2), accepted], 'saved'],
    ['keeps here what could not be sent', [typed(2), sending, unreachable], 'offline'],
    ['stays offline while more is typed', [typed(2), sending, unreachable, typed(3)], 'offline'],
    ['sends from here when the connection is back', [typed(2), sending, unreachable, sending], 'saving'],
    ['is refused when the server will not have it', [typed(2), sending, { kind: 'refused' }], 'refused'],
    ['may try again after a refusal', [typed(2), sending, { kind: 'refused' }, typed(3)], 'dirty'],
    ['is in conflict when both changed one answer', [typed(2), sending, { kind: 'overtaken', theirs: theirs({ price: 9 }) }], 'conflict'],
    ['sends nothing while a person chooses', [typed(2), sending, { kind: 'overtaken', theirs: theirs({ price: 9 }) }, sending], 'conflict'],
    ['is no conflict when each changed another answer', [typed(2), sending, { kind: 'overtaken', theirs: theirs({ days: 5 }) }], 'dirty'],
    ['is no conflict when both gave the same answer', [typed(2), sending, { kind: 'overtaken', theirs: theirs({ price: 2 }) }], 'saved'],
  ])('%s', (_, events, status) => {
    expect(walk(...events).status).toBe(status);
  });

  it('goes on from the version that the server gave', () => {
    expect(walk(typed(2), sending, accepted).kept).toMatchObject({ etag: 'd2', answers: { price: 2, days: 10 } });
  });

  it('never loses what was typed while a save was on its way', () => {
    expect(walk(typed(2), sending, typed(3), unreachable).answers).toEqual({ price: 3, days: 10 });
  });

  it('joins the answers of two devices', () => {
    const draft = walk(typed(2), sending, { kind: 'overtaken', theirs: theirs({ days: 5 }) });
    expect(draft.answers).toEqual({ price: 2, days: 5 });
    expect(draft.kept.etag).toBe('d7');
  });

  it('stands on the other device’s version once a person has chosen', () => {
    const chosen = { price: 2, days: 10 };
    const draft = walk(typed(2), sending, { kind: 'overtaken', theirs: theirs({ price: 9 }) }, { kind: 'settled', answers: chosen });
    expect(draft).toMatchObject({ status: 'dirty', answers: chosen, theirs: null, kept: { etag: 'd7' } });
  });

  it('heeds no answer to a save that another device overtook', () => {
    const overtaken = walk(typed(2), sending, { kind: 'overtaken', theirs: theirs({ days: 5 }) });
    expect(step(overtaken, accepted)).toBe(overtaken);
  });
});
