import { committee } from './committee-story';
import type { Storyteller } from './storyteller';

/** A story about one contract, told from so many working hours ago. */
export interface Story {
  readonly hoursAgo: number;
  tell(teller: Storyteller): Promise<void>;
}

const DAY = 8;

const story = (daysAgo: number, tell: (teller: Storyteller) => Promise<void>): Story => ({ hoursAgo: daysAgo * DAY, tell });

/** Every stage that is left approves, one after another. */
async function approveAll(teller: Storyteller, contractId: string, pause = 3): Promise<void> {
  for (let state = 'inReview'; state === 'inReview';) {
    teller.clock.pass(pause);
    state = (await teller.approve(contractId)).state;
  }
}

async function signBoth(teller: Storyteller, contractId: string, client: string): Promise<void> {
  teller.clock.pass(4);
  await teller.execute(client, contractId);
  teller.clock.pass(2);
  await teller.execute('director', contractId);
}

async function submitted(teller: Storyteller, client: string, form: string, amount: number): Promise<string> {
  const contractId = await teller.draft(client, form, amount);
  teller.clock.pass(1);
  await teller.submit(client, contractId);
  return contractId;
}

/** The work of one lawyer was given to another, so that the next contracts come to the first. */
async function toSecondLawyer(teller: Storyteller, contractId: string, manager: string): Promise<void> {
  const { contract } = await teller.holder(contractId);
  const assignment = contract.assignments.find((one) => one.state === 'active')!;
  const toMemberId = teller.actor('lawyer2').memberId;
  if (assignment.memberId === toMemberId) return;
  await teller.act(manager, contractId, {
    type: 'reassign',
    assignmentId: assignment.id,
    toMemberId,
    reason: 'Распределение нагрузки юристов.',
  });
}

/** A contract that nobody argued about, from the draft to both signatures. */
const smooth = (daysAgo: number, client: string, signatory: string, form: string, amount: number): Story =>
  story(daysAgo, async (teller) => {
    const contractId = await submitted(teller, client, form, amount);
    await approveAll(teller, contractId, 3 + (daysAgo % 5));
    await signBoth(teller, contractId, signatory);
  });

/** The story that the demo opens with: six proposals, two answered, the lawyer at work. */
const atTheLawyers = story(1.6, async (teller) => {
  const contractId = await teller.draft('client', 'supply', 2_450_000);
  const suggest = (clauseId: string, from: string, to: string, reason: string) =>
    teller.suggest('client', contractId, clauseId, { from, to }, reason);
  const payment = await suggest(
    'payment-after-acceptance',
    'после подписания передаточного документа',
    'после подписания передаточного документа обеими Сторонами',
    'Срок должен считаться от двусторонней подписи.',
  );
  const lateSupply = await suggest(
    'liability-late-supply',
    'за каждый день, но не более',
    'за каждый календарный день, но не более',
    'Уточняем, какие дни считаются.',
  );
  await suggest(
    'liability-limit',
    'ценой Договора',
    'двукратной ценой Договора',
    'Возможные убытки от простоя линии выше цены оборудования.',
  );
  await suggest(
    'termination-by-buyer',
    'более чем на 30 календарных дней',
    'более чем на 15 календарных дней',
    'Простой линии дольше двух недель для нас недопустим.',
  );
  await suggest('confidentiality-duty', 'трёх лет после прекращения', 'пяти лет после прекращения', 'Так принято в нашей группе компаний.');
  await suggest('disputes-court', 'по месту нахождения ответчика', 'города Москвы', 'Обе Стороны находятся в Москве.');
  await teller.comment('client', contractId, 'Просим согласовать до конца месяца: оборудование нужно к запуску линии.', 'both');
  teller.clock.pass(1);
  await teller.submit('client', contractId);
  teller.clock.pass(5);
  const { login } = await teller.holder(contractId);
  await teller.act(login, contractId, { type: 'accept', suggestionId: payment, orders: null });
  await teller.act(login, contractId, {
    type: 'reject',
    suggestionId: lateSupply,
    orders: null,
    reason: 'Дни и так считаются календарными по статье 190 ГК РФ.',
  });
  await teller.comment(login, contractId, 'По лимиту ответственности нужна позиция финансовой службы.', 'supplier', 'liability-limit');
});

