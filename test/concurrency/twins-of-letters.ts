import { type LetterWishesView, PATHS } from '@vizavi/api-types';
import { signInAs } from '../support/demo';
import { aDecisionLink, aFailedLetter } from '../support/letters';
import { contractSeenBy, etagOf, must } from '../support/steps';
import { submitted, type Twin } from './twin';

/** Letters: wishes, sending again, deciding by a link. */
export const ofLetters: readonly Twin[] = [
  {
    route: 'PUT me/letters',
    status: 200,
    leaves: { fact: 1, letter_wishes: 1 },
    prepare: async (api) => {
      const client = await signInAs(api, 'client');
      const ifMatch = await etagOf(client, PATHS.letterWishes);
      const { zone, digestAt, digestDays } = must(await client.get(PATHS.letterWishes)) as LetterWishesView;
      const body = { zone, digestAt, digestDays, atOnce: ['sign'], digest: ['comment'], quietFrom: null, quietUntil: null };
      return (key) => client.put(PATHS.letterWishes, body, { key, ifMatch });
    },
  },
  {
    route: 'POST outbox/:id/resend',
    status: 409,
    leaves: {},
    prepare: async (api) => {
      const [admin, id] = [await signInAs(api, 'admin'), await aFailedLetter(api)];
      return (key) => admin.post(PATHS.letterResending(id), {}, { key });
    },
  },
  {
    route: 'POST decision-links/approve',
    status: 200,
    leaves: { fact: 3, assignment: 1 },
    prepare: async (api) => {
      const { id, lawyer } = await submitted(api);
      const token = await aDecisionLink(api, id);
      const { etag, revisionHash } = await contractSeenBy(lawyer, id);
      return (key) => lawyer.post(PATHS.decisionByLink, { token, revisionHash }, { key, ifMatch: etag });
    },
  },
];
