import { type Audience, type Role } from '@vizavi/domain';
import fc from 'fast-check';
import { listScopesOf } from '../list-scope';
import { mayHear } from '../may-hear';
import { aContract, anActor, COMPANY, MANAGER } from '../testing/a-contract';
import { canRead, reasonOf, reasonOfClient, reasonOfMember } from './ability';
import { CONTRACT_ABILITIES, type ContractAbility, contractFactsOf, type ContractFacts } from './contract';

const may = (
  roles: readonly Role[],
  action: ContractAbility,
  contract = aContract(),
  words: Parameters<typeof anActor>[1] = {},
): string | null => reasonOf(anActor(roles, words), action, contractFactsOf(contract));

describe('reading a contract', () => {
  it.each<[string, readonly Role[], Parameters<typeof anActor>[1], Parameters<typeof aContract>[0], boolean]>([
    ['a client’s manager, own company', ['contractManager'], {}, {}, true],
    ['a client’s manager, another company', ['contractManager'], { company: 'company-b' }, {}, false],
    ['a client’s signatory, own company', ['clientSignatory'], {}, {}, true],
    ['a client, what the supplier still drafts', ['contractManager'], {}, { in: 'draft', heldBy: 'supplier' }, false],
    ['a reviewer who was invited', ['reviewer'], {}, {}, true],
    ['a reviewer who was not', ['reviewer'], { memberId: 'reviewer-b' }, {}, false],
    ['a reviewer of another company, named by mistake', ['reviewer'], { company: 'company-b' }, {}, false],
    ['a lawyer with a duty', ['lawyer'], {}, {}, true],
    ['a lawyer whose duty is over', ['lawyer'], {}, { in: 'executed' }, true],
    ['a lawyer without one', ['lawyer'], { memberId: 'lawyer-b' }, {}, false],
    ['an approver before their turn', ['approver'], {}, {}, false],
    ['the responsible manager', ['accountManager'], { memberId: MANAGER }, {}, true],
    ['another manager', ['accountManager'], {}, {}, false],
    ['another manager, who stands in for an assignee', ['accountManager'], { memberId: 'lawyer-a' }, {}, true],
    ['the supplier, what a client still drafts', ['accountManager'], { memberId: MANAGER }, { in: 'draft', heldBy: 'client' }, false],
    ['a signatory before it has come to them', ['supplierSignatory'], {}, {}, false],
    ['a signatory once it has', ['supplierSignatory'], {}, { in: 'awaitingSignature' }, true],
    ['a template owner', ['templateOwner'], {}, {}, false],
    ['an administrator', ['administrator'], {}, {}, false],
    ['an administrator with a duty by mistake', ['administrator'], { memberId: 'lawyer-a' }, {}, false],
  ])('%s', (_name, roles, words, contract, expected) => {
    expect(canRead(anActor(roles, words), contractFactsOf(aContract(contract)))).toBe(expected);
  });

  it('lets a group’s member read what the group has', () => {
    const facts: ContractFacts = { ...contractFactsOf(aContract()), readerIds: ['group-legal'] };
    expect(canRead(anActor(['lawyer'], { memberId: 'lawyer-b', groupIds: ['group-legal'] }), facts)).toBe(true);
  });
});

/** What each role may do with a contract that it reads, written by hand. */
const OWN = ['fill', 'submit', 'handOff', 'suggest', 'answer', 'attach', 'invite', 'withdraw', 'recall', 'copy', 'amend'];
const DECIDING = [
  'approve',
  'approveWithRemarks',
  'returnForRework',
  'decline',
  'delegate',
  'addApprover',
  'ask',
  'answerQuestion',
  'takeQuestionBack',
];
const DUTY = [...DECIDING, 'closeRemark', 'handOff', 'suggest', 'answer', 'attach'];
const MANAGING = ['reassign', 'choosePeople', 'passOver', 'closeRemark', 'recordPaperSigning', 'terminate'];
const TABLE: readonly (readonly [
  string,
  readonly Role[],
  Parameters<typeof anActor>[1],
  Parameters<typeof aContract>[0],
  readonly string[],
])[] = [
  ['a client’s manager', ['contractManager'], {}, {}, ['read', 'comment', ...OWN]],
  ['a client’s signatory', ['clientSignatory'], {}, {}, ['read', 'comment', 'execute']],
  ['an invited reviewer', ['reviewer'], {}, {}, ['read', 'comment', 'check']],
  ['the assigned lawyer', ['lawyer'], {}, {}, ['read', 'comment', ...DUTY]],
  ['another lawyer', ['lawyer'], { memberId: 'lawyer-b' }, {}, []],
  ['the responsible manager', ['accountManager'], { memberId: MANAGER }, {}, ['read', 'comment', 'attach', ...MANAGING, 'copy', 'amend']],
  [
    'the responsible manager of their own draft',
    ['accountManager'],
    { memberId: MANAGER },
    { in: 'draft' },
    ['read', 'comment', 'attach', ...MANAGING, 'copy', 'amend', 'fill', 'handOff', 'withdraw', 'suggest'],
  ],
  ['the supplier’s signatory', ['supplierSignatory'], {}, { in: 'awaitingSignature' }, ['read', 'comment', 'execute']],
  ['a template owner', ['templateOwner'], {}, {}, []],
  ['an administrator', ['administrator'], {}, {}, ['migrateRoute']],
];

