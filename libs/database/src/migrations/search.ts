const TENANT = `nullif(current_setting('app.tenant_id', true), '')::uuid`;
const COMPANY = `nullif(current_setting('app.company_id', true), '')::uuid`;

// Words and pieces of a line have an index each; one condition over both would use neither.
const found = (visible: string): string =>
  ['c.words @@ wanted', 'c.line like piece']
    .map((test) => `(select c.contract_id from contract_search c where c.tenant_id = ${TENANT} and ${visible} and ${test} limit most)`)
    .join(' union ');

/** Search runs past the policies, since their barrier would keep it from its index: it takes who asks from the settings, and gives ids alone. */
export const SEARCH: readonly string[] = [
  `create function asked_words(query text) returns tsquery language sql stable as $$
    select websearch_to_tsquery('russian', query) || websearch_to_tsquery('english', query) $$`,
  // Fewer than three letters have no trigram and would read every line.
  `create function asked_piece(query text) returns text language sql stable as $$
    select case when char_length(btrim(query)) >= 3 then '%' || regexp_replace(lower(btrim(query)), '([\\\\%_])', '\\\\\\1', 'g') || '%' end $$`,
  `create function search_contracts(query text, most integer) returns setof uuid
    language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
    declare
      wanted constant tsquery := asked_words(query);
      piece constant text := asked_piece(query);
    begin
      case current_setting('app.side', true)
        when 'client' then return query ${found(`c.client_company_id = ${COMPANY} and c.audience <> 'supplier'`)} limit most;
        when 'supplier' then return query ${found(`c.audience <> 'client'`)} limit most;
        else return;
      end case;
    end $$`,
  'revoke all on function search_contracts(text, integer) from public',
  'grant execute on function search_contracts(text, integer) to vizavi_client, vizavi_supplier',
];
