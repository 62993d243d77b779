const LEGAL_FORMS = /(?:^|\s)(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|НАО|LLC|JSC|LTD|INC)(?=\s|$)/giu;
const LONGEST = 4;

/** A short code for contract numbers out of a company's name: «ООО "Северный ветер"» → СЕВЕ; `attempt` tells namesakes apart. */
export function companyCode(name: string, attempt = 0): string {
  const letters = name
    .replace(/[^\p{L}\d\s]/gu, ' ')
    .replace(LEGAL_FORMS, ' ')
    .replace(/\s/g, '')
    .toLocaleUpperCase('ru')
    .slice(0, LONGEST)
    .padEnd(2, 'К');
  return attempt === 0 ? letters : `${letters}${attempt + 1}`;
}
