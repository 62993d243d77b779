import type { Actor, SystemActor } from '../people/actor';
import type { Bilingual } from '../template/form';
import type { StoredRoute } from './route';

/** What happens to a route; its clients see of it only what the contract tells. A draft saves itself outside the facts. */
export interface RouteFactData {
  RouteDraftBegun: { readonly versionId: string; readonly key: string; readonly version: number; readonly from: number | null };
  RouteDraftDiscarded: { readonly versionId: string; readonly version: number };
  RouteVersionPublished: {
    readonly versionId: string;
    readonly key: string;
    readonly version: number;
    readonly name: Bilingual;
    readonly stages: StoredRoute['stages'];
    readonly note: string;
  };
  RouteVersionRetired: { readonly versionId: string; readonly version: number };
}

export type RouteFactType = keyof RouteFactData;

/** A fact of a route's own chain. */
export type RouteFact = {
  [T in RouteFactType]: {
    readonly type: T;
    readonly audience: 'supplier';
    readonly at: string;
    readonly by: Actor | SystemActor;
    readonly shared: Readonly<RouteFactData[T]>;
  };
}[RouteFactType];

/** The fact of that type, by whom and when. */
export const routeFact = <T extends RouteFactType>(type: T, by: Actor | SystemActor, at: string, shared: RouteFactData[T]): RouteFact =>
  ({ type, audience: 'supplier', at, by, shared }) as RouteFact;
