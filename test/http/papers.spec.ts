import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  API,
  type ApprovalSheetView,
  type ChangesSummaryView,
  type ClauseStatisticsView,
  type ClauseView,
  type ComparisonView,
  type ContractView,
  type CountedContractsView,
  type DisagreementsView,
  PATHS,
} from '@vizavi/api-types';
import type { Body } from '@vizavi/domain';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { act, aDraft, approve, contractSeenBy, holderOf, must } from '../support/steps';

const SECRET = 'Тайная встречная редакция';
const SECRET_REASON = 'Тайная причина отказа';

const bodyOf = (text: string): Body => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

async function fileOf(api: TestApi, browser: Browser, path: string): Promise<Buffer> {
  const answer = await api.app.inject({
    method: 'GET',
    url: `${API}/${path}`,
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.rawPayload;
}

function readBy(program: string, bytes: Buffer, name: string, options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-papers-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return execFileSync(program, [file, ...options], { encoding: 'utf8' })
      .replace(/\u00ad\s*/g, '')
      .replace(/\s+/g, ' ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pdfText = (bytes: Buffer): string => readBy('pdftotext', bytes, 'paper.pdf', ['-']);
const wordText = (bytes: Buffer): string => readBy('pandoc', bytes, 'paper.docx', ['-t', 'plain', '--wrap=none', '--columns=10000']);

describe('documents about a contract', () => {
  let api: TestApi;
  let client: Browser;
  let lawyer: Browser;
  let id: string;
  let wished: readonly ClauseView[];

  const read = async <T>(browser: Browser, path: string): Promise<T> => must(await browser.get(path)) as T;
  const suggest = async (clause: ClauseView, text: string): Promise<void> => {
    const { etag } = await contractSeenBy(client, id);
    const wish = { clauseId: clause.clauseId, kind: 'replace', body: bodyOf(text), reason: `Причина: ${text}` };
    must(await client.post(PATHS.suggestions(id), wish, { ifMatch: etag }));
  };
  const answer = async (clause: ClauseView, kind: string, body: object): Promise<void> => {
    const { suggestions } = await contractSeenBy(lawyer, id);
    const one = suggestions.find(({ clauseId }) => clauseId === clause.clauseId)!;
    must(await lawyer.post(PATHS.suggestionAct(id, one.id, kind), body, { ifMatch: one.etag }));
  };
  const protocol = (browser: Browser): Promise<DisagreementsView> => read(browser, PATHS.disagreements(id));

  beforeAll(async () => {
    api = await startDemo();
    client = await signInAs(api, 'client');
    id = await aDraft(client, 'supply');
    const { clauses } = await contractSeenBy(client, id);
    wished = clauses.filter((one) => one.negotiability !== 'fixed' && one.body?.content?.[0]?.type === 'paragraph').slice(0, 3);
    for (const [index, clause] of wished.entries()) await suggest(clause, `Редакция клиента ${index + 1}.`);
    await act(client, id, 'submit');
    lawyer = await signInAs(api, await holderOf(client, id));
    must(await lawyer.put(PATHS.readMark(id), { at: new Date().toISOString(), revision: 1 }));
    await answer(wished[0]!, 'accept', {});
    await answer(wished[1]!, 'counter', { body: bodyOf(SECRET), reason: SECRET_REASON });
    await answer(wished[2]!, 'reject', { reason: SECRET_REASON });
  }, 240_000);
  afterAll(() => api.close());

  it('say nothing on either side of what the lawyer has not shown yet', async () => {
    const kinds = [PATHS.disagreements(id), PATHS.approvalSheet(id), PATHS.changesSummary(id), `${PATHS.compare(id)}?from=0`];
    for (const browser of [client, lawyer])
      for (const kind of kinds) {
        const join = kind.includes('?') ? '&' : '?';
        const said = [
          (await browser.get(kind)).text,
          pdfText(await fileOf(api, browser, `${kind}${join}format=pdf`)),
          wordText(await fileOf(api, browser, `${kind}${join}format=docx`)),
        ];
        expect(said.filter((text) => text.includes(SECRET) || text.includes(SECRET_REASON))).toEqual([]);
      }
    expect(await protocol(client)).toMatchObject({ kind: 'disagreements', open: 3, agreed: 0, unpublished: 0 });
    expect((await protocol(lawyer)).unpublished).toBeGreaterThan(0);
  }, 120_000);

  it('are one protocol for both sides, and one of reconciliation after the answer', async () => {
    await act(lawyer, id, 'handOff');
    const [seen, own] = [await protocol(client), await protocol(lawyer)];
    expect(seen).toEqual(own);
    expect(seen).toMatchObject({ kind: 'reconciliation', open: 2, agreed: 1, revision: { number: 2 } });
    const rowOf = (clause: ClauseView) => seen.rows.find(({ clauseId }) => clauseId === clause.clauseId)!;
    expect(rowOf(wished[0]!)).toMatchObject({
      state: 'agreed',
      number: wished[0]!.number,
      agreed: { body: bodyOf('Редакция клиента 1.') },
    });
    expect(rowOf(wished[1]!)).toMatchObject({
      state: 'openWithClient',
      supplier: { body: bodyOf(SECRET) },
      client: { body: bodyOf('Редакция клиента 2.') },
      agreed: null,
    });
    expect(rowOf(wished[2]!)).toMatchObject({ state: 'disagreed', client: { body: bodyOf('Редакция клиента 3.') }, agreed: null });
    expect(rowOf(wished[2]!).reasons.supplier).toBe(SECRET_REASON);
    const onlyOpen = await read<DisagreementsView>(client, `${PATHS.disagreements(id)}?kind=disagreements`);
    expect(onlyOpen.rows.map(({ clauseId }) => clauseId).sort()).toEqual(
      wished
        .slice(1)
        .map(({ clauseId }) => clauseId)
        .sort(),
    );
  });

  it('print the protocol as PDF and as Word with both wordings, the agreed one and both parties', async () => {
    const pdf = pdfText(await fileOf(api, client, `${PATHS.disagreements(id)}?format=pdf`));
    const word = wordText(await fileOf(api, lawyer, `${PATHS.disagreements(id)}?format=docx`));
    for (const text of [pdf, word])
      for (const words of [
        'Протокол согласования разногласий',
        'Редакция Поставщика',
        'Редакция Клиента',
        'Согласованная редакция',
        SECRET,
        'Редакция клиента 1.',
        'Редакция клиента 2.',
        'Редакция клиента 3.',
        'ИНН',
        'Подписи сторон',
      ])
        expect([words, text.includes(words)]).toEqual([words, true]);
  }, 60_000);

  it('compare two revisions clause by clause: only what was accepted differs, and its earlier wording may be proposed again', async () => {
    const view = await read<ComparisonView>(client, `${PATHS.compare(id)}?from=1&to=2`);
    expect(view).toMatchObject({ from: { number: 1 }, to: { number: 2 }, counts: { changed: 1, inserted: 0, deleted: 0, moved: 0 } });
    const [changed] = view.clauses.filter(({ status }) => status !== 'same');
    expect(changed!.clauseId).toBe(wished[0]!.clauseId);
    expect(JSON.stringify(changed!.body)).toContain('insertion');
    const { etag } = await contractSeenBy(client, id);
    const wish = { clauseId: changed!.clauseId, kind: 'replace', body: changed!.earlier, reason: 'Вернуть редакцию 1.' };
    const after = must(await client.post(PATHS.suggestions(id), wish, { ifMatch: etag })) as ContractView;
    const again = after.suggestions.find((one) => one.reason === 'Вернуть редакцию 1.')!;
    expect(again).toMatchObject({ published: false, kind: 'replace' });
    expect(JSON.stringify(again.proposed)).toBe(JSON.stringify(stripped(wished[0]!.body!)));
    expect((await read<ComparisonView>(lawyer, `${PATHS.compare(id)}?from=1&to=2`)).counts.changed).toBe(1);
    must(await client.delete(PATHS.suggestion(id, again.id), { ifMatch: again.etag }));
  });

  it('print a comparison side by side and in the text, and refuse a revision that is not there', async () => {
    const columns = pdfText(await fileOf(api, client, `${PATHS.compare(id)}?from=1&to=2&format=pdf`));
    expect(columns).toContain('Редакция клиента 1.');
    expect(columns).toContain('Редакция 1');
    const inline = pdfText(await fileOf(api, client, `${PATHS.compare(id)}?from=1&to=2&format=pdf&layout=inline`));
    expect(inline).toContain('Редакция клиента 1.');
    expect(inline.length).toBeGreaterThan(columns.length);
    const tracked = await fileOf(api, client, `${PATHS.compare(id)}?from=1&to=2&format=docx&layout=inline`);
    const [was, is] = ['reject', 'accept'].map((how) => readBy('pandoc', tracked, 'paper.docx', ['-t', 'plain', `--track-changes=${how}`]));
    expect([was!.includes('Редакция клиента 1.'), is!.includes('Редакция клиента 1.')]).toEqual([false, true]);
    expect(wordText(await fileOf(api, client, `${PATHS.compare(id)}?from=0&format=docx`))).toContain('Стандартная форма');
    expect((await client.get(`${PATHS.compare(id)}?from=7`)).status).toBe(404);
    expect((await client.get(PATHS.compare(id))).status).toBe(400);
  }, 60_000);

  it('tell what changed since the reader last looked, and nothing once they have', async () => {
    const first = await read<ChangesSummaryView>(client, PATHS.changesSummary(id));
    expect(first).toMatchObject({ seenAt: null, clauses: [] });
    expect(first.acts.map(({ kind }) => kind).sort()).toEqual(['accepted', 'countered', 'rejected']);
    expect(first.open.map(({ state }) => state).sort()).toEqual(['disagreed', 'openWithClient']);
    const since = await read<ChangesSummaryView>(client, `${PATHS.changesSummary(id)}?from=1`);
    expect(since.clauses).toHaveLength(1);
    expect(since.clauses[0]).toMatchObject({ number: wished[0]!.number, status: 'changed' });
    const { news } = await read<ContractView>(client, PATHS.contract(id));
    expect(news).toMatchObject({ fromRevision: 1, answered: { accepted: 1, countered: 1, rejected: 1 } });
    must(await client.put(PATHS.readMark(id), { at: news!.until, revision: 2 }));
    expect((await read<ContractView>(client, PATHS.contract(id))).news).toBeNull();
    expect(await read<ChangesSummaryView>(client, PATHS.changesSummary(id))).toMatchObject({ seenAt: news!.until, acts: [], clauses: [] });
    must(await client.put(PATHS.readMark(id), { at: '2020-01-01T00:00:00Z', revision: 1 }));
    expect((await read<ChangesSummaryView>(client, PATHS.changesSummary(id))).seenAt).toBe(news!.until);
    const supplier = await read<ChangesSummaryView>(lawyer, PATHS.changesSummary(id));
    expect(supplier).toMatchObject({ from: { number: 1 }, to: { number: 2 } });
    expect(supplier.clauses).toHaveLength(1);
    const page = await fileOf(api, client, `${PATHS.changesSummary(id)}?from=1&format=pdf`);
    expect(pdfText(page)).toContain('Осталось согласовать');
    expect(readBy('pdfinfo', page, 'paper.pdf', [])).toContain('Pages: 1 ');
  }, 60_000);

  it('count for the owner of the form how its clauses fare, and name contracts only to those who may open them', async () => {
    const other = await aDraft(client, 'supply');
    await act(client, other, 'submit');
    const browser = await signInAs(api, await holderOf(client, other));
    const { clauses, etag } = await contractSeenBy(browser, other);
    const clause = clauses.find(({ fallbacks, clauseId }) => fallbacks.length > 0 && wished.every((one) => one.clauseId !== clauseId))!;
    const wish = { clauseId: clause.clauseId, kind: 'replace', body: clause.fallbacks[0]!.body, reason: 'Запасная редакция.' };
    must(await browser.post(PATHS.suggestions(other), wish, { ifMatch: etag }));
    const owner = await signInAs(api, 'owner');
    const figures = async (): Promise<ClauseStatisticsView> => read(owner, `${PATHS.clauseStatistics}?form=supply`);
    const figureOf = async () => (await figures()).clauses.find(({ clauseId }) => clauseId === clause.clauseId);
    const before = await figureOf();
    await act(browser, other, 'handOff');
    const offered = (await figureOf())!;
    expect(offered.argued).toBe((before?.argued ?? 0) + 1);
    expect(offered.fallbacks[0]).toMatchObject({
      offered: (before?.fallbacks[0]?.offered ?? 0) + 1,
      granted: before?.fallbacks[0]?.granted ?? 0,
    });
    const mine = (await contractSeenBy(client, other)).suggestions.find(({ clauseId }) => clauseId === clause.clauseId)!;
    must(await client.post(PATHS.suggestionAct(other, mine.id, 'accept'), {}, { ifMatch: mine.etag }));
    await act(client, other, 'handOff');
    const granted = (await figureOf())!;
    expect(granted.fallbacks[0]!.granted).toBe((before?.fallbacks[0]?.granted ?? 0) + 1);
    expect(granted.medianDays).not.toBeNull();
    const behind = `${PATHS.clauseContracts}?form=supply&clause=${clause.clauseId}&figure=granted&fallback=0`;
    expect(await read<CountedContractsView>(owner, behind)).toEqual({ total: granted.fallbacks[0]!.granted, items: [] });
    const named = await read<CountedContractsView>(await signInAs(api, 'manager'), behind);
    expect(named.items.map((one) => one.id)).toEqual(named.total > 0 ? [other] : []);
    expect(named.total).toBe(1);
    expect((await client.get(`${PATHS.clauseStatistics}?form=supply`)).status).toBe(403);
  }, 60_000);

  it('show on the approval sheet who decided what on which text, remarks to the supplier alone', async () => {
    const other = await aDraft(client, 'supply');
    await act(client, other, 'submit');
    const login = await holderOf(client, other);
    const browser = await signInAs(api, login);
    const revisionHash = (await contractSeenBy(browser, other)).revisionHash!;
    await act(browser, other, 'approveWithRemarks', { revisionHash, remarks: 'Замечание для своих.' });
    await approve(await signInAs(api, await holderOf(client, other)), other);
    const [own, seen] = [
      await read<ApprovalSheetView>(browser, PATHS.approvalSheet(other)),
      await read<ApprovalSheetView>(client, PATHS.approvalSheet(other)),
    ];
    expect(own.rows.slice(0, 2)).toMatchObject([
      {
        decision: 'approvedWithRemarks',
        revision: { number: 1, hash: revisionHash },
        remarks: [{ text: 'Замечание для своих.', internal: true }],
      },
      { decision: 'approved', revision: { number: 1 } },
    ]);
    expect(own.rows.at(-1)).toMatchObject({ decision: null });
    expect(seen.rows.map(({ decision }) => decision)).toEqual(own.rows.map(({ decision }) => decision));
    expect(JSON.stringify(seen)).not.toContain('Замечание для своих.');
    for (const format of ['pdf', 'docx'] as const) {
      const text = format === 'pdf' ? pdfText : wordText;
      const [ours, theirs] = [
        text(await fileOf(api, browser, `${PATHS.approvalSheet(other)}?format=${format}`)),
        text(await fileOf(api, client, `${PATHS.approvalSheet(other)}?format=${format}`)),
      ];
      expect(ours).toContain('Согласовано с замечаниями');
      expect(ours).toContain('Замечание для своих.');
      expect(theirs).toContain('Согласовано с замечаниями');
      expect(theirs).not.toContain('Замечание');
      expect(theirs).toContain(revisionHash.slice(0, 12));
    }
  }, 120_000);
});

/** As it is kept: what stands in its places is no part of a wording. */
function stripped(node: Body): Body {
  const { text: _text, table: _table, left: _left, right: _right, ...attrs } = node.attrs ?? {};
  return {
    ...node,
    ...(node.attrs ? { attrs } : {}),
    ...(node.content ? { content: node.content.map(stripped) } : {}),
  };
}
