import type { ClauseType, Company, Role } from '@vizavi/domain';
import type { GroupKey } from '../templates/standard-routes';

export const DEMO_DOMAIN = 'demo.vizavi.test';
export const DEMO_PASSWORD = 'vizavi-demo';

export interface CastMember {
  /** Before the @. */
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly department: string | null;
  readonly roles: readonly Role[];
  readonly groups: readonly GroupKey[];
}

const employee = (
  login: string,
  name: string,
  title: string,
  department: string,
  roles: readonly Role[],
  groups: readonly GroupKey[] = [],
): CastMember => ({
  login,
  name,
  title,
  department,
  roles,
  groups,
});

/** Who stands above whom. */
export const HEADS: Readonly<Record<string, string>> = {
  lawyer: 'lawyer2',
  lawyer2: 'director',
  finance: 'director',
  security: 'director',
  manager: 'director',
  manager2: 'director',
};

/** Who answers for which clauses when they are changed. */
export const CLAUSE_OWNERS: Readonly<Partial<Record<ClauseType, string>>> = {
  price: 'finance',
  payment: 'finance',
  liability: 'lawyer2',
  confidentiality: 'security',
};

/** What some clients are counted among, by the code of the company. */
export const SEGMENTS: Readonly<Record<string, string>> = { ВЛ: 'Ключевые', ВТ: 'Ключевые', СЛ: 'Новые' };

/** The supplier's people. */
export const EMPLOYEES: readonly CastMember[] = [
  employee('manager', 'Антон Белов', 'менеджер по работе с клиентами', 'Коммерческий отдел', ['accountManager']),
  employee('manager2', 'Юлия Зимина', 'менеджер по работе с клиентами', 'Коммерческий отдел', ['accountManager']),
  employee('lawyer', 'Ольга Петрова', 'юрист', 'Юридический отдел', ['lawyer'], ['lawyers']),
  employee('lawyer2', 'Дмитрий Орлов', 'старший юрист', 'Юридический отдел', ['lawyer'], ['lawyers']),
  employee('finance', 'Мария Ким', 'финансовый контролёр', 'Финансовая служба', ['approver'], ['finance']),
  employee('security', 'Виктор Громов', 'специалист по безопасности', 'Служба безопасности', ['approver'], ['security']),
  employee('director', 'Иван Сергеев', 'генеральный директор', 'Дирекция', ['approver', 'supplierSignatory'], ['directors']),
  employee('owner', 'Елена Власова', 'методолог договорной работы', 'Юридический отдел', ['templateOwner']),
  employee('admin', 'Павел Кузнецов', 'администратор', 'Отдел информационных систем', ['administrator']),
];

export interface CastCompany {
  readonly code: string;
  readonly manager: 'manager' | 'manager2';
  readonly requisites: Company;
  readonly people: readonly CastMember[];
}

const colleague = (login: string, name: string, title: string, roles: readonly Role[]): CastMember => ({
  login,
  name,
  title,
  department: null,
  roles,
  groups: [],
});

interface Numbers {
  readonly inn: string;
  readonly kpp: string;
  readonly ogrn: string;
  readonly bik: string;
  readonly account: string;
  readonly corrAccount: string;
}

const numbers = (inn: string, kpp: string, ogrn: string, bik: string, account: string, corrAccount: string): Numbers => ({
  inn,
  kpp,
  ogrn,
  bik,
  account,
  corrAccount,
});

const company = (
  name: string,
  shortName: string,
  address: string,
  bank: string,
  given: Numbers,
  signatoryName: string,
  signatoryPosition: string,
  email: string,
): Company => ({
  name,
  shortName,
  address,
  bank,
  ...given,
  signatoryName,
  signatoryPosition,
  signatoryBasis: 'Устав',
  email,
  phone: '+7 495 000-00-00',
});

export const SUPPLIER: { readonly place: string; readonly requisites: Company } = {
  place: 'г. Москва',
  requisites: company(
    'Общество с ограниченной ответственностью «Меридиан»',
    'ООО «Меридиан»',
    '109012, г. Москва, ул. Ильинка, д. 4, офис 210',
    'ПАО Сбербанк, г. Москва',
    numbers('7701524453', '770101001', '1097776240396', '044525225', '40702810708090709584', '30101810400000000225'),
    'Сергеев Иван Николаевич',
    'генеральный директор',
    'dogovor@demo.vizavi.test',
  ),
};