/** The client has the answers: one accepted, one rejected, one countered. */
const atTheClient = story(5, async (teller) => {
  const contractId = await teller.draft('client', 'services', 860_000);
  const suggest = (clauseId: string, from: string, to: string, reason: string) =>
    teller.suggest('client', contractId, clauseId, { from, to }, reason);
  const acceptance = await suggest(
    'acceptance-answer',
    'Услуги считаются принятыми без замечаний',
    'Исполнитель повторно направляет акт',
    'Не готовы к приёмке по умолчанию.',
  );
  const exit = await suggest(
    'termination-by-customer',
    '15 календарных дней',
    '5 календарных дней',
    'Нужна гибкость на этапе обследования.',
  );
  const late = await suggest('liability-late-payment', '15 рабочих дней', '30 рабочих дней', 'Согласование платежа занимает до месяца.');
  await teller.submit('client', contractId);
  teller.clock.pass(7);
  const { login } = await teller.holder(contractId);
  await teller.act(login, contractId, { type: 'accept', suggestionId: late, orders: null });
  await teller.act(login, contractId, { type: 'reject', suggestionId: exit, orders: null, reason: 'За пять дней команду не освободить.' });
  const counter = {
    from: 'Услуги считаются принятыми без замечаний',
    to: 'Исполнитель повторно направляет акт, и при молчании в течение трёх рабочих дней Услуги считаются принятыми',
  };
  await teller.counter(
    login,
    contractId,
    acceptance,
    'acceptance-answer',
    counter,
    'Повторное уведомление — да, бессрочное ожидание — нет.',
  );
  teller.clock.pass(1);
  await teller.handOff(login, contractId, 'Два пункта согласованы по существу, ждём ответа по приёмке.');
  const memberId = teller.actor('client-reviewer').memberId;
  await teller.act('client', contractId, { type: 'inviteReviewer', memberId, as: 'reviewer' });
  teller.clock.pass(1);
  const ask = 'Трёх дней нам хватит? Посмотрите, пожалуйста.';
  await teller.comment('client', contractId, ask, 'client', 'acceptance-answer', ['client-reviewer']);
  teller.clock.pass(1);
  await teller.act('client-reviewer', contractId, { type: 'check', note: 'По приёмке можно соглашаться.' });
});

const atFinance = story(4, async (teller) => {
  const contractId = await submitted(teller, 'client2', 'supply', 1_280_000);
  teller.clock.pass(8);
  await teller.approve(contractId, 'Проверить лимит отсрочки по клиенту.');
});

const atTheDirector = story(6, async (teller) => {
  const contractId = await submitted(teller, 'client3', 'services', 3_400_000);
  for (const hours of [7, 4]) {
    teller.clock.pass(hours);
    await teller.approve(contractId);
  }
});

const overdue = story(9, async (teller) => {
  const contractId = await submitted(teller, 'client4', 'supply', 6_150_000);
  teller.clock.pass(3);
  await toSecondLawyer(teller, contractId, 'manager2');
});

const atSecondLawyer = (daysAgo: number, client: string, form: string, amount: number, manager: string): Story =>
  story(daysAgo, async (teller) => {
    const contractId = await submitted(teller, client, form, amount);
    await toSecondLawyer(teller, contractId, manager);
  });

const atTheManager = story(3, async (teller) => {
  const contractId = await submitted(teller, 'client3', 'works', 9_300_000);
  teller.clock.pass(6);
  await teller.approve(contractId);
  for (const login of ['finance', 'security']) {
    teller.clock.pass(2);
    await teller.approve(contractId, null, login);
  }
});

const awaitingClient = story(6, async (teller) => {
  const contractId = await submitted(teller, 'client', 'nda', 1);
  await approveAll(teller, contractId);
});

