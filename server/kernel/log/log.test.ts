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
