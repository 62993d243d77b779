import { expect, type Locator, type Page } from '@playwright/test';
import type { Seat } from './journey';

/** After the caret was moved the editor needs a moment before it takes what is typed. */
const CARET = 150;

/** The page of one contract, by what a person sees and presses. */
export class ContractPage {
  readonly text: Locator;
  readonly acts: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole('article', { name: 'Текст' });
    this.acts = page.getByRole('region', { name: 'Что можно сделать сейчас' });
  }

  static async open({ page }: Seat, id: string): Promise<ContractPage> {
    await page.goto(`/contracts/${id}`);
    const contract = new ContractPage(page);
    await expect(contract.acts).toBeVisible();
    return contract;
  }

  get id(): string {
    return new URL(this.page.url()).pathname.split('/')[2]!;
  }

  /** One point of the negotiation. */
  point(clause: string): Locator {
    return this.page.getByRole('article', { name: new RegExp(`, ${clause.replace('.', '\\.')}$`) });
  }

  /** Adds a sentence to a clause and tells why. */
  async suggest(clause: string, sentence: string, reason: string): Promise<void> {
    await this.text.getByRole('button', { name: new RegExp(`^п\\. ${clause.replace('.', '\\.')}(,|$)`) }).click();
    await this.page.getByRole('button', { name: 'Предложить правку' }).click();
    await this.write(`Ваша редакция пункта ${clause}`, sentence);
    await this.page.getByRole('textbox', { name: /^Почему/ }).fill(reason);
    await this.page.getByRole('button', { name: 'Сохранить правку' }).click();
    await expect(this.text.getByRole('insertion').filter({ hasText: sentence.trim() })).toBeVisible();
  }

  async reject(clause: string, reason: string): Promise<void> {
    await this.point(clause).getByRole('button', { name: 'Отклонить', exact: true }).click();
    const asked = this.page.getByRole('dialog', { name: 'Отклонить правку?' });
    await asked.getByRole('textbox').fill(reason);
    await asked.getByRole('button', { name: 'Отклонить' }).click();
    await expect(this.point(clause)).toContainText('Отклонено');
  }

  /** Answers with other words: what was proposed and a sentence more. */
  async counter(clause: string, sentence: string, reason: string): Promise<void> {
    await this.point(clause).getByRole('button', { name: 'Встречная редакция' }).click();
    await this.write(`Встречная редакция к пункту ${clause}`, sentence);
    await this.page.getByRole('textbox', { name: /^Почему/ }).fill(reason);
    await this.page.getByRole('button', { name: 'Сохранить правку' }).click();
    await expect(this.point(clause)).toContainText(sentence.trim());
  }

  async accept(clause: string): Promise<void> {
    await this.point(clause).getByRole('button', { name: 'Принять', exact: true }).last().click();
    await expect(this.point(clause)).toContainText(/Принята|Стороны согласились/);
  }

  async concede(clause: string): Promise<void> {
    await this.point(clause).getByRole('button', { name: 'Согласиться' }).click();
    await expect(this.point(clause)).toContainText('Стороны согласились');
  }

  /** An act that asks once more before it is done. */
  async act(name: string, fill: (asked: Locator) => Promise<void> = () => Promise.resolve()): Promise<void> {
    await this.acts.getByRole('button', { name, exact: true }).click();
    const asked = this.page.getByRole('dialog');
    await fill(asked);
    await asked.getByRole('button', { name, exact: true }).click();
    await expect(asked).toHaveCount(0);
  }

  async sign(password: string): Promise<void> {
    await this.acts.getByRole('button', { name: 'Подписать', exact: true }).click();
    const asked = this.page.getByRole('dialog', { name: 'Подписание' });
    const agree = asked.getByRole('button', { name: 'Принять соглашение' });
    const proof = asked.getByLabel('Пароль для подтверждения');
    await expect(agree.or(proof)).toBeVisible();
    if (await agree.isVisible()) {
      for (const box of await asked.getByRole('checkbox').all()) await box.check();
      await agree.click();
    }
    await proof.fill(password);
    await asked.getByRole('checkbox').check();
    await asked.getByRole('button', { name: 'Подписать', exact: true }).click();
    await expect(asked).toHaveCount(0);
  }

  private async write(name: string, sentence: string): Promise<void> {
    const editor = this.page.getByRole('textbox', { name });
    await editor.click();
    await editor.press('Control+End');
    await this.page.waitForTimeout(CARET);
    await this.page.keyboard.type(sentence);
  }
}
