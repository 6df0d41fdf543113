import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError, type InlayEvent } from 'inlay/sdk';
import { createId } from '../../kernel/db/index.ts';
import { createLog } from '../../kernel/log/index.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { findOrCreateTenant } from '../tenants/index.ts';
import { type Consumers, createDispatcher, emitEvent } from './index.ts';

const db = await testDatabase();
const log = createLog({ level: 'silent' });

const makeTenant = () => findOrCreateTenant(db, { slug: `t-${createId().toLowerCase()}`, name: 'Test' });
const emit = (tenantId: string, subjectId: string | null, n: number) =>
  db.inTenant(tenantId, () => emitEvent(db, { type: 'note.made', subjectId, source: 'test', data: { n } }));
const numberOf = (event: InlayEvent) => (event.data as { n: number }).n;
const letTimePass = (tenantId: string) =>
  db.inSystem(() => db.query('UPDATE deliveries SET next_at = now() WHERE tenant_id = $1', [tenantId]));
const readDeliveries = (tenantId: string) =>
  db.inSystem(() =>
    db.query<{ attempts: number; done: boolean; dead: boolean; error: string | null }>(
      `SELECT attempts, delivered_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead, error
       FROM deliveries WHERE tenant_id = $1 ORDER BY event_id, consumer`,
      [tenantId],
    ),
  );

/** A dispatcher whose consumers `deliver` stands for, for one tenant's events alone. */
function dispatch(tenantId: string, deliver: Consumers['deliver'], names = ['one'], patienceMs = 60_000) {
  const consumers: Consumers = {
    find: async (id) => (id === tenantId ? names : []),
    deliver: (consumer, id, event) => (id === tenantId ? deliver(consumer, id, event) : Promise.resolve()),
  };
  return createDispatcher({ db, log, consumers, pollMs: 20, patienceMs });
}

test('each consumer gets each event once, those about one person in order', async () => {
  const { id } = await makeTenant();
  const got: Record<string, number[]> = { one: [], other: [] };
  for (let n = 0; n < 20; n += 1) await emit(id, n % 2 === 0 ? 'even' : 'odd', n);
  const dispatcher = dispatch(
    id,
    async (consumer, _tenant, event) => {
      await new Promise((wake) => setTimeout(wake, Math.random() * 5));
      got[consumer]!.push(numberOf(event));
    },
    ['one', 'other'],
  );
  await dispatcher.drain();
  for (const numbers of Object.values(got)) {
    assert.deepEqual(
      numbers.filter((n) => n % 2 === 0),
      [0, 2, 4, 6, 8, 10, 12, 14, 16, 18],
    );
    assert.deepEqual(
      numbers.filter((n) => n % 2 === 1),
      [1, 3, 5, 7, 9, 11, 13, 15, 17, 19],
    );
  }
});

test('an event whose change was undone is never told', async () => {
  const { id } = await makeTenant();
  const undone = db.inTenant(id, async () => {
    await emitEvent(db, { type: 'note.made', subjectId: null, source: 'test', data: { n: 1 } });
    throw new Error('undo');
  });
  await assert.rejects(undone);
  const told: InlayEvent[] = [];
  await dispatch(id, async (_consumer, _tenant, event) => void told.push(event)).drain();
  assert.deepEqual(told, []);
});

test('a failing delivery holds back only what is about the same person, and is tried again', async () => {
  const { id } = await makeTenant();
  await emit(id, 'ada', 1);
  await emit(id, 'ada', 2);
  await emit(id, 'bob', 3);
  const got: number[] = [];
  let broken = true;
  const dispatcher = dispatch(id, async (_consumer, _tenant, event) => {
    if (broken && numberOf(event) === 1)
      throw new AppError('notes.broken', 503, 'Ada Lovelace cannot be reached.');
    got.push(numberOf(event));
  });
  await dispatcher.drain();
  assert.deepEqual(got, [3]);
  const [first] = await readDeliveries(id);
  assert.deepEqual(first, { attempts: 1, done: false, dead: false, error: 'notes.broken' });
  broken = false;
  await letTimePass(id);
  await dispatcher.drain();
  assert.deepEqual(got, [3, 1, 2]);
});

test('after ten failures a delivery is put aside and the next one about that person goes out', async () => {
  const { id } = await makeTenant();
  await emit(id, 'ada', 1);
  await emit(id, 'ada', 2);
  const got: number[] = [];
  let tries = 0;
  const dispatcher = dispatch(id, async (_consumer, _tenant, event) => {
    if (numberOf(event) === 1) {
      tries += 1;
      throw new Error('no');
    }
    got.push(numberOf(event));
  });
  for (let round = 0; round < 12; round += 1) {
    await dispatcher.drain();
    await letTimePass(id);
  }
  assert.equal(tries, 10);
  assert.deepEqual(got, [2]);
  assert.deepEqual(
    (await readDeliveries(id)).map(({ dead, done }) => [dead, done]),
    [
      [true, false],
      [false, true],
    ],
  );
});

