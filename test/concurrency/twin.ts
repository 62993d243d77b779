import { type ContractView, PATHS } from '@vizavi/api-types';
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

export const drafted = async (api: TestApi, form = 'supply'): Promise<{ readonly client: Browser; readonly id: string }> => {
  const client = await signInAs(api, 'client');
  return { client, id: await aDraft(client, form) };
};

/** Submitted, and in the hands of whoever checks it first. */
export const submitted = async (api: TestApi, form?: string) => {
  const { client, id } = await drafted(api, form);
  await act(client, id, 'submit');
  const lawyer = await signInAs(api, await holderOf(client, id));
  return { client, id, lawyer, view: await contractSeenBy(lawyer, id) };
};

/** What whoever checks a contract first does with it. */
export const byLawyer = (name: string, body: (view: ContractView) => object, leaves: Twin['leaves']): Twin => ({
  route: `POST contracts/:id/actions/${name}`,
  status: 200,
  leaves,
  prepare: async (api) => {
    const { id, lawyer, view } = await submitted(api);
    return (key) => lawyer.post(PATHS.action(id, name), body(view), { key, ifMatch: view.etag });
  },
});
