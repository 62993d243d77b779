interface Known {
  readonly sign: RegExp;
  readonly name: string;
}

/** The order matters: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari. */
const BROWSERS: readonly Known[] = [
  { sign: /YaBrowser\//, name: 'Яндекс Браузер' },
  { sign: /Edg(?:e|A|iOS)?\//, name: 'Edge' },
  { sign: /OPR\/|Opera/, name: 'Opera' },
  { sign: /SamsungBrowser\//, name: 'Samsung Internet' },
  { sign: /Firefox\/|FxiOS\//, name: 'Firefox' },
  { sign: /Chrome\/|CriOS\//, name: 'Chrome' },
  { sign: /Safari\//, name: 'Safari' },
];

const SYSTEMS: readonly Known[] = [
  { sign: /iPhone/, name: 'iPhone' },
  { sign: /iPad/, name: 'iPad' },
  { sign: /Android/, name: 'Android' },
  { sign: /Windows/, name: 'Windows' },
  { sign: /Macintosh|Mac OS X/, name: 'macOS' },
  { sign: /CrOS/, name: 'ChromeOS' },
  { sign: /Linux/, name: 'Linux' },
];

const nameIn = (known: readonly Known[], text: string): string | null => known.find(({ sign }) => sign.test(text))?.name ?? null;

export interface DeviceName {
  readonly browser: string | null;
  readonly system: string | null;
  readonly isPhone: boolean;
}

/** What a person calls the device of a session, out of the browser's own line about itself. */
export const deviceName = (line: string): DeviceName => ({
  browser: nameIn(BROWSERS, line),
  system: nameIn(SYSTEMS, line),
  isPhone: /iPhone|Android.*Mobile/.test(line),
});
