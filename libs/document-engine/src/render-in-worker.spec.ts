import { renderContract } from './pdf/render-contract';
import { englishContract } from './pdf/testing/contracts';
import { closeWorkers, renderInWorker } from './render-in-worker';

describe('rendering off the request’s thread', () => {
  afterAll(closeWorkers);

  it('gives the same bytes as rendering here', async () => {
    const [there, here] = [await renderInWorker(englishContract()), await renderContract(englishContract())];
    expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true);
  });
});
