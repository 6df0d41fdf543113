import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Static, Type } from 'inlay/sdk';
import { listSchemaFaults } from '../schema/index.ts';

const Bucket = Type.Object({
  endpoint: Type.Optional(Type.String({ format: 'uri' })),
  region: Type.String({ minLength: 1 }),
  bucket: Type.String({ minLength: 3 }),
  accessKeyId: Type.String({ minLength: 1 }),
  secretAccessKey: Type.String({ minLength: 1 }),
  forcePathStyle: Type.Boolean(),
});

const AiModels = Type.Array(
  Type.String({ maxLength: 200, pattern: '^(openai|anthropic|server|builtin):[^\\s,]+$' }),
);

/** The operator's own providers of models, and who answers for each class where a tenant says nothing else. */
const Ai = Type.Object({
  openaiKey: Type.Optional(Type.String({ pattern: '^[!-~]+$' })),
  anthropicKey: Type.Optional(Type.String({ pattern: '^[!-~]+$' })),
  serverUrl: Type.Optional(Type.String({ pattern: '^https?://[^\\s?#@]+$' })),
  serverKey: Type.Optional(Type.String({ pattern: '^[!-~]+$' })),
  fast: AiModels,
  strong: AiModels,
  embed: AiModels,
  transcribe: AiModels,
  speak: AiModels,
});

const mailbox = '[^\\s<>@",;]+@[^\\s<>@",;]+';

