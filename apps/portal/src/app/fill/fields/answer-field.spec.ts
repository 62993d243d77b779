import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ContractView, OfferedAnswer, TemplateView } from '@vizavi/api-types';
import type { Answers, Form, Variable } from '@vizavi/domain';
import { render, settle, textOf } from '../../../testing/render';
import { Words } from '../../language/words';
import { DraftKeeper } from '../draft/draft-keeper';
import { Filling } from '../filling';
import { AnswerField } from './answer-field';

const variable = (key: string, type: Variable['type'], more: Partial<Variable> = {}): Variable => ({
  key,
  type,
  label: { ru: key, en: key },
  required: true,
  ...more,
});

@Component({
  imports: [AnswerField],
  providers: [DraftKeeper, Filling],
  template: `
    @for (one of filling.steps()[0]?.variables; track one.key) {
      <vz-answer-field [variable]="one" />
    }
  `,
})
class Page {
  readonly filling = inject(Filling);
  readonly keeper = inject(DraftKeeper);

  open(variables: readonly Variable[], answers: Answers, offered: readonly OfferedAnswer[]): void {
    const step = { key: 'all', title: { ru: 'Всё', en: 'All' }, variables: variables.map(({ key }) => key) };
    const form = { steps: [step], variables, clauses: [], preamble: { ru: { type: 'doc' } } } as unknown as Form;
    this.keeper.open('1', { answers, offered, savedAt: '', etag: 'd1' });
    this.filling.open({ form } as TemplateView, {} as ContractView, offered);
  }
}

async function open(variables: readonly Variable[], answers: Answers = {}, offered: readonly OfferedAnswer[] = []) {
  localStorage.clear();
  const fixture = await render(Page);
  await TestBed.inject(Words).loadScreens();
  const page = fixture.componentInstance;
  page.open(variables, answers, offered);
  await settle(fixture);
  const control = (path: string): HTMLInputElement => fixture.host.querySelector(`[data-path="${path}"] :is(input, textarea)`)!;
  const type = async (path: string, text: string) => {
    const input = control(path);
    input.focus();
    input.value = text;
    input.setSelectionRange(text.length, text.length);
    input.dispatchEvent(new Event('input'));
    await settle(fixture);
  };
  const button = (name: string): HTMLButtonElement =>
    [...fixture.host.querySelectorAll('button')].find((one) => textOf(one).startsWith(name))!;
  const press = async (name: string) => {
    button(name).click();
    await settle(fixture);
  };
  return { fixture, host: fixture.host, page, control, type, press, answers: () => page.filling.answers() };
}

const company = {
  name: 'АО «Вектор Логистика»',
  inn: '7736050003',
  kpp: '773601001',
  ogrn: '1027700070518',
  address: 'Москва',
  bank: 'ПАО «Сбербанк»',
  bik: '044525225',
  account: '40702810338000000009',
  corrAccount: '30101810400000000225',
  signatoryName: 'Сергеев Иван Андреевич',
  signatoryPosition: 'Генеральный директор',
  signatoryBasis: 'Устав',
};

describe('money', () => {
  it('is grouped as it is typed, kept as a decimal string and said in words', async () => {
    const { host, control, type, answers } = await open([variable('price', 'money')]);
    await type('price', '2450000,5');
    expect(control('price').value.replaceAll('\u00a0', ' ')).toBe('2 450 000,5');
    expect(answers()).toEqual({ price: { amount: '2450000.5', currency: 'RUB' } });
    expect(textOf(host)).toContain('(Два миллиона четыреста пятьдесят тысяч) рублей 50 копеек');
  });

  it('keeps its amount when the currency changes', async () => {
    const { fixture, host, type, answers } = await open([variable('price', 'money')]);
    await type('price', '100');
    const currency = host.querySelector('select')!;
    currency.value = 'EUR';
    currency.dispatchEvent(new Event('change'));
    await settle(fixture);
    expect(answers()).toEqual({ price: { amount: '100', currency: 'EUR' } });
  });

  it('is no answer once emptied', async () => {
    const { type, answers } = await open([variable('price', 'money')], { price: { amount: '5', currency: 'RUB' } });
    await type('price', '');
    expect(answers()).toEqual({ price: null });
  });
});

