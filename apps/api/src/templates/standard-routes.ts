import { RETURN_TO_CLIENT, STAGE_DEFAULTS, type Bilingual, type Stage } from '@vizavi/domain';

/** Groups that the standard routes ask; the administrator fills them with people. */
export const STANDARD_GROUPS = {
  lawyers: { ru: 'Юристы', en: 'Lawyers' },
  finance: { ru: 'Финансовая служба', en: 'Finance' },
  security: { ru: 'Служба безопасности', en: 'Security' },
  directors: { ru: 'Директора', en: 'Directors' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type GroupKey = keyof typeof STANDARD_GROUPS;
export type GroupIds = Readonly<Record<GroupKey, string>>;

export interface StandardRoute {
  readonly key: string;
  readonly name: Bilingual;
  readonly stages: readonly Stage[];
}

const leastLoaded = (groupId: string) => [{ rule: 'leastLoaded' as const, groupId }];

const manager: Stage = {
  ...STAGE_DEFAULTS,
  key: 'manager',
  name: { ru: 'Подтверждение менеджером', en: 'Manager’s confirmation' },
  kind: 'manager',
  mode: 'any',
  assignees: [{ rule: 'clientAccountManager' }],
  hours: 4,
  guards: ['amount'],
  returnTo: [RETURN_TO_CLIENT, 'legal'],
  shownAs: 'nameAndRole',
};

const legal = (groups: GroupIds, hours: number, returnTo: readonly string[]): Stage => ({
  ...STAGE_DEFAULTS,
  key: 'legal',
  name: { ru: 'Юридическая проверка', en: 'Legal review' },
  kind: 'legal',
  mode: 'any',
  assignees: leastLoaded(groups.lawyers),
  hours,
  guards: ['text'],
  returnTo: [RETURN_TO_CLIENT, ...returnTo],
  shownAs: 'nameAndRole',
});

const finance = (groups: GroupIds, returnTo: readonly string[]): Stage => ({
  ...STAGE_DEFAULTS,
  key: 'finance',
  name: { ru: 'Согласование с финансами', en: 'Finance approval' },
  kind: 'finance',
  mode: 'any',
  assignees: leastLoaded(groups.finance),
  hours: 8,
  guards: ['amount', 'text'],
  returnTo: [RETURN_TO_CLIENT, ...returnTo],
  shownAs: 'nameAndRole',
});

/** Money and reliability are looked at by two people at once, and both must agree. */
const financeAndSecurity = (groups: GroupIds, returnTo: readonly string[]): Stage => ({
  ...finance(groups, returnTo),
  key: 'security',
  name: { ru: 'Проверка финансами и безопасностью', en: 'Finance and security check' },
  kind: 'security',
  mode: 'all',
  assignees: [...leastLoaded(groups.finance), ...leastLoaded(groups.security)],
  hours: 12,
  shownAs: 'nameAndRole',
});

const director = (groups: GroupIds, returnTo: readonly string[]): Stage => ({
  ...STAGE_DEFAULTS,
  key: 'director',
  name: { ru: 'Согласование директором', en: 'Director’s approval' },
  kind: 'director',
  mode: 'any',
  assignees: leastLoaded(groups.directors),
  hours: 8,
  guards: ['text', 'amount'],
  returnTo: [RETURN_TO_CLIENT, ...returnTo],
  shownAs: 'nameAndRole',
});

/**
 * The routes that the standard forms name. A lawyer comes first, because nobody may approve while a suggestion is open.
 */
export const standardRoutes = (groups: GroupIds): readonly StandardRoute[] => [
  {
    key: 'light',
    name: { ru: 'Короткий маршрут', en: 'Short route' },
    stages: [legal(groups, 8, []), director(groups, ['legal'])],
  },
  {
    key: 'standard',
    name: { ru: 'Обычный маршрут', en: 'Standard route' },
    stages: [legal(groups, 16, []), finance(groups, ['legal']), director(groups, ['legal', 'finance'])],
  },
  {
    key: 'extended',
    name: { ru: 'Расширенный маршрут', en: 'Extended route' },
    stages: [legal(groups, 16, []), financeAndSecurity(groups, ['legal']), manager, director(groups, ['legal', 'security', 'manager'])],
  },
];
