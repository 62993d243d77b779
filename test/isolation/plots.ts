import { randomUUID } from 'node:crypto';

/** One company of one tenant, with a member on each side: the ground on which a row of every table is planted. */
export interface Plot {
  readonly name: string;
  readonly tenantId: string;
  readonly companyId: string;
  readonly clientId: string;
  readonly supplierId: string;
  /** Stands in every text of the plot, so that a leak is seen in whatever column it comes out. */
  readonly mark: string;
}

const plot = (tenantId: string, name: string): Plot => ({
  name,
  tenantId,
  companyId: randomUUID(),
  clientId: randomUUID(),
  supplierId: randomUUID(),
  mark: `planted for ${name.toLowerCase()}`,
});

/** Two tenants with two companies each. */
export function plots(): readonly [Plot, Plot, Plot, Plot] {
  const [one, two] = [randomUUID(), randomUUID()];
  return [
    plot(one, 'company A of tenant 1'),
    plot(one, 'company B of tenant 1'),
    plot(two, 'company A of tenant 2'),
    plot(two, 'company B of tenant 2'),
  ];
}
