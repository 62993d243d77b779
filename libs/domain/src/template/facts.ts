import type { Actor, SystemActor } from '../people/actor';

/** What happens to a form; the client sees only the published version itself, never its history. */
export interface TemplateFactData {
  TemplateVersionUploaded: { readonly versionId: string; readonly key: string; readonly number: number; readonly hash: string };
  TemplateVersionPublished: { readonly versionId: string; readonly number: number };
  TemplateVersionRetired: { readonly versionId: string; readonly number: number };
  /** Null: the route that the form's file names. */
  TemplateRouteChosen: { readonly routeKey: string | null };
}

export type TemplateFactType = keyof TemplateFactData;

/** A fact of a template's own chain. */
export type TemplateFact = {
  [T in TemplateFactType]: {
    readonly type: T;
    readonly audience: 'supplier';
    readonly at: string;
    readonly by: Actor | SystemActor;
    readonly shared: Readonly<TemplateFactData[T]>;
  };
}[TemplateFactType];

/** The fact of that type, by whom and when. */
export const templateFact = <T extends TemplateFactType>(
  type: T,
  by: Actor | SystemActor,
  at: string,
  shared: TemplateFactData[T],
): TemplateFact => ({ type, audience: 'supplier', at, by, shared }) as TemplateFact;