describe('a company', () => {
  it('tells a slip in a number as soon as all its digits are there', async () => {
    const { host, type } = await open([variable('client', 'company')]);
    await type('client.inn', '773605000');
    expect(host.querySelector('.vz-field__error')).toBeNull();
    await type('client.inn', '7736050004');
    expect(textOf(host.querySelector('[data-path="client.inn"] .vz-field__error')!)).toBe('ИНН не сходится по контрольной цифре');
  });

  it('checks an account against its bank', async () => {
    const { host, type } = await open([variable('client', 'company')], { client: { ...company, account: '' } });
    await type('client.account', '40702810438000000009');
    expect(textOf(host)).toContain('Счёт не сходится с БИК по контрольной цифре');
    await type('client.account', company.account);
    expect(textOf(host)).not.toContain('не сходится');
  });

  it('takes numbers as they are copied, with blanks', async () => {
    const { type, answers } = await open([variable('client', 'company')]);
    await type('client.account', '40702 810 3 3800 0000009');
    expect(answers()).toEqual({ client: { account: company.account } });
  });

  it('asks an entrepreneur for no КПП', async () => {
    const { host, type } = await open([variable('client', 'company')]);
    await type('client.inn', '500100732259');
    expect(host.querySelector('[data-path="client.kpp"]')).toBeNull();
    expect(textOf(host)).toContain('ОГРНИП');
  });

  it('stands as a card when it is known, says where from, and may be taken back', async () => {
    const offered = [{ key: 'client', value: company, source: 'П-2026/00812', at: '2026-11-12T09:00:00Z' }];
    const { host, press, answers } = await open([variable('client', 'company')], { client: company }, offered);
    expect(textOf(host)).toContain('Из договора П-2026/00812, 12 ноября');
    expect(host.querySelector('input')).toBeNull();
    await press('Убрать');
    expect(answers()).toEqual({ client: null });
    expect(host.querySelectorAll('input').length).toBeGreaterThan(10);
    await press('Подставить');
    expect(answers()).toEqual({ client: company });
  });
});

describe('rows', () => {
  const goods = variable('goods', 'tableRows', {
    columns: [
      { key: 'name', type: 'text', label: { ru: 'Наименование', en: 'Name' }, required: true },
      { key: 'sum', type: 'money', label: { ru: 'Сумма', en: 'Sum' }, required: true, total: true },
    ],
  });
  const paste = (target: Element, text: string): Event => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    target.dispatchEvent(event);
    return event;
  };

  it('take a piece of a spreadsheet and show their total', async () => {
    const { fixture, host, control, answers } = await open([goods]);
    expect(paste(control('goods.0.name'), 'Труба\t1 014 600,50\nОтвод\t12 480').defaultPrevented).toBe(true);
    await settle(fixture);
    expect(answers()).toEqual({
      goods: [
        { name: 'Труба', sum: '1014600.50' },
        { name: 'Отвод', sum: '12480' },
      ],
    });
    expect(textOf(host.querySelector('.total')!)).toBe('Итого 1 027 080,50');
  });

  it('go down a column of sums from the cell that has the focus', async () => {
    const { control, answers } = await open([goods]);
    paste(control('goods.0.sum'), '100,5\n200\n');
    expect(answers()).toEqual({ goods: [{ sum: '100.5' }, { sum: '200' }] });
  });

  it('leave a word for one cell to the cell', async () => {
    const { control, answers } = await open([goods]);
    expect(paste(control('goods.0.name'), 'Труба').defaultPrevented).toBe(false);
    expect(answers()).toEqual({});
  });

  it('are added, moved and removed', async () => {
    const { host, press, answers } = await open([goods], { goods: [{ name: 'Первый' }, { name: 'Второй' }] });
    await press('Опустить');
    expect(answers()).toEqual({ goods: [{ name: 'Второй' }, { name: 'Первый' }] });
    await press('Добавить');
    expect(host.querySelectorAll('.row')).toHaveLength(3);
    await press('Удалить строку 1');
    expect(answers()).toEqual({ goods: [{ name: 'Первый' }, {}] });
  });
});

describe('a variable with a condition', () => {
  const way = variable('way', 'yesNo');
  const address = variable('address', 'text', { when: { answer: 'way', is: true } });

  it('comes and goes with the answer that it rests on, and keeps what was typed', async () => {
    const { fixture, host, control, type, answers } = await open([way, address]);
    const choose = async (index: number) => {
      host.querySelectorAll<HTMLInputElement>('[data-path=way] input')[index]!.click();
      await settle(fixture);
    };
    expect(control('address')).toBeNull();
    await choose(0);
    await type('address', 'Москва');
    await choose(1);
    expect(control('address')).toBeNull();
    await choose(0);
    expect(control('address').value).toBe('Москва');
    expect(answers()).toEqual({ way: true, address: 'Москва' });
  });

  it('tells that it is empty only once the step has been tried', async () => {
    const { fixture, host, page } = await open([way, address], { way: true });
    expect(textOf(host)).not.toContain('Заполните это поле');
    page.filling.try(['all']);
    await settle(fixture);
    expect(textOf(host)).toContain('Заполните это поле');
  });
});
