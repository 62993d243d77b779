import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';

const WEB_ADDRESS = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

const asNumber = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));
const asSwitch = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** Everything that may be set from outside, checked once at the start. An empty variable counts as absent. */
export class Settings {
  @asNumber @IsInt() @Min(0) @Max(65_535) readonly PORT: number = 3000;
  @IsString() readonly HOST: string = '0.0.0.0';
  /** Login of the application; absent: the embedded server in DATA_DIR. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\//) readonly DATABASE_URL?: string;
  /** Login that owns the schema and migrates it; absent: DATABASE_URL. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\//) readonly DATABASE_OWNER_URL?: string;
  /** Named statements: false behind a pooler in transaction mode. */
  @asSwitch @IsBoolean() readonly DATABASE_PREPARE: boolean = true;
  @IsString() readonly DATA_DIR: string = './data';
  /** Where people reach the portal; letters link there, and https makes the cookies secure. */
  @IsOptional() @IsUrl(WEB_ADDRESS) readonly PUBLIC_URL?: string;
  @IsOptional() @Matches(/^smtps?:\/\//) readonly SMTP_URL?: string;
  @IsString() readonly MAIL_FROM: string = 'Vizavi <vizavi@localhost>';
  /** Made and kept in DATA_DIR when absent; the same for every process. */
  @IsOptional() @IsString() @MinLength(32) readonly SECRET_KEY?: string;
  /** Signs the heads of the log; made and kept in DATA_DIR when absent. */
  @IsOptional() @IsString() @MinLength(32) readonly ANCHOR_KEY?: string;
  /** Earlier values of SECRET_KEY, separated by commas: what they sealed still opens, and is sealed anew in time. */
  @IsOptional() @IsString() readonly FORMER_SECRET_KEYS?: string;
  /** The virus scanner, `tcp://host:3310` or `unix:/path`; when set, nothing unscanned is let in. */
  @IsOptional() @Matches(/^(tcp:\/\/[^\s/]+:\d+|unix:\/\S+)$/) readonly CLAMD_URL?: string;
  /** Files lie in this bucket of a server that speaks S3; absent: in DATA_DIR. */
  @IsOptional() @IsUrl(WEB_ADDRESS) readonly S3_ENDPOINT?: string;
  @IsOptional() @IsString() readonly S3_BUCKET?: string;
  @IsOptional() @IsString() readonly S3_ACCESS_KEY?: string;
  @IsOptional() @IsString() readonly S3_SECRET_KEY?: string;
  @IsString() readonly S3_REGION: string = 'us-east-1';
  /** PKCS#12 file of the supplier's seal and its password; absent: documents are sealed by the product's own key. */
  @IsOptional() @IsString() readonly SEAL_FILE?: string;
  @IsString() readonly SEAL_PASSWORD: string = '';
  /** A timestamp server (RFC 3161) for signatures. */
  @IsOptional() @IsUrl(WEB_ADDRESS) readonly TIMESTAMP_URL?: string;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) readonly LOG_LEVEL: string = 'info';
  /** Fill an empty database with the demo supplier; absent: only on the embedded server. */
  @IsOptional() @asSwitch @IsBoolean() readonly DEMO?: boolean;
  /** Jobs run in this process too; false when a worker runs apart. */
  @asSwitch @IsBoolean() readonly RUN_WORKER: boolean = true;
  /** Built portal; served when it is there. */
  @IsString() readonly PORTAL_DIR: string = './dist/portal';

  get publicUrl(): string {
    return (this.PUBLIC_URL ?? `http://localhost:${this.PORT}`).replace(/\/$/, '');
  }

  get formerSecretKeys(): readonly string[] {
    return (this.FORMER_SECRET_KEYS ?? '').split(',').filter((one) => one !== '');
  }

  get isSecure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

/** A setting that cannot be used; its message names the variable and never its value. */
export class SettingsFault extends Error {}

const given = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));

/** Settings from environment variables. Throws SettingsFault naming every variable that cannot be used. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const settings = plainToInstance(Settings, given(environment), { exposeDefaultValues: true });
  const faults = validateSync(settings);
  if (faults.length === 0) return settings;
  const lines = faults.map((fault) => Object.values(fault.constraints ?? {}).join(', '));
  throw new SettingsFault(lines.join('\n'));
}
