import { attempt } from './attempt';
import { Failure } from './failure';

const failing = (status: number) => new Failure(status, 'code', '', '');

describe('attempt', () => {
  it('keeps its key while nobody knows the outcome, and takes a new one after an answer', async () => {
    const keys: string[] = [];
    const outcomes = [failing(0), failing(503), null, null];
    const act = attempt(async (key) => {
      keys.push(key);
      const outcome = outcomes.shift();
      if (outcome) throw outcome;
      return true;
    });
    for (let turn = 0; turn < 4; turn += 1) await act.run();
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('takes a new key for other input and after a refusal', async () => {
    const keys: string[] = [];
    const act = attempt(async (key, text: string) => {
      keys.push(key);
      throw failing(text === 'refused' ? 409 : 0);
    });
    await act.run('one');
    await act.run('two');
    await act.run('refused');
    await act.run('refused');
    expect(new Set(keys).size).toBe(4);
    expect(act.failure()?.status).toBe(409);
  });

  it('runs once at a time', async () => {
    let runs = 0;
    const act = attempt(async () => {
      runs += 1;
      await Promise.resolve();
    });
    await Promise.all([act.run(), act.run()]);
    expect(runs).toBe(1);
  });
});
