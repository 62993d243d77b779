import type { Language } from '@vizavi/domain';

interface Rule {
  readonly left: RegExp;
  readonly right: RegExp;
}

const ANY = /./u;
const NUMBER_START = /^[(«„"]?[\d]/;
const NUMBER_END = /\d[\d.,]*[)»]?$/;
/** A bracket or a quotation mark may stand before the word that the rule is about. */
const OPEN = '^[(«„"“‘\\[]*';

const EVERYWHERE: readonly Rule[] = [
  { left: NUMBER_END, right: /^[%‰°₽$€£]/u },
  { left: /^[(«]?(№|No\.?|§+|[$€£₽±≤≥<>=×~-])$/iu, right: ANY },
  { left: ANY, right: /^[—–]$/u },
];

const BY_LANGUAGE: Readonly<Record<Language, readonly Rule[]>> = {
  ru: [
    {
      left: word(
        'ст|статья|статьи|статье|статьёй|статью|п|пп|пункт|пункта|пункте|пунктом|пунктов|пункты|подп|ч|ч\\.ч|гл|разд|раздел|раздела|разделе|абз|т|стр|с|рис|табл|прил|приложение|приложения|приложении|приложением|кв|оф|офис|пом|корп|д|вл|тел|доб|до|от|с|по|№№',
      ),
      right: NUMBER_START,
    },
    {
      left: NUMBER_END,
      right: word(
        'руб|р|рублей|рубля|рубль|коп|копеек|копейки|копейка|тыс|млн|млрд|г|гг|год|года|году|годов|лет|в|вв|ч|час|часов|мин|дн|дня|дней|кг|т|м|км|см|мм|л|шт|ед|экз|кв|куб|га|п\\.п|баз',
      ),
    },
    {
      left: word(
        'г|гор|ул|пер|пр|просп|пр-т|пр-кт|наб|ш|б-р|пл|пос|с|дер|обл|р-н|стр|им|ООО|АО|ПАО|ЗАО|ОАО|НАО|ИП|ФГУП|АНО|ГОСТ|ТУ|ИНН|КПП|ОГРН|ОГРНИП|БИК|р/с|к/с',
      ),
      right: ANY,
    },
    {
      left: new RegExp(`${OPEN}(?:и|а|но|или|в|во|к|ко|о|об|обо|с|со|у|на|по|за|из|от|до|не|ни|без|под|над|при|для|что|как|я)$`, 'iu'),
      right: ANY,
    },
    { left: ANY, right: /^(?:бы|б|ли|ль|же|ж)[.,;:!?)»]*$/u },
    { left: /^и$/u, right: /^(?:т|др|пр)\./u },
    { left: /^(?:т|и)\.?$/u, right: /^(?:[депкн]|др|пр)\.?[.,;:)]*$/u },
    { left: /^\p{Lu}\.$/u, right: /^(?:\p{Lu}\.|\p{Lu}[\p{Ll}-]+)/u },
    { left: /^\p{Lu}[\p{L}-]*\p{Ll}$/u, right: /^\p{Lu}\.(?:\p{Lu}\.)?[,;:)»]*$/u },
  ],
  en: [
    {
      left: word(
        'No|Nos|Art|Arts|Article|Articles|Section|Sections|Sec|Clause|Clauses|Appendix|Schedule|Annex|Exhibit|para|Paragraph|p|pp|Vol|Ch|Chapter|Part|page|RUB|USD|EUR|GBP|CNY',
      ),
      right: NUMBER_START,
    },
    {
      left: NUMBER_END,
      right: word(
        'per|percent|days?|hours?|months?|years?|roubles?|rubles?|RUB|USD|EUR|GBP|CNY|kopecks?|kg|km|m|pcs?|a\\.m|p\\.m|January|February|March|April|May|June|July|August|September|October|November|December',
      ),
    },
    { left: word('Mr|Mrs|Ms|Dr|St|Prof'), right: ANY },
    { left: new RegExp(`${OPEN}(?:a|an|the|of|to|in|on|at|by|or|as|if|is|no|I)$`, 'iu'), right: ANY },
    { left: /^\p{Lu}\.$/u, right: /^\p{Lu}/u },
  ],
};

/** Whether a line must not end between two neighbouring words: «10 %», «№ 1», «ст. 506», initials, after a short preposition. */
export function glued(left: string, right: string, language: Language): boolean {
  return [...EVERYWHERE, ...BY_LANGUAGE[language]].some((rule) => rule.left.test(left) && rule.right.test(right));
}

function word(list: string): RegExp {
  return new RegExp(`${OPEN}(?:${list})\\.?[,;:)»]*$`, 'iu');
}