const ConfigSchema = Type.Object({
  env: Type.Union([Type.Literal('development'), Type.Literal('production'), Type.Literal('test')]),
  host: Type.String({ minLength: 1 }),
  port: Type.Integer({ minimum: 0, maximum: 65_535 }),
  publicUrl: Type.String({ pattern: '^https?://[^/?#]+$' }),
  dataDir: Type.String({ minLength: 1 }),
  databaseUrl: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  redisUrl: Type.Optional(Type.String({ pattern: '^rediss?://' })),
  s3: Type.Optional(Bucket),
  demo: Type.Boolean(),
  secret: Type.String({ minLength: 32 }),
  previousSecrets: Type.Array(Type.String({ minLength: 32 })),
  logLevel: Type.Union(
    (['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const).map((level) =>
      Type.Literal(level),
    ),
  ),
  trustProxy: Type.Boolean(),
  smtpUrl: Type.Optional(Type.String({ pattern: '^smtps?://([^/?#@]+@)?[^/?#@]+/?$' })),
  mailFrom: Type.String({ maxLength: 300, pattern: `^(${mailbox}|[^<>"\\p{Cc}]*<${mailbox}>)$` }),
  signUp: Type.Boolean(),
  moduleRunner: Type.Union([Type.Literal('auto'), Type.Literal('isolated')]),
  moduleRunnerCommand: Type.Array(Type.String()),
  ocrCommand: Type.Array(Type.String()),
  operators: Type.Array(Type.String({ maxLength: 254, pattern: `^${mailbox}$` })),
  ai: Ai,
  /** Days for which single calls to models are kept. */
  aiCallsDays: Type.Integer({ minimum: 40, maximum: 4000 }),
  aiPrivateHosts: Type.Array(Type.String({ pattern: '^([^\\s/@:]+|\\[[0-9A-Fa-f:]+\\]):\\d{1,5}$' })),
});

/** All that the environment decides. Frozen; read once, at the start. */
export type Config = Readonly<Static<typeof ConfigSchema>>;

/** What to write instead, by the path of the field that is wrong. Never quotes a value: it may be a secret. */
const advice: Record<string, string> = {
  env: 'NODE_ENV must be development, production or test.',
  host: 'HOST must name an address to listen on, such as 127.0.0.1.',
  port: 'PORT must be a whole number from 0 to 65535.',
  publicUrl: 'PUBLIC_URL must be an origin such as https://inlay.example, without a path or a final slash.',
  dataDir: 'DATA_DIR must be a folder.',
  databaseUrl: 'DATABASE_URL must begin with postgres:// or postgresql://.',
  redisUrl: 'REDIS_URL must begin with redis:// or rediss://.',
  's3/endpoint': 'S3_ENDPOINT must be a URL.',
  's3/region': 'S3_REGION must not be empty.',
  's3/bucket': 'S3_BUCKET must be set (three letters at least) when another S3_ variable is.',
  's3/accessKeyId': 'S3_ACCESS_KEY_ID must be set when S3_BUCKET is.',
  's3/secretAccessKey': 'S3_SECRET_ACCESS_KEY must be set when S3_BUCKET is.',
  's3/forcePathStyle': 'S3_FORCE_PATH_STYLE must be 1 or 0.',
  demo: 'INLAY_DEMO must be 1 or 0.',
  secret: 'INLAY_SECRET must have at least 32 characters.',
  previousSecrets:
    'INLAY_SECRET_PREVIOUS must hold earlier secrets, each of at least 32 characters, with commas between them.',
  logLevel: 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.',
  trustProxy: 'TRUST_PROXY must be 1 or 0.',
  smtpUrl:
    'SMTP_URL must be smtp://user:password@host:port or smtps://…, with %-codes for special signs in the password.',
  mailFrom:
    'MAIL_FROM must be one address, such as no-reply@inlay.example or Inlay <no-reply@inlay.example>.',
  signUp: 'SIGN_UP must be 1 or 0.',
  moduleRunner: 'MODULE_RUNNER must be auto or isolated.',
  aiCallsDays: 'AI_CALLS_DAYS must be a whole number of days from 40 to 4000.',
  aiPrivateHosts:
    'AI_PRIVATE_HOSTS must hold host:port of model servers in your own network, with commas between them.',
  'ai/openaiKey': 'OPENAI_API_KEY must be a key without spaces.',
  'ai/anthropicKey': 'ANTHROPIC_API_KEY must be a key without spaces.',
  'ai/serverUrl': 'AI_SERVER_URL must be a base URL such as http://127.0.0.1:11434/v1, without a password.',
  'ai/serverKey': 'AI_SERVER_KEY must be a key without spaces.',
  ai: 'AI_FAST, AI_STRONG, AI_EMBED, AI_TRANSCRIBE and AI_SPEAK must each hold models such as openai:gpt-5-mini, anthropic:claude-haiku-4-5, server:llama3.1:8b or builtin:builtin-rules-1, with commas between them.',
  operators: 'OPERATORS must hold mail addresses with commas between them.',
};

/** The environment cannot be used. `faults` are sentences that say what to change, all of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`Inlay cannot start with this configuration:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** Reads and checks the environment; the only place that does. Throws one `ConfigError` with all faults. */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  /**
   * `demo`: whether demo data is wanted where the environment does not say; never in production. `operators`: who
   * runs the marketplace of a demo, where the environment does not say.
   */
  { demo = false, operators = [] }: { readonly demo?: boolean; readonly operators?: readonly string[] } = {},
): Config {
  const production = env.NODE_ENV === 'production';
  const port = readNumber(env.PORT) ?? 4000;
  const dataDir = resolve(set(env.DATA_DIR) ?? '.inlay');
  const faults: string[] = [];
  let secret: string | undefined = set(env.INLAY_SECRET);
  if (secret === undefined && production)
    faults.push(
      'INLAY_SECRET must be set in production: 32 random characters or more, the same in every process.',
    );

  const withDemo = readSwitch(env.INLAY_DEMO) ?? (demo && !production);
  const publicUrl = (set(env.PUBLIC_URL) ?? `http://localhost:${port}`).replace(/\/$/, '');
  const draft = {
    env: set(env.NODE_ENV) ?? 'development',
    host: set(env.HOST) ?? '127.0.0.1',
    port,
    publicUrl,
    dataDir,
    ...given({
      databaseUrl: set(env.DATABASE_URL),
      redisUrl: set(env.REDIS_URL),
      s3: readBucket(env),
      smtpUrl: readSmtpUrl(env),
    }),
    demo: withDemo,
    secret: secret ?? 'x'.repeat(32),
    previousSecrets: readList(env.INLAY_SECRET_PREVIOUS),
    logLevel: set(env.LOG_LEVEL) ?? 'info',
    trustProxy: readSwitch(env.TRUST_PROXY) ?? false,
    mailFrom: set(env.MAIL_FROM) ?? `Inlay <no-reply@${readHost(publicUrl)}>`,
    signUp: readSwitch(env.SIGN_UP) ?? true,
    moduleRunner: set(env.MODULE_RUNNER) ?? 'auto',
    moduleRunnerCommand: set(env.MODULE_RUNNER_COMMAND)?.split(/\s+/) ?? [],
    ocrCommand: set(env.OCR_COMMAND)?.split(/\s+/) ?? [],
    ai: readAi(env),
    aiCallsDays: readNumber(env.AI_CALLS_DAYS) ?? 400,
    aiPrivateHosts: readList(env.AI_PRIVATE_HOSTS),
    operators: readList(env.OPERATORS ?? (withDemo === true ? operators.join(',') : '')),
  };
  for (const { path } of listSchemaFaults(ConfigSchema, draft)) {
    const fault = advice[path] ?? advice[path.split('/')[0]!] ?? `The setting ${path} is not valid.`;
    if (!faults.includes(fault)) faults.push(fault);
  }
  faults.push(...findMissingKeys(draft.ai));
  if (production && draft.demo === true)
    faults.push('INLAY_DEMO=1 is not allowed when NODE_ENV=production: demo data has known passwords.');
  if (faults.length === 0 && secret === undefined) {
    try {
      secret = keepSecret(dataDir);
    } catch (error) {
      faults.push(`DATA_DIR cannot be written (${(error as NodeJS.ErrnoException).code}): ${dataDir}`);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return freeze({ ...(draft as Config), secret: secret! });
}

function set(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** Not a number stays what it is, so that the schema reports it with the others. */
function readNumber(value: string | undefined): unknown {
  const text = set(value);
  return text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : text;
}

function readList(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readSwitch(value: string | undefined): unknown {
  const text = set(value);
  if (text === undefined) return undefined;
  if (['1', 'true', 'yes', 'on'].includes(text.toLowerCase())) return true;
  return ['0', 'false', 'no', 'off'].includes(text.toLowerCase()) ? false : text;
}

/** An address of numbers is no domain that mail could come from. */
function readHost(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === '' || /^[\d.]+$|^\[/.test(host) ? 'localhost' : host;
}

/** What is no URL at all becomes empty, so that the schema reports it with the others. */
function readSmtpUrl(env: NodeJS.ProcessEnv): string | undefined {
  const url = set(env.SMTP_URL);
  return url === undefined || URL.canParse(url) ? url : '';
}

function readBucket(env: NodeJS.ProcessEnv): unknown {
  const endpoint = set(env.S3_ENDPOINT);
  const values = {
    endpoint,
    bucket: set(env.S3_BUCKET),
    accessKeyId: set(env.S3_ACCESS_KEY_ID),
    secretAccessKey: set(env.S3_SECRET_ACCESS_KEY),
  };
  if (Object.values(values).every((value) => value === undefined)) return undefined;
  return {
    ...given(values),
    region: set(env.S3_REGION) ?? 'us-east-1',
    // Servers other than Amazon's rarely answer to bucket.host.
    forcePathStyle: readSwitch(env.S3_FORCE_PATH_STYLE) ?? endpoint !== undefined,
  };
}

function readAi(env: NodeJS.ProcessEnv) {
  return {
    ...given({
      openaiKey: set(env.OPENAI_API_KEY),
      anthropicKey: set(env.ANTHROPIC_API_KEY),
      serverUrl: set(env.AI_SERVER_URL)?.replace(/\/$/, ''),
      serverKey: set(env.AI_SERVER_KEY),
    }),
    fast: readList(env.AI_FAST),
    strong: readList(env.AI_STRONG),
    embed: readList(env.AI_EMBED),
    transcribe: readList(env.AI_TRANSCRIBE),
    speak: readList(env.AI_SPEAK),
  };
}

/** A model is named whose provider nobody could ask. */
function findMissingKeys({ fast, strong, embed, transcribe, speak, ...given }: ReturnType<typeof readAi>) {
  const named = [...fast, ...strong, ...embed, ...transcribe, ...speak];
  const needs = { openai: 'openaiKey', anthropic: 'anthropicKey', server: 'serverUrl' } as const;
  const variables = { openai: 'OPENAI_API_KEY', anthropic: 'ANTHROPIC_API_KEY', server: 'AI_SERVER_URL' };
  return (Object.keys(needs) as (keyof typeof needs)[])
    .filter((name) => named.some((model) => model.startsWith(`${name}:`)) && given[needs[name]] === undefined)
    .map((name) => `${variables[name]} must be set, since a model of ${name} is named.`);
}

function given<T extends Record<string, unknown>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** One secret for each data folder, made on the first start; two processes starting at once agree on it. */
function keepSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw Object.assign(new Error('short secret'), { code: `${file} is damaged` });
  return secret;
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
  return Object.freeze(value);
}
