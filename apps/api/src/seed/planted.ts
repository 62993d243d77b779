import type { Actor } from '@vizavi/domain';

/** Everybody of the demo by login. */
export interface Planted {
  readonly tenantId: string;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly companyIds: ReadonlyMap<string, string>;
}
