import type { Actor } from '@vizavi/domain';
import { PositionSeal } from './position-seal';
import { SIGNED_OUT, Watcher, type Pipe } from './watcher';

const actor: Actor = {
  kind: 'member',
  tenantId: 't',
  memberId: 'm',
  personId: 'p',
  side: 'client',
  roles: ['contractManager'],
  clientCompanyId: 'company',
  groupIds: [],
};
const seal = new PositionSeal(Buffer.from('a secret'));
const about = (contractId: string) =>
  ({ contractId, clientCompanyId: 'company', audience: 'both', responsibleId: null, readerIds: [] }) as const;

class SlowPipe implements Pipe {
  text = '';
  waiting = 0;
  ended = false;
  write(text: string): void {
    this.text += text;
    this.waiting += text.length;
  }
  backlog(): number {
    return this.waiting;
  }
  end(): void {
    this.ended = true;
  }
}

const watch = () => {
  const pipe = new SlowPipe();
  const watcher = new Watcher(actor, Buffer.alloc(0), pipe);
  watcher.open(at(0));
  return { pipe, watcher };
};

const kinds = (text: string) => [...text.matchAll(/"kind":"(\w+)"/g)].map((found) => found[1]);
const at = (position: number) => seal.seal('t', position);
const lastPosition = (text: string) => seal.open('t', [...text.matchAll(/id: (\S+)/g)].at(-1)![1]!);

describe('a watcher', () => {
  it('keeps no more than its bound for a slow reader and asks it to look again once it reads', () => {
    const { pipe, watcher } = watch();
    for (let position = 1; position <= 5_000; position += 1) watcher.hear([about(`c${position}`)], at(position));
    expect(pipe.waiting).toBeLessThan(80_000);
    expect(kinds(pipe.text)).not.toContain('resync');
    pipe.waiting = 0;
    watcher.drained();
    expect(kinds(pipe.text).at(-1)).toBe('resync');
    expect(lastPosition(pipe.text)).toBe(5_000);
    watcher.hear([about('next')], at(5_001));
    expect(kinds(pipe.text).at(-1)).toBe('contract');
  });

  it('tells the past before what came meanwhile, and rings the bell', () => {
    const { pipe, watcher } = watch();
    watcher.hold();
    watcher.hear([about('late')], at(8));
    expect(kinds(pipe.text)).toEqual([]);
    watcher.replay([about('early')], at(7));
    expect([...pipe.text.matchAll(/"contractId":("\w+"|null)/g)].map((found) => found[1])).toEqual(['"early"', 'null', '"late"']);
    expect(lastPosition(pipe.text)).toBe(8);
  });

  it('names the new position only with the last event of a stretch', () => {
    const { pipe, watcher } = watch();
    watcher.hear([about('one'), about('two')], at(9));
    const blocks = pipe.text.split('\n\n').filter((block) => block.includes('data:'));
    expect(blocks.map((block) => block.includes('id:'))).toEqual([false, true]);
  });

  it('says nothing after its end', () => {
    const { pipe, watcher } = watch();
    watcher.close(SIGNED_OUT);
    const said = pipe.text;
    watcher.hear([about('one')], at(1));
    watcher.ring();
    watcher.beat(at(2));
    expect([pipe.text, pipe.ended]).toEqual([said, true]);
  });
});

describe('a sealed position', () => {
  it('opens for its tenant and nowhere else', () => {
    const { id } = seal.seal('t', 42);
    expect(seal.open('t', id)).toBe(42);
    expect(seal.open('other', id)).toBeNull();
    expect(new PositionSeal(Buffer.from('another secret')).open('t', id)).toBeNull();
    expect(seal.open('t', `${id.slice(0, -2)}AA`)).toBeNull();
    expect(seal.open('t', '')).toBeNull();
  });

  it('never has the same id twice, and ids of one length', () => {
    const ids = [1, 1, 2, 4_000_000_000].map((position) => seal.seal('t', position).id);
    expect([new Set(ids).size, new Set(ids.map((id) => id.length)).size]).toEqual([4, 1]);
  });
});
