import { wayBack } from './way-back';

describe('wayBack', () => {
  it.each([
    ['/contracts/1?clause=4', '/contracts/1?clause=4'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/sign-in?back=/x', '/'],
    [undefined, '/'],
  ])('%s leads to %s', (asked, way) => expect(wayBack(asked)).toBe(way));
});
