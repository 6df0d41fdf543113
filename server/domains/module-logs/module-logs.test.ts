import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createId } from '../../kernel/db/index.ts';
import { createLog } from '../../kernel/log/index.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { findOrCreateTenant } from '../tenants/index.ts';
import { createModuleLogs, listLines, type NewLine, sweepModuleLogs } from './index.ts';

const db = await testDatabase();
const log = createLog({ level: 'silent' });
const makeTenant = async () =>
  (await findOrCreateTenant(db, { slug: `t-${createId().toLowerCase()}`, name: 'Test Ltd' })).id;
const line = (tenantId: string, message: string): NewLine => ({
  tenantId,
  module: 'chatty',
  version: '1.0.0',
  level: 'info',
  message,
});
const read = (tenantId: string) =>
  db.inTenant(tenantId, () => listLines(db, { tenantId, module: 'chatty', limit: 500 }));

test('a module that writes without end costs a bounded number of lines, and is told on', async () => {
  const tenantId = await makeTenant();
  const logs = createModuleLogs({ db, log }, { burst: 10, perSecond: 0 });
  const taken = Array.from({ length: 5000 }, (_, index) => logs.write(line(tenantId, `line ${index}`)));
  assert.equal(taken.filter(Boolean).length, 10);
  await logs.flush();
  const lines = await read(tenantId);
  assert.equal(lines.length, 11);
  assert.deepEqual([lines[0]!.level, lines[0]!.data], ['warn', { dropped: 4990 }]);
  assert.equal(lines.at(-1)!.message, 'line 0');
});

test('what one module drops takes nothing from another one, or from another tenant', async () => {
  const [loud, quiet] = [await makeTenant(), await makeTenant()];
  const logs = createModuleLogs({ db, log }, { burst: 5, perSecond: 0 });
  for (let index = 0; index < 100; index += 1) logs.write(line(loud, 'again'));
  assert.ok(logs.write(line(quiet, 'once')));
  assert.ok(logs.write({ ...line(loud, 'other'), module: 'other' }));
  await logs.flush();
  assert.deepEqual(
    (await read(quiet)).map(({ message }) => message),
    ['once'],
  );
});

test('a tenant that is gone takes nobody’s lines along', async () => {
  const tenantId = await makeTenant();
  const logs = createModuleLogs({ db, log });
  logs.write(line('gone', 'lost'));
  logs.write(line(tenantId, 'kept'));
  await logs.flush();
  assert.equal((await read(tenantId)).length, 1);
});

test('whatever a module logs is kept as far as it can be, and takes nobody’s lines along', async () => {
  const tenantId = await makeTenant();
  const logs = createModuleLogs({ db, log });
  const broken = () => {
    throw new Error('not for you');
  };
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const data: unknown[] = [
    { 'a\0b': 'c\0d', '\ud800': ['\udfff', { 'e\0': 1 }] },
    ...[
      circle,
      { a: 1n },
      { toJSON: broken },
      broken,
      Symbol('x'),
      'a word',
      null,
      { a: 'x'.repeat(10_000) },
    ],
  ];
  for (const each of data) logs.write({ ...line(tenantId, 'odd'), data: each as never });
  for (const message of [undefined, 'a\0\ud800', { toString: broken }, 'x'.repeat(10_000)])
    logs.write({ ...line(tenantId, ''), message: message as string });
  await logs.flush();
  const lines = await read(tenantId);
  assert.equal(lines.length, data.length + 4);
  assert.deepEqual(lines.at(-1)!.data, { ab: 'cd', '\ufffd': ['\ufffd', { e: 1 }] });
});

test('lines are written by themselves, and go after seven days', async () => {
  const tenantId = await makeTenant();
  const logs = createModuleLogs({ db, log }, { flushMs: 10 });
  logs.write(line(tenantId, 'old'));
  while ((await read(tenantId)).length < 1) await new Promise((wake) => setTimeout(wake, 10));
  await db.inTenant(tenantId, () => db.query(`UPDATE module_logs SET at = now() - interval '8 days'`));
  logs.write(line(tenantId, 'new'));
  await logs.flush();
  await sweepModuleLogs({ db });
  assert.deepEqual(
    (await read(tenantId)).map(({ message }) => message),
    ['new'],
  );
});
