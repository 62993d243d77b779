import type { TestApi } from '../support/api';
import type { Browser, Seen } from '../support/browser';
import { signInAs } from '../support/demo';
import { act, aDraft, contractSeenBy, holderOf } from '../support/steps';

/** Sends one and the same request under a key, as often as asked. */
export type Send = (key: string) => Promise<Seen>;

export interface Twin {
  readonly route: string;
  readonly status: number;
  /** Rows that one such write leaves, by table. */
  readonly leaves: Readonly<Record<string, number>>;
  prepare(api: TestApi): Promise<Send>;
}

export const reason = 'Так решено.';

export const drafted = async (api: TestApi): Promise<{ readonly client: Browser; readonly id: string }> => {
  const client = await signInAs(api, 'client');
  return { client, id: await aDraft(client, 'supply') };
};

/** Submitted, and in the hands of whoever checks it first. */
export const submitted = async (api: TestApi) => {
  const { client, id } = await drafted(api);
  await act(client, id, 'submit');
  const lawyer = await signInAs(api, await holderOf(client, id));
  return { client, id, lawyer, view: await contractSeenBy(lawyer, id) };
};