test('two dispatchers at once deliver each event once', async () => {
  const { id } = await makeTenant();
  const got: number[] = [];
  const deliver: Consumers['deliver'] = async (_consumer, _tenant, event) => {
    await new Promise((wake) => setTimeout(wake, 2));
    got.push(numberOf(event));
  };
  for (let n = 0; n < 30; n += 1) await emit(id, n % 3 === 0 ? null : `person-${n % 3}`, n);
  await Promise.all([dispatch(id, deliver).drain(), dispatch(id, deliver).drain()]);
  assert.deepEqual(
    got.sort((a, b) => a - b),
    Array.from({ length: 30 }, (_, n) => n),
  );
});

test('a consumer that never answers does not keep the others waiting', async () => {
  const { id } = await makeTenant();
  await emit(id, null, 1);
  await emit(id, null, 2);
  const got: number[] = [];
  const dispatcher = dispatch(
    id,
    (_consumer, _tenant, event) => {
      if (numberOf(event) === 1) return new Promise(() => {});
      got.push(numberOf(event));
      return Promise.resolve();
    },
    ['one'],
    50,
  );
  await dispatcher.drain();
  assert.deepEqual(got, [2]);
  assert.deepEqual(await readDeliveries(id), [
    { attempts: 1, done: false, dead: false, error: 'Error' },
    { attempts: 1, done: true, dead: false, error: null },
  ]);
});

test('a delivery that a killed process had taken is delivered by another one', async () => {
  const { id } = await makeTenant();
  await emit(id, null, 1);
  const got: number[] = [];
  const dispatcher = dispatch(id, async (_consumer, _tenant, event) => void got.push(numberOf(event)));
  await dispatcher.drain();
  await db.inSystem(() =>
    db.query(
      `UPDATE deliveries SET delivered_at = NULL, next_at = now() - interval '1 second' WHERE tenant_id = $1`,
      [id],
    ),
  );
  await dispatcher.drain();
  assert.deepEqual(got, [1, 1]);
});

test('a started dispatcher finds what comes later, and stops when told', async () => {
  const { id } = await makeTenant();
  const heard = Promise.withResolvers<number>();
  const dispatcher = dispatch(id, async (_consumer, _tenant, event) => heard.resolve(numberOf(event)));
  dispatcher.start();
  await emit(id, null, 7);
  assert.equal(await heard.promise, 7);
  await dispatcher.stop();
});

test('a consumer is told who told an event', async () => {
  const { id } = await makeTenant();
  const told: InlayEvent[] = [];
  await db.inTenant(id, () =>
    emitEvent(db, { type: 'member.added', subjectId: null, source: 'host', data: {} }),
  );
  await emit(id, null, 1);
  await dispatch(id, async (_consumer, _tenant, event) => void told.push(event)).drain();
  assert.deepEqual(told.map(({ type, source }) => [type, source]).sort(), [
    ['member.added', 'host'],
    ['note.made', 'test'],
  ]);
});

test('a tenant whose consumers take long does not keep those of others waiting', async () => {
  const [greedy, modest] = [await makeTenant(), await makeTenant()];
  for (let n = 0; n < 20; n += 1) await emit(greedy.id, null, n);
  const heard = Promise.withResolvers<void>();
  const { promise: end, resolve: endAll } = Promise.withResolvers<void>();
  let flying = 0;
  const consumers: Consumers = {
    find: async (id) => (id === greedy.id ? ['one', 'other'] : id === modest.id ? ['one'] : []),
    async deliver(_consumer, id) {
      if (id === modest.id) return heard.resolve();
      flying += 1;
      await end;
    },
  };
  const dispatcher = createDispatcher({ db, log, consumers, pollMs: 20 });
  dispatcher.start();
  while (flying < 4) await new Promise((wake) => setTimeout(wake, 10));
  await emit(modest.id, null, 1);
  await heard.promise;
  assert.ok(flying <= 5, `${flying} of one tenant at once`);
  endAll();
  while (flying < 40) await new Promise((wake) => setTimeout(wake, 10));
  await dispatcher.stop();
});

test('a module that tells more than is delivered is asked to come again; the host is not', async () => {
  const { id } = await makeTenant();
  await db.inSystem(() =>
    db.query(
      `INSERT INTO events (id, tenant_id, type, source, data)
       SELECT $1 || n, $1, 'note.made', 'test', '{}' FROM generate_series(1, 1000) n`,
      [id],
    ),
  );
  await assert.rejects(emit(id, null, 1), { code: 'events.too_many', status: 429, retryAfter: 30 });
  await db.inTenant(id, () =>
    emitEvent(db, { type: 'member.added', subjectId: null, source: 'host', data: {} }),
  );
  await dispatch(id, async () => {}, []).drain();
  await emit(id, null, 2);
});

test('a module that answers its own events with more of them comes to an end', async () => {
  const { id } = await makeTenant();
  await emit(id, null, 0);
  let refused: unknown;
  let told = 0;
  const dispatcher = dispatch(id, async () => {
    for (let n = 0; n < 40 && !refused; n += 1)
      await emit(id, null, n).then(
        () => (told += 1),
        (error: unknown) => (refused = error),
      );
  }, ['test']);
  await dispatcher.drain();
  assert.equal((refused as AppError).code, 'events.too_many');
  assert.ok(told < 1200, `${told} were told`);
});
