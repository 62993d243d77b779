import type { Company } from '../../requisites';

/** A company whose numbers hold. */
export const aCompany = (more: Partial<Company> = {}): Company => ({
  name: 'ООО «Ромашка»',
  inn: '7707083893',
  kpp: '773601001',
  ogrn: '1027700132195',
  address: '117997, г. Москва, ул. Вавилова, д. 19',
  bank: 'АО «Банк»',
  bik: '049805746',
  account: '40602810700000000025',
  corrAccount: '30101810800000000746',
  signatoryName: 'Иванова Анна Сергеевна',
  signatoryPosition: 'генеральный директор',
  signatoryBasis: 'Устав',
  ...more,
});
