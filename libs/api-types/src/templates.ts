import type { Bilingual, DealType, Form, Language } from '@vizavi/domain';

/** A card of the catalogue. */
export interface TemplateCard {
  readonly id: string;
  readonly key: string;
  readonly dealType: DealType;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly languages: readonly Language[];
  readonly usualDays: number;
  readonly usualFrom: 'median' | 'promise';
  /** In eight of ten cases it took no longer, by so many contracts; of a promise, the promise and none. */
  readonly likelyDays: number;
  readonly toldBy: number;
  readonly promisedDays: number;
  readonly approvers: number;
  readonly fields: number;
  /** Fields left after what the company gave before. */
  readonly fieldsLeft: number;
  readonly clauses: number;
  readonly version: number;
}

export interface TemplateView extends TemplateCard {
  readonly versionId: string;
  /** Without fallbacks for a client. */
  readonly form: Form;
  readonly supplier: Readonly<Record<string, string>>;
  readonly stages: readonly { readonly key: string; readonly name: Bilingual; readonly hours: number }[];
}

/** The owner's list. */
export interface TemplateRow {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
  readonly dealType: DealType;
  readonly versions: readonly TemplateVersionRow[];
  readonly contracts: number;
}

export interface TemplateVersionRow {
  readonly id: string;
  readonly number: number;
  readonly state: 'draft' | 'published' | 'retired';
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly author: string | null;
  readonly contracts: number;
  readonly etag: string;
}

export interface FormFault {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly code: string;
  readonly message: Bilingual;
}

/** Answer of `POST templates`: a draft version, or every fault by line (422 `form-invalid` carries them in `faults`). */
export interface UploadedTemplate {
  readonly template: TemplateRow;
  readonly versionId: string;
}
