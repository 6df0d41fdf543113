import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ConfigError, readConfig } from './index.ts';

async function testFolder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'inlay-config-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.faults;
  }
  return [];
}

const secret = 'a secret of more than thirty-two characters';

test('with nothing set everything is embedded, local and without demo data', async (t) => {
  const dir = await testFolder(t);
  const { secret: made, ...config } = readConfig({ DATA_DIR: dir });
  assert.deepEqual(config, {
    env: 'development',
    host: '127.0.0.1',
    port: 4000,
    publicUrl: 'http://localhost:4000',
    dataDir: dir,
    demo: false,
    previousSecrets: [],
    logLevel: 'info',
    trustProxy: false,
    mailFrom: 'Inlay <no-reply@localhost>',
    signUp: true,
    moduleRunner: 'auto',
    moduleRunnerCommand: [],
    ocrCommand: [],
    operators: [],
    aiCallsDays: 400,
    aiPrivateHosts: [],
    ai: { fast: [], strong: [], embed: [], transcribe: [], speak: [] },
  });
  assert.ok(made.length >= 32);
});

test('the secret is made once for a data folder and only its owner may read it', async (t) => {
  const dir = await testFolder(t);
  const first = readConfig({ DATA_DIR: dir }).secret;
  assert.equal(readConfig({ DATA_DIR: dir }).secret, first);
  assert.equal((await readFile(join(dir, 'secret'), 'utf8')).trim(), first);
  assert.equal((await stat(join(dir, 'secret'))).mode & 0o777, 0o600);
  await chmod(join(dir, 'secret'), 0o644);
  readConfig({ DATA_DIR: dir });
  assert.equal((await stat(join(dir, 'secret'))).mode & 0o777, 0o600);
});

test('all faults come in one message, and no value that could be a secret', () => {
  const faults = faultsOf({
    PORT: '80x',
    PUBLIC_URL: 'inlay.example',
    DATABASE_URL: 'mysql://root:hunter2@db/inlay',
    REDIS_URL: 'http://:hunter2@cache',
    INLAY_DEMO: 'maybe',
    INLAY_SECRET: 'hunter2',
    LOG_LEVEL: 'loud',
    S3_BUCKET: 'files',
  });
  for (const name of [
    'PORT',
    'PUBLIC_URL',
    'DATABASE_URL',
    'REDIS_URL',
    'INLAY_DEMO',
    'INLAY_SECRET',
    'LOG_LEVEL',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
  ])
    assert.ok(
      faults.some((fault) => fault.startsWith(name)),
      name,
    );
  assert.equal(faults.length, 9);
  assert.doesNotMatch(new ConfigError(faults).message, /hunter2/);
});

test('production wants a secret of its own and never demo data', () => {
  assert.deepEqual(
    faultsOf({ NODE_ENV: 'production', INLAY_DEMO: '1' }).map((fault) => fault.split(/[ =]/)[0]),
    ['INLAY_SECRET', 'INLAY_DEMO'],
  );
  const config = readConfig({
    NODE_ENV: 'production',
    INLAY_SECRET: secret,
    PUBLIC_URL: 'https://inlay.example/',
  });
  assert.equal(config.publicUrl, 'https://inlay.example');
  assert.equal(config.demo, false);
});

test('earlier secrets stand beside each other, and none may be short', () => {
  const earlier = (INLAY_SECRET_PREVIOUS: string) => ({ INLAY_SECRET: secret, INLAY_SECRET_PREVIOUS });
  const { previousSecrets } = readConfig(earlier(` ${'a'.repeat(32)}, ${'b'.repeat(40)} ,`));
  assert.deepEqual(previousSecrets, ['a'.repeat(32), 'b'.repeat(40)]);
  const faults = faultsOf(earlier(`${'a'.repeat(32)},hunter2`));
  assert.deepEqual(
    faults.map((fault) => fault.split(' ')[0]),
    ['INLAY_SECRET_PREVIOUS'],
  );
  assert.doesNotMatch(faults.join(), /hunter2/);
});

test('mail comes from the public address unless another sender is named', () => {
  const from = (env: NodeJS.ProcessEnv) => readConfig({ INLAY_SECRET: secret, ...env }).mailFrom;
  assert.equal(from({ PUBLIC_URL: 'https://inlay.example' }), 'Inlay <no-reply@inlay.example>');
  assert.equal(from({ PUBLIC_URL: 'http://127.0.0.1:4000' }), 'Inlay <no-reply@localhost>');
  assert.equal(from({ MAIL_FROM: 'Hiring <jobs@acme.example>' }), 'Hiring <jobs@acme.example>');
  for (const MAIL_FROM of ['nobody', 'a@b.example\r\nBcc: c@d.example', '<a@b.example'])
    assert.throws(() => from({ MAIL_FROM }), ConfigError, MAIL_FROM);
});

