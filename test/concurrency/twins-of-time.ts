import { type MeView, PATHS, type SubstitutionView } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import { signInAs } from '../support/demo';
import { must } from '../support/steps';

import type { Twin } from './twin';

const HOURS = { zone: 'Asia/Yekaterinburg', dayStart: 540, dayEnd: 1080, breakStart: 780, breakEnd: 840 };
const ownDay = (day: string) => ({ day, kind: 'off', scope: 'company', name: 'День компании' });

const idOf = async (api: TestApi, login: string): Promise<string> =>
  (must(await (await signInAs(api, login)).get(PATHS.me)) as MeView).memberId;

/** Days so far ahead that nobody's duties are in them; no two cases take the same month. */
const away = async (api: TestApi, month: string) => {
  const lawyer = await signInAs(api, 'lawyer');
  const body = { toMemberId: await idOf(api, 'lawyer2'), firstDay: `2099-${month}-02`, lastDay: `2099-${month}-06` };
  return { lawyer, body };
};

const planned = async (api: TestApi, month: string) => {
  const { lawyer, body } = await away(api, month);
  return { lawyer, substitution: must(await lawyer.post(PATHS.substitutions, body)) as SubstitutionView };
};

/** Absences and the working calendar. */
export const ofTime: readonly Twin[] = [
  {
    route: 'POST substitutions',
    status: 201,
    leaves: { fact: 1, substitution: 1 },
    prepare: async (api) => {
      const { lawyer, body } = await away(api, '03');
      return (key) => lawyer.post(PATHS.substitutions, body, { key });
    },
  },
  {
    route: 'PATCH substitutions/:id',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { lawyer, substitution } = await planned(api, '04');
      return (key) => lawyer.patch(PATHS.substitution(substitution.id), { note: 'Отпуск.' }, { key, ifMatch: substitution.etag });
    },
  },
  {
    route: 'DELETE substitutions/:id',
    status: 200,
    leaves: { fact: 1, substitution: -1 },
    prepare: async (api) => {
      const { lawyer, substitution } = await planned(api, '05');
      return (key) => lawyer.delete(PATHS.substitution(substitution.id), { key, ifMatch: substitution.etag });
    },
  },
  {
    route: 'POST calendar/imports',
    status: 201,
    leaves: { fact: 1, calendar_year: 1 },
    prepare: async (api) => {
      const admin = await signInAs(api, 'admin');
      const text = 'день;вид;название\n2030-01-01;праздник;Новый год\n2030-03-07;сокращённый;перед праздником';
      return (key) => admin.post(PATHS.calendarImports, { year: 2030, text }, { key });
    },
  },
  {
    route: 'POST calendar/own-days',
    status: 200,
    leaves: { fact: 1, own_day: 1 },
    prepare: async (api) => {
      const admin = await signInAs(api, 'admin');
      return (key) => admin.post(PATHS.ownDays, ownDay('2099-06-03'), { key });
    },
  },
  {
    route: 'DELETE calendar/own-days/:day',
    status: 200,
    leaves: { fact: 1, own_day: -1 },
    prepare: async (api) => {
      const admin = await signInAs(api, 'admin');
      must(await admin.post(PATHS.ownDays, ownDay('2099-06-04')));
      return (key) => admin.delete(PATHS.ownDay('2099-06-04'), { key });
    },
  },
  {
    route: 'PUT members/:id/hours',
    status: 200,
    leaves: { fact: 1, member_hours: 1 },
    prepare: async (api) => {
      const [admin, id] = [await signInAs(api, 'admin'), await idOf(api, 'manager2')];
      return (key) => admin.put(PATHS.memberHours(id), HOURS, { key });
    },
  },
];
