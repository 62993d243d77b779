import type { Storyteller } from './storyteller';

const HOURS_AGO = 40;

/** Two of three decide and one has; the form's own text spares a stage, the amount adds the director, and one of two remarks is closed. */
export const committee = {
  hoursAgo: HOURS_AGO,
  async tell(teller: Storyteller): Promise<void> {
    const contractId = await teller.draft('client', 'consulting', 4_200_000);
    teller.clock.pass(1);
    await teller.submit('client', contractId);
    teller.clock.pass(5);
    await teller.approve(contractId, null, 'lawyer');
    teller.clock.pass(4);
    const { remarks } = await teller.approve(
      contractId,
      'Сверить график оплаты с бюджетом заказчика\nПриложить расчёт трудозатрат по этапам',
      'finance',
    );
    teller.clock.pass(2);
    const [first] = remarks.filter((one) => one.tracked);
    const closing = 'График сверен: оплата попадает в первый квартал.';
    await teller.act('manager', contractId, { type: 'closeRemark', remarkId: first!.id, closing });
  },
};