test('what cannot be a mail server is refused, and its password is not quoted', () => {
  const faults = (SMTP_URL: string) => faultsOf({ INLAY_SECRET: secret, SMTP_URL, SIGN_UP: 'maybe' });
  for (const url of [
    'https://post:hunter2@mail',
    'smtp://',
    'smtp://a@b@c',
    'smtp://mail:99999',
    'smtp://mail/?tls=no',
  ])
    assert.deepEqual(
      faults(url).map((fault) => fault.split(' ')[0]),
      ['SMTP_URL', 'SIGN_UP'],
      url,
    );
  assert.doesNotMatch(faults('https://post:hunter2@mail').join(), /hunter2/);
  assert.equal(readConfig({ INLAY_SECRET: secret, SIGN_UP: '0' }).signUp, false);
  const url = 'smtps://post:p%40ss@mail.example:465';
  assert.equal(readConfig({ INLAY_SECRET: secret, SMTP_URL: url }).smtpUrl, url);
});

test('modules of the house run isolated on demand, behind the words of a command', () => {
  const config = readConfig({
    INLAY_SECRET: secret,
    MODULE_RUNNER: 'isolated',
    MODULE_RUNNER_COMMAND: ' setpriv  --reuid=1500 ',
  });
  assert.equal(config.moduleRunner, 'isolated');
  assert.deepEqual(config.moduleRunnerCommand, ['setpriv', '--reuid=1500']);
  const faults = faultsOf({ INLAY_SECRET: secret, MODULE_RUNNER: 'none' });
  assert.deepEqual(faults, ['MODULE_RUNNER must be auto or isolated.']);
});

test('nothing can be changed afterwards', () => {
  const config = readConfig({
    INLAY_SECRET: secret,
    S3_BUCKET: 'files',
    S3_ENDPOINT: 'http://localhost:9000',
    S3_ACCESS_KEY_ID: 'a',
    S3_SECRET_ACCESS_KEY: 'b',
  });
  assert.equal(config.s3?.forcePathStyle, true);
  assert.throws(() => Object.assign(config, { port: 1 }), TypeError);
  assert.throws(() => Object.assign(config.s3!, { bucket: 'other' }), TypeError);
});

test('operators are named by their addresses; the demo has its own where nobody else is named', async (t) => {
  const DATA_DIR = await testFolder(t);
  const read = (env: NodeJS.ProcessEnv, demo = false) =>
    readConfig({ DATA_DIR, ...env }, { demo, operators: ['ada@demo.test'] }).operators;
  assert.deepEqual(read({ OPERATORS: ' ada@inlay.example, bo@inlay.example ' }, true), [
    'ada@inlay.example',
    'bo@inlay.example',
  ]);
  assert.deepEqual(read({}, true), ['ada@demo.test']);
  assert.deepEqual(read({}), []);
  assert.deepEqual(faultsOf({ INLAY_SECRET: secret, OPERATORS: 'ada' }), [
    'OPERATORS must hold mail addresses with commas between them.',
  ]);
});

test('model servers of one’s own network are named with their ports', () => {
  const read = (AI_PRIVATE_HOSTS: string) =>
    readConfig({ INLAY_SECRET: secret, AI_PRIVATE_HOSTS }).aiPrivateHosts;
  assert.deepEqual(read('ollama:11434, 10.0.0.7:8000,[fd00::1]:80'), [
    'ollama:11434',
    '10.0.0.7:8000',
    '[fd00::1]:80',
  ]);
  for (const wrong of ['ollama', 'http://ollama:11434', 'a:b'])
    assert.throws(() => read(wrong), /AI_PRIVATE_HOSTS must hold/, wrong);
});

test('models of a provider that nobody could ask are a fault, and so is what names no model', () => {
  const secret = 'x'.repeat(32);
  const read = (env: NodeJS.ProcessEnv) => readConfig({ INLAY_SECRET: secret, ...env }).ai;
  const ai = read({
    AI_FAST: 'server:llama3.1:8b, openai:gpt-5-mini',
    AI_SERVER_URL: 'http://10.0.0.5:11434/v1/',
    OPENAI_API_KEY: 'sk-1',
  });
  assert.deepEqual(ai.fast, ['server:llama3.1:8b', 'openai:gpt-5-mini']);
  assert.equal(ai.serverUrl, 'http://10.0.0.5:11434/v1');
  assert.throws(() => read({ AI_STRONG: 'anthropic:claude-x' }), /ANTHROPIC_API_KEY must be set/);
  assert.throws(() => read({ AI_FAST: 'gpt-5' }), /AI_FAST, AI_STRONG/);
  assert.throws(
    () => read({ AI_SERVER_URL: 'http://user:hunter2@host' }),
    (error: Error) => {
      assert.match(error.message, /AI_SERVER_URL/);
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    },
  );
});