describe('acting upon a contract', () => {
  it.each(TABLE)('%s may do exactly what is written', (_name, roles, words, contract, expected) => {
    const allowed = CONTRACT_ABILITIES.filter((action) => may(roles, action, aContract(contract), words) === null);
    expect([...allowed].sort()).toEqual([...expected].sort());
  });

  it.each<[readonly Role[], ContractAbility, string]>([
    [['approver'], 'approve', 'not-assigned'],
    [['contractManager'], 'execute', 'not-signatory'],
    [['accountManager'], 'reassign', 'not-responsible'],
    [['reviewer'], 'submit', 'not-allowed'],
  ])('%s is told why %s is not theirs', (roles, action, reason) => expect(may(roles, action)).toBe(reason));
});

describe('client companies', () => {
  const facts = { id: COMPANY, accountManagerId: MANAGER };
  it.each([
    ['administrator', {}, [null, null, null]],
    ['accountManager', { memberId: MANAGER }, [null, null, 'not-allowed']],
    ['accountManager', {}, ['not-allowed', 'not-allowed', 'not-allowed']],
    ['contractManager', {}, [null, 'not-allowed', 'not-allowed']],
    ['contractManager', { company: 'company-b' }, ['not-allowed', 'not-allowed', 'not-allowed']],
    ['lawyer', {}, ['not-allowed', 'not-allowed', 'not-allowed']],
  ] as const)('%s %o', (role, words, expected) => {
    const actor = anActor([role], words);
    expect([reasonOfClient(actor, 'read', facts), reasonOfClient(actor, 'change', facts), reasonOfClient(actor, 'assign', facts)]).toEqual(
      expected,
    );
  });
});

describe('members', () => {
  const colleague = { memberId: 'somebody', side: 'client', clientCompanyId: COMPANY, accountManagerId: MANAGER } as const;
  const employee = { memberId: 'somebody', side: 'supplier', clientCompanyId: null, accountManagerId: null } as const;
  const judged = (role: Role, words: Parameters<typeof anActor>[1], facts: typeof colleague | typeof employee) =>
    (['read', 'invite', 'change'] as const).filter((action) => reasonOfMember(anActor([role], words), action, facts) === null);

  it.each([
    ['administrator', {}, ['read', 'invite', 'change'], ['read', 'invite', 'change']],
    ['accountManager', { memberId: MANAGER }, ['read', 'invite'], []],
    ['accountManager', {}, [], []],
    ['contractManager', {}, ['read', 'invite', 'change'], []],
    ['contractManager', { company: 'company-b' }, [], []],
    ['reviewer', {}, [], []],
  ] as const)('%s %o', (role, words, ofClient, ofSupplier) => {
    expect(judged(role, words, colleague)).toEqual(ofClient);
    expect(judged(role, words, employee)).toEqual(ofSupplier);
  });

  it('lets nobody change their own membership', () => {
    const self = { ...employee, memberId: 'administrator-a' };
    expect(reasonOfMember(anActor(['administrator']), 'change', self)).toBe('own-membership');
  });
});

describe('lists, the live stream and reading agree', () => {
  const ids = fc.constantFrom('lawyer-a', MANAGER, 'reviewer-a', 'x');
  const facts = fc.record({
    clientCompanyId: fc.constantFrom(COMPANY, 'company-b'),
    responsibleId: fc.option(ids),
    audience: fc.constantFrom<Audience>('supplier', 'client', 'both'),
    readerIds: fc.array(ids, { maxLength: 3 }),
  });
  const roles = fc.oneof(
    fc.subarray<Role>(['contractManager', 'reviewer', 'clientSignatory'], { minLength: 1 }),
    fc.subarray<Role>(['lawyer', 'approver', 'accountManager', 'templateOwner', 'supplierSignatory', 'administrator'], { minLength: 1 }),
  );

  it('shows in a list exactly what may be read, and tells of nothing else', () => {
    fc.assert(
      fc.property(roles, ids, facts, (held, memberId, one) => {
        const actor = anActor(held, { memberId });
        // Row-level security keeps a client to its company and each side to its audience.
        const behindWall = one.audience === 'both' || one.audience === actor.side;
        const isOwn = actor.side === 'supplier' || one.clientCompanyId === actor.clientCompanyId;
        const inScope = listScopesOf(actor).some(
          (scope) =>
            (scope === 'company' && isOwn) ||
            (scope === 'reader' && one.readerIds.includes(memberId)) ||
            (scope === 'manager' && one.responsibleId === memberId),
        );
        const listed = behindWall && isOwn && inScope;
        expect(canRead(actor, { ...one, state: 'inReview', assigneeIds: [] })).toBe(listed);
        expect(mayHear(actor, one)).toBe(listed);
      }),
    );
  });

  it('tells a member what is for them alone, and nobody else', () => {
    const event = { ...contractFactsOf(aContract()), memberId: 'lawyer-a' };
    expect([mayHear(anActor(['lawyer']), event), mayHear(anActor(['contractManager']), event)]).toEqual([true, false]);
  });
});
