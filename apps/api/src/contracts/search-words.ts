import type { Transaction } from '@vizavi/database';
import { bodyText, parseBody } from '@vizavi/document-model';
import type { Contract } from '@vizavi/domain';
import type { ContractListener, Performed } from './perform-contract-action';
import { bodyOfEntry, type CurrentText } from './text/current-text';

const LONGEST = 200_000;

/** Facts after which the words of a contract may be others. */
const CHANGES_WORDS = ['ContractDrafted', 'ContractSubmitted', 'RevisionFolded', 'ContractHandedOff'];

/** Every text inside the answers, whatever their shape. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(words);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [];
}

const clauseTexts = (text: CurrentText): string =>
  text.manifest
    .flatMap((entry) => {
      const body = bodyOfEntry(text, entry);
      return [entry.heading ?? '', body ? bodyText(parseBody(body)) : ''];
    })
    .join('\n');

/** Keeps what a contract is found by: number, title, client, answers and clauses; only what both sides see, so one row serves both. */
export class SearchWords implements ContractListener {
  async afterAct(transaction: Transaction, { contract, facts, text }: Performed): Promise<void> {
    if (!facts.some((fact) => CHANGES_WORDS.includes(fact.type))) return;
    await transaction.change(
      `insert into contract_search (tenant_id, contract_id, client_company_id, audience, words, line)
       select $1, $2, $3, $4, setweight(to_tsvector('russian', $5), 'A') || setweight(to_tsvector('english', $5), 'A') || to_tsvector('russian', $6) || to_tsvector('english', $6),
         lower($5 || ' ' || c.name || ' ' || coalesce(c.inn, '')) from client_company c where c.tenant_id = $1 and c.id = $3
       on conflict (tenant_id, contract_id) do update set audience = excluded.audience, words = excluded.words, line = excluded.line`,
      [contract.tenantId, contract.id, contract.clientCompanyId, contract.audience, headline(contract), text ? content(text) : ''],
    );
  }
}

const headline = (contract: Contract): string => [contract.number, contract.title].filter(Boolean).join(' ');

const content = (text: CurrentText): string => [...words(text.answers), clauseTexts(text)].join('\n').slice(0, LONGEST);
