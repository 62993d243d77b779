export interface Zone {
  readonly id: string;
  /** `Europe/Moscow · GMT+3`. */
  readonly label: string;
}

const RUSSIAN = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

function zoneOf(id: string): Zone {
  const parts = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'shortOffset' }).formatToParts();
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return { id, label: `${id.replaceAll('_', ' ')} · ${offset}` };
}

/** Zones for choice: the one that is chosen, that of this device and Russia's first, then all others. */
export function zonesFor(chosen: string): { readonly near: readonly Zone[]; readonly others: readonly Zone[] } {
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const near = [...new Set([chosen, device, ...RUSSIAN])];
  const others = Intl.supportedValuesOf('timeZone').filter((id) => !near.includes(id));
  return { near: near.map(zoneOf), others: others.map(zoneOf) };
}
