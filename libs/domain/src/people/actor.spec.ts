import { isSeenBy, otherSide, ROLES, sideOfRole } from './actor';

it.each([
  ['supplier', true, false],
  ['client', false, true],
  ['both', true, true],
] as const)('what is written for %s is seen by the supplier: %s, by the client: %s', (audience, supplier, client) => {
  expect([isSeenBy(audience, 'supplier'), isSeenBy(audience, 'client')]).toEqual([supplier, client]);
});

it('knows of every role on which side it stands', () => {
  expect(ROLES.filter((role) => sideOfRole(role) === 'client')).toEqual(['contractManager', 'reviewer', 'clientSignatory']);
  expect([otherSide('client'), otherSide('supplier')]).toEqual(['supplier', 'client']);
});
