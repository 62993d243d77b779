import type { Bilingual } from '@vizavi/domain';

/** The first version of what each side accepts before its first simple signature; a changed text is a new version. */
export const SIGNATURE_AGREEMENT: { readonly version: number; readonly text: Bilingual } = {
  version: 1,
  text: {
    ru: `Соглашение об использовании простой электронной подписи

1. Предмет. Поставщик, который ведёт портал, и Клиент (далее вместе — Стороны) договариваются подписывать в портале договоры, дополнительные соглашения, приложения и иные документы простой электронной подписью. Соглашение заключено на основании статей 160, 428 и 434 Гражданского кодекса Российской Федерации, части 2 статьи 6 и статьи 9 Федерального закона от 06.04.2011 № 63-ФЗ «Об электронной подписи».

2. Равная сила. Документ, подписанный в портале простой электронной подписью по правилам этого соглашения, Стороны признают равнозначным документу на бумаге с собственноручной подписью. Если закон требует для документа нотариальной формы, усиленной подписи или бумаги, Стороны подписывают его так, как требует закон.

3. Ключ подписи. Ключом простой электронной подписи служит сочетание адреса электронной почты участника и его пароля в портале. Пароль участник задаёт сам; портал хранит не пароль, а его необратимый отпечаток.

4. Как ставится подпись. Участник с правом подписи открывает окончательную редакцию документа, указывает основание своих полномочий, подтверждает согласие и вводит пароль. Подпись относится только к той редакции, отпечаток которой (SHA-256) показан участнику и сохранён вместе с подписью.

5. Кто подписал. Лицо, подписавшее документ, определяется по учётной записи участника. В документе и в журнале портала указываются его имя, должность, компания, основание полномочий, дата и время подписания с точностью до секунды.

6. Полномочия. Каждая Сторона отвечает за то, что участник, которому она дала право подписи, вправе действовать от её имени по уставу или по доверенности. Об отзыве полномочий Сторона сообщает сразу и закрывает участнику доступ; до этого документы, подписанные им, считаются подписанными Стороной.

7. Конфиденциальность ключа. Участник не передаёт пароль другим лицам, не оставляет открытый вход в портал без присмотра и сразу меняет пароль, если его мог узнать кто-то ещё. Сторона, узнавшая о таком случае, без промедления сообщает о нём другой Стороне.

8. Порядок подписания. Документ подписывает сначала Клиент, затем Поставщик. Он считается заключённым, когда подписан обеими Сторонами; дата заключения — день второй подписи по времени места заключения договора.

9. Журнал и проверка. Портал хранит редакции документа, подписи и события в неизменяемом журнале, в котором каждая запись связана с предыдущей отпечатком. Любая Сторона может получить документ и сведения о подписях и проверить, что подписанный текст не изменён. Эти сведения Стороны признают доказательствами.

10. Споры о подписи. Сторона, которая отрицает подпись своего участника, сообщает об этом письменно в течение пяти рабочих дней со дня, когда узнала о ней. Стороны вместе проверяют отпечаток редакции и записи журнала; если согласие не достигнуто, спор решает суд по правилам подписанного документа.

11. Бумага. Каждая Сторона вправе попросить подписать документ на бумаге. Тогда в портале отмечается дата подписания и прикладывается копия; первичным остаётся бумажный экземпляр.

12. Срок. Соглашение действует со дня его принятия Стороной и бессрочно. Сторона вправе отказаться от него, сообщив за тридцать дней; документы, подписанные раньше, сохраняют силу. Новая редакция соглашения действует для Стороны после того, как она её приняла.

13. Принятие. Соглашение принимает от имени Стороны участник с правом подписи. Принятие записывается в журнал с указанием участника, даты и номера редакции.`,
    en: `Agreement on the use of a simple electronic signature

1. Subject. The Supplier, who runs the portal, and the Client (together the Parties) agree to sign contracts, amendments, appendices and other documents in the portal by a simple electronic signature. The agreement is made under articles 160, 428 and 434 of the Civil Code of the Russian Federation and part 2 of article 6 and article 9 of Federal Law No. 63-FZ of 6 April 2011 on Electronic Signature.

2. Equal force. The Parties recognise a document signed in the portal by a simple electronic signature under this agreement as equal to a paper document signed by hand. Where the law requires a notarial form, an enhanced signature or paper, the Parties sign the document as the law requires.

3. Signature key. The key of the simple electronic signature is the member’s e-mail address together with the member’s password in the portal. The member chooses the password; the portal keeps an irreversible digest of it and never the password itself.

4. How a signature is given. A member with the right to sign opens the final revision of the document, names the source of their authority, confirms consent and enters the password. The signature belongs only to the revision whose digest (SHA-256) was shown to the member and is kept with the signature.

5. Who signed. The person who signed a document is determined by the member’s account. The document and the portal’s log state their name, position, company, source of authority, and the date and time of signing to the second.

6. Authority. Each Party answers for the right of the member, to whom it has given the right to sign, to act on its behalf under its charter or a power of attorney. A Party reports a withdrawal of authority at once and closes the member’s access; until then documents signed by the member are signed by the Party.

7. Confidentiality of the key. A member gives the password to nobody, leaves no open session unattended and changes the password at once if anybody else may have learned it. A Party that learns of such a case informs the other Party without delay.

8. Order of signing. The Client signs first, then the Supplier. A document is concluded once both Parties have signed it; its date is the day of the second signature by the time of the place where the contract is made.

9. Log and verification. The portal keeps revisions, signatures and events in an immutable log in which each record is bound to the one before it by a digest. Either Party may obtain the document and the particulars of its signatures and verify that the signed text has not changed. The Parties recognise these particulars as evidence.

10. Disputes about a signature. A Party that denies the signature of its member says so in writing within five business days of learning of it. The Parties together verify the digest of the revision and the records of the log; failing agreement, the dispute is settled by the court named in the signed document.

11. Paper. Either Party may ask to sign a document on paper. The portal then records the date of signing and keeps a copy; the paper original prevails.

12. Term. The agreement takes effect for a Party on the day it accepts it and has no end date. A Party may leave it by thirty days’ notice; documents signed before remain in force. A new version of the agreement binds a Party once it has accepted it.

13. Acceptance. A member with the right to sign accepts the agreement on behalf of the Party. The acceptance is recorded in the log with the member, the date and the number of the version. The Russian text prevails.`,
  },
};