const awaitingSupplier = story(5, async (teller) => {
  const contractId = await submitted(teller, 'client3', 'licence', 540_000);
  await approveAll(teller, contractId, 2);
  teller.clock.pass(2);
  await teller.execute('client3', contractId);
});

const awaitingSecondCompany = story(7, async (teller) => {
  const contractId = await submitted(teller, 'client2', 'services', 410_000);
  await approveAll(teller, contractId, 3);
});

const returned = story(4, async (teller) => {
  const contractId = await submitted(teller, 'client5', 'lease', 320_000);
  teller.clock.pass(3);
  const { login } = await teller.holder(contractId);
  await teller.act(login, contractId, { type: 'returnForRework', to: 'client', reason: 'Уточните площадь и приложите поэтажный план.' });
});

const declined = story(14, async (teller) => {
  const contractId = await submitted(teller, 'client6', 'works', 18_700_000);
  teller.clock.pass(8);
  const { login } = await teller.holder(contractId);
  await teller.act(login, contractId, { type: 'decline', reason: 'Работы такого объёма в этом году не принимаем: нет свободных бригад.' });
});

const withdrawn = story(11, async (teller) => {
  const contractId = await submitted(teller, 'client4', 'services', 150_000);
  teller.clock.pass(3);
  await teller.act('client4', contractId, { type: 'withdraw', reason: 'Потребность отпала.' });
});

const terminated = story(60, async (teller) => {
  const contractId = await submitted(teller, 'client5', 'services', 230_000);
  await approveAll(teller, contractId, 3);
  await signBoth(teller, contractId, 'client5');
  teller.clock.goBack(20 * DAY);
  const on = teller.clock.now().slice(0, 10);
  await teller.act('manager2', contractId, { type: 'terminate', reason: 'Соглашение сторон: объект передан другому подрядчику.', on });
});

/** An executed contract and the amendment that now changes its price. */
const amended = story(45, async (teller) => {
  const contractId = await submitted(teller, 'client', 'lease', 410_000);
  await approveAll(teller, contractId, 3);
  await signBoth(teller, contractId, 'client-signatory');
  teller.clock.goBack(1.5 * DAY);
  const amendmentId = await teller.draft('client', 'amendment', 455_000, { base: contractId });
  teller.clock.pass(1);
  await teller.submit('client', amendmentId);
  await toSecondLawyer(teller, amendmentId, 'manager');
});

const drafted = (daysAgo: number, client: string, form: string, amount: number): Story =>
  story(daysAgo, async (teller) => {
    await teller.draft(client, form, amount);
  });

/** Oldest first, so that the feed tells them in the order of time. */
export const STORIES: readonly Story[] = [
  smooth(70, 'client', 'client-signatory', 'supply', 1_920_000),
  smooth(64, 'client3', 'client3', 'licence', 300_000),
  smooth(58, 'client3', 'client3', 'supply', 780_000),
  smooth(52, 'client4', 'client4', 'supply', 2_310_000),
  smooth(47, 'client5', 'client5', 'supply', 640_000),
  smooth(41, 'client6', 'client6', 'supply', 3_050_000),
  smooth(36, 'client', 'client-signatory', 'licence', 420_000),
  smooth(30, 'client4', 'client4', 'services', 515_000),
  smooth(24, 'client6', 'client6', 'services', 980_000),
  smooth(17, 'client3', 'client3', 'nda', 1),
  terminated,
  amended,
  declined,
  withdrawn,
  overdue,
  awaitingSecondCompany,
  atTheDirector,
  awaitingClient,
  atTheClient,
  awaitingSupplier,
  committee,
  atFinance,
  returned,
  atTheLawyers,
  drafted(3, 'client', 'works', 7_400_000),
  drafted(1, 'client2', 'licence', 260_000),
  atSecondLawyer(1, 'client5', 'services', 370_000, 'manager2'),
  atSecondLawyer(0.5, 'client6', 'supply', 890_000, 'manager2'),
  atSecondLawyer(0.3, 'client2', 'nda', 1, 'manager'),
  atTheManager,
];
