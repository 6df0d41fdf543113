import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addLogFacts, createLog, runWithLogFacts, writePlainly } from './index.ts';

function listen(options: { pretty?: boolean } = {}) {
  const lines: string[] = [];
  return {
    lines,
    log: createLog({ level: 'info', stream: { write: (line) => lines.push(line) }, ...options }),
  };
}

test('what could be a secret never reaches the log', () => {
  const { log, lines } = listen();
  log.info(
    {
      password: 'hunter2',
      headers: { authorization: 'hunter2', cookie: 'hunter2' },
      a: { b: { token: 'hunter2' } },
      data: { a: { b: { password: 'hunter2' } } },
    },
    'sign in',
  );
  assert.doesNotMatch(lines.join(), /hunter2/);
  assert.equal(JSON.parse(lines[0]!).msg, 'sign in');
});

test('what a database quotes from a row stays out of the log, the stack does not', () => {
  const { log, lines } = listen();
  const detail = 'Key (email)=(mira@example.test) already exists.';
  log.error({
    err: Object.assign(new Error('duplicate key'), { code: '23505', detail, parameters: [detail] }),
  });
  const { err } = JSON.parse(lines[0]!);
  assert.deepEqual([err.message, err.code], ['duplicate key', '23505']);
  assert.match(err.stack, /log\.test/);
  assert.doesNotMatch(lines[0]!, /mira@example/);
});

test('lines of one piece of work carry its ids, others do not', async () => {
  const { log, lines } = listen();
  await runWithLogFacts({ requestId: 'r1' }, async () => {
    await Promise.resolve();
    addLogFacts({ tenantId: 't1' });
    log.info('inside');
  });
  log.info('outside');
  const [inside, outside] = lines.map((line) => JSON.parse(line));
  assert.deepEqual([inside.requestId, inside.tenantId], ['r1', 't1']);
  assert.equal(outside.requestId, undefined);
});

test('what one line says does not stand on the next', () => {
  const { log, lines } = listen();
  runWithLogFacts({ requestId: 'r1', tenantId: 't1' }, () => {
    log.info({ err: null, tenantId: 'forged', more: 1 }, 'first');
    log.info('second');
  });
  const second = JSON.parse(lines[1]!);
  assert.deepEqual([second.tenantId, second.more, second.err], ['t1', undefined, undefined]);
});

test('no value makes the log throw, whether it is for machines or people', () => {
  const broken = () => {
    throw new Error('not for you');
  };
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  const oddities: unknown[] = [
    ...[
      undefined,
      null,
      'x',
      1,
      Number.NaN,
      1n,
      Symbol('x'),
      broken,
      [null],
      circle,
      deep,
      new Date(Number.NaN),
    ],
    ...[Object.create(null), Object.freeze(new Error('frozen')), { toString: broken }, { toJSON: broken }],
    ...[
      { message: 'm', stack: { toString: 1 }, code: {}, status: [] },
      { message: 'm', errors: [null] },
    ],
    ...[
      { method: 1, headers: 1, socket: 1 },
      { setHeader: broken },
      { msg: { toString: 1 }, time: { toString: 1 } },
    ],
    Object.defineProperty({}, 'token', { enumerable: true, get: broken }),
    new Proxy({}, { get: broken, ownKeys: broken }),
    revoked.proxy,
    {
      token: {
        get key() {
          return broken();
        },
      },
    },
    'x'.repeat(1_000_000),
  ];
  for (const pretty of [false, true]) {
    const { log, lines } = listen({ pretty });
    for (const oddity of oddities)
      for (const facts of [oddity, { err: oddity }, { data: oddity }, { data: { err: oddity } }]) {
        log.warn(facts as object, 'odd');
        log.child({}).error(facts as object);
        writePlainly(log).warn(facts as object, 'odd');
      }
    assert.ok(lines.length > oddities.length * 11, String(lines.length));
  }
});

test('an error that is none is told as what it is', () => {
  const { log, lines } = listen();
  log.warn({ err: null }, 'a');
  log.warn({ err: 'out of paper' }, 'b');
  log.warn({ err: Object.freeze(new Error('frozen')) }, 'c');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).err.message),
    ['null', 'out of paper', 'Error: frozen'],
  );
});

test('a line written plainly is a line like any other, but for the search for secrets', async () => {
  const { log, lines } = listen();
  runWithLogFacts({ requestId: 'r1' }, () => writePlainly(log).info({ route: '/lti/login' }, 'request'));
  const { route, requestId, level, msg } = JSON.parse(lines[0]!);
  assert.deepEqual([route, requestId, level, msg], ['/lti/login', 'r1', 'info', 'request']);
});

test('a person at a terminal gets one short line with the error below', () => {
  const { log, lines } = listen({ pretty: true });
  log.warn({ port: 4000, err: new Error('why') }, 'Something happened.');
  assert.match(lines[0]!, /warn {2}Something happened\. port=4000\nError: why\n {4}at /);
});

test('what is logged neither steers a terminal nor makes a line of its own', () => {
  const { log, lines } = listen({ pretty: true });
  log.info({ said: '\u001b[2J\u009b2J' }, 'hello\n12:00:00.000 error forged');
  log.warn({ err: new Error('a\u001b[2J\r') }, 'x');
  assert.doesNotMatch(lines.join('').replaceAll('\n', ''), /\p{Cc}/u);
  assert.match(lines[0]!, /hello\\x0a12:00:00\.000 error forged said=\\x1b\[2J\\x9b2J\n$/);
  assert.match(lines[1]!, /\n {4}at /);
});