export const COMPANIES: readonly CastCompany[] = [
  {
    code: 'ВЛ',
    manager: 'manager',
    requisites: company(
      'Акционерное общество «Вектор Логистика»',
      'АО «Вектор Логистика»',
      '117246, г. Москва, Научный проезд, д. 17',
      'АО «Альфа-Банк», г. Москва',
      numbers('7728194940', '772801001', '1227725792403', '044525974', '40702810979880033272', '30101810900000000974'),
      'Клименко Илья Андреевич',
      'генеральный директор',
      'client-signatory@demo.vizavi.test',
    ),
    people: [
      colleague('client', 'Иван Клименко', 'руководитель договорного отдела', ['contractManager']),
      colleague('client-signatory', 'Илья Клименко', 'генеральный директор', ['clientSignatory']),
      colleague('client-reviewer', 'Анна Мельник', 'юрисконсульт', ['reviewer']),
    ],
  },
  {
    code: 'СЗ',
    manager: 'manager',
    requisites: company(
      'Общество с ограниченной ответственностью «Северная звезда»',
      'ООО «Северная звезда»',
      '191186, г. Санкт-Петербург, Невский проспект, д. 28',
      'Филиал банка, г. Санкт-Петербург',
      numbers('7810176020', '781001001', '1217846020370', '044030653', '40702810009750977240', '30101810500000000653'),
      'Нечаева Татьяна Викторовна',
      'директор',
      'client2-signatory@demo.vizavi.test',
    ),
    people: [
      colleague('client2', 'Роман Дёмин', 'специалист по закупкам', ['contractManager']),
      colleague('client2-signatory', 'Татьяна Нечаева', 'директор', ['clientSignatory']),
    ],
  },
  {
    code: 'ВТ',
    manager: 'manager',
    requisites: company(
      'Общество с ограниченной ответственностью «Волга Технолоджи»',
      'ООО «Волга Технолоджи»',
      '603000, г. Нижний Новгород, ул. Большая Покровская, д. 12',
      'Волго-Вятский банк, г. Нижний Новгород',
      numbers('5260668381', '526001001', '1185221719792', '042202603', '40702810010623574308', '30101810900000000603'),
      'Фомин Алексей Петрович',
      'генеральный директор',
      'client3@demo.vizavi.test',
    ),
    people: [colleague('client3', 'Алексей Фомин', 'генеральный директор', ['contractManager', 'clientSignatory'])],
  },
  {
    code: 'УМ',
    manager: 'manager2',
    requisites: company(
      'Акционерное общество «Уральские машины»',
      'АО «Уральские машины»',
      '620014, г. Екатеринбург, ул. Малышева, д. 51',
      'Уральский банк, г. Екатеринбург',
      numbers('6671822264', '667101001', '1186619917098', '046577674', '40702810581860714159', '30101810500000000674'),
      'Соколова Вера Ильинична',
      'генеральный директор',
      'client4@demo.vizavi.test',
    ),
    people: [colleague('client4', 'Вера Соколова', 'генеральный директор', ['contractManager', 'clientSignatory'])],
  },
  {
    code: 'КА',
    manager: 'manager2',
    requisites: company(
      'Общество с ограниченной ответственностью «Казань Агро»',
      'ООО «Казань Агро»',
      '420111, г. Казань, ул. Баумана, д. 44',
      'Отделение «Банк Татарстан», г. Казань',
      numbers('1655262263', '165501001', '1121620378725', '049205603', '40702810380788049615', '30101810600000000603'),
      'Гараев Тимур Маратович',
      'директор',
      'client5@demo.vizavi.test',
    ),
    people: [colleague('client5', 'Тимур Гараев', 'директор', ['contractManager', 'clientSignatory'])],
  },
  {
    code: 'СЛ',
    manager: 'manager2',
    requisites: company(
      'Общество с ограниченной ответственностью «Сибирский лес»',
      'ООО «Сибирский лес»',
      '630099, г. Новосибирск, Красный проспект, д. 35',
      'Сибирский банк, г. Новосибирск',
      numbers('5406619930', '540601001', '1065447091379', '045004641', '40702810574214515120', '30101810500000000641'),
      'Лапина Мария Олеговна',
      'коммерческий директор',
      'client6@demo.vizavi.test',
    ),
    people: [colleague('client6', 'Мария Лапина', 'коммерческий директор', ['contractManager', 'clientSignatory'])],
  },
];
