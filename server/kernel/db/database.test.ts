import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '../../testing/test-database.ts';
import { createLog } from '../log/index.ts';
import {
  createId,
  currentTenantId,
  DataTypes,
  isUniqueViolation,
  Model,
  openDatabase,
  ScopeError,
  toVector,
  writeStatement,
} from './index.ts';

const ada = createId();
const bob = createId();

class Note extends Model {
  declare id: string;
  declare tenantId: string;
  declare text: string;
}

const dir = await mkdtemp(join(tmpdir(), 'inlay-migrations-'));
await writeFile(
  join(dir, '0001-notes.sql'),
  `CREATE TABLE notes (id text PRIMARY KEY, tenant_id text NOT NULL, text text NOT NULL UNIQUE, number bigserial);
   SELECT inlay_guard('notes'); SELECT inlay_guard('notes');`,
);
const db = await testDatabase(dir);
await rm(dir, { recursive: true });
Note.init(
  { id: { type: DataTypes.TEXT, primaryKey: true }, tenantId: DataTypes.TEXT, text: DataTypes.TEXT },
  { sequelize: db.sequelize, tableName: 'notes', underscored: true, timestamps: false },
);

const add = (tenantId: string, text = createId()) =>
  db.query('INSERT INTO notes (id, tenant_id, text) VALUES ($1, $2, $3)', [createId(), tenantId, text]);
const count = async () => (await db.one<{ n: number }>('SELECT count(*) AS n FROM notes'))!.n;

test('a tenant sees and writes its own rows only, with SQL and with models', async () => {
  await db.inTenant(ada, () => add(ada, 'from ada'));
  await db.inTenant(bob, async () => {
    assert.equal(currentTenantId(), bob);
    assert.deepEqual(await db.query('SELECT * FROM notes'), []);
    assert.equal(await Note.count(), 0);
    const [changed] = await Note.update({ text: 'x' }, { where: { tenantId: ada } });
    assert.equal(changed, 0);
  });
  await assert.rejects(
    db.inTenant(bob, () => add(ada)),
    /row-level security/,
  );
  await assert.rejects(
    db.inTenant(bob, () => Note.create({ id: createId(), tenantId: ada, text: 'y' })),
    /row-level security/,
  );
  assert.equal((await db.inSystem(() => Note.findOne({ where: { text: 'from ada' } })))?.tenantId, ada);
});

test('the tenant role cannot turn the fence off or leave it', async () => {
  for (const sql of [
    'ALTER TABLE notes DISABLE ROW LEVEL SECURITY',
    'DROP POLICY tenant ON notes',
    'SELECT * FROM migrations',
    'CREATE TABLE mine (a int)',
    `SELECT inlay_guard('notes')`,
  ])
    await assert.rejects(
      db.inTenant(ada, () => db.query(sql)),
      /permission denied|must be owner/,
      sql,
    );
});

test('many transactions at once stay apart, also when they query in parallel', async () => {
  const tenants = Array.from({ length: 8 }, () => createId());
  await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      db.inTenant(tenants[i % 8]!, async () => {
        await add(tenants[i % 8]!);
        const answers = await Promise.all([
          db.query<{ tenant_id: string }>('SELECT tenant_id FROM notes WHERE $1::int = 1', [1]),
          Note.findAll(),
          db.one<{ value: string }>('SELECT $1::text AS value', [`value ${i}`]),
        ]);
        assert.ok(answers[0].every(({ tenant_id }) => tenant_id === tenants[i % 8]));
        assert.ok(answers[1].every(({ tenantId }) => tenantId === tenants[i % 8]));
        assert.equal(answers[2]!.value, `value ${i}`);
      }),
    ),
  );
});

test('what throws is undone, and nothing that waits for the commit happens', async () => {
  const before = await db.inSystem(count);
  const happened: string[] = [];
  await assert.rejects(
    db.inTenant(ada, async () => {
      db.afterCommit(() => happened.push('rolled back'));
      await add(ada);
      throw new Error('stop');
    }),
    /stop/,
  );
  await db.inTenant(ada, async () => {
    db.afterCommit(async () => {
      // Outside of the transaction, and its work is there to be seen.
      happened.push(`committed ${(await db.inSystem(count)) - before}`);
    });
    await add(ada);
    assert.deepEqual(happened, []);
  });
  assert.deepEqual(happened, ['committed 1']);
});

const insert = (tenantId: string, text: string) => ({
  sql: 'INSERT INTO notes (id, tenant_id, text) VALUES ($1, $2, $3) RETURNING text',
  params: [createId(), tenantId, text],
});

test('a batch is one transaction of one tenant and answers each of its statements', async () => {
  const tenant = createId();
  const [one, two] = [createId(), createId()];
  const answers = await db.batch(tenant, [
    insert(tenant, one),
    insert(tenant, two),
    { sql: 'SELECT count(*) AS n FROM notes' },
  ]);
  assert.deepEqual(answers, [[{ text: one }], [{ text: two }], [{ n: 2 }]]);
  await assert.rejects(db.batch(tenant, [insert(ada, createId())]), /row-level security/);
  assert.throws(() => db.batch(`x'; DROP TABLE notes; --`, []), ScopeError);
});

test('a batch with a fault in it leaves nothing, and its connection goes on', async () => {
  const tenant = createId();
  const text = createId();
  const failed = await db
    .batch(tenant, [insert(tenant, createId()), insert(tenant, text), insert(tenant, text)])
    .catch((error: unknown) => error);
  assert.ok(isUniqueViolation(failed, 'notes_text_key'));
  assert.deepEqual(await db.batch(tenant, [{ sql: 'SELECT * FROM notes' }]), [[]]);
  await assert.rejects(db.batch(undefined, [{ sql: 'SELECT 1 / 0' }]), /division by zero/);
  await Promise.all(
    Array.from({ length: 40 }, async (_, index) =>
      assert.deepEqual(await db.batch(undefined, [{ sql: 'SELECT $1::int AS n', params: [index] }]), [
        [{ n: index }],
      ]),
    ),
  );
});

test('a statement with named parameters is asked for again and again, also where its plan was lost', async () => {
  const statement = writeStatement<'text' | 'tenant'>(
    'SELECT @text::text AS text, @tenant::text AS tenant, upper(@text) AS upper',
  );
  const ask = () =>
    db.batch(ada, [statement({ text: 'a', tenant: ada }), statement({ text: 'b', tenant: ada })]);
  const good = ['a', 'b'].map((text) => [{ text, tenant: ada, upper: text.toUpperCase() }]);
  for (let round = 0; round < 8; round += 1) assert.deepEqual(await ask(), good);
  // As a pooler does that hands out another connection for each transaction.
  await Promise.all(Array.from({ length: 10 }, () => db.inSystem(() => db.query('DEALLOCATE ALL'))));
  assert.deepEqual(await Promise.all(Array.from({ length: 10 }, ask)), Array(10).fill(good));
});

test('batches of the same moment succeed or fail each by itself', async () => {
  const tenant = createId();
  const [one, two] = [createId(), createId()];
  const echo = writeStatement<'text'>('SELECT @text::text AS echo');
  const broken = { sql: 'SELECT 1 / 0', params: [] };
  const answers = await Promise.allSettled([
    db.batch(tenant, [insert(tenant, one), broken, echo({ text: 'never' })]),
    db.batch(tenant, [echo({ text: 'ada' }), insert(tenant, two)]),
    db.batch(undefined, [echo({ text: 'all' })]),
    db.batch(createId(), [{ sql: 'SELECT count(*) AS n FROM notes' }]),
    db.batch(createId(), [insert(tenant, createId())]),
  ]);
  assert.deepEqual(
    answers.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason).slice(0, 30))),
    [
      'error: division by zero',
      [[{ echo: 'ada' }], [{ text: two }]],
      [[{ echo: 'all' }]],
      [[{ n: 0 }]],
      'error: new row violates row-le',
    ],
  );
  assert.deepEqual(await db.batch(tenant, [{ sql: 'SELECT text FROM notes' }]), [[{ text: two }]]);
});

test('a batch inside of a transaction joins it', async () => {
  const tenant = createId();
  const undone = db.inTenant(tenant, async () => {
    await db.batch(tenant, [insert(tenant, createId())]);
    throw new Error('stop');
  });
  await assert.rejects(undone, /stop/);
  assert.deepEqual(await db.batch(tenant, [{ sql: 'SELECT * FROM notes' }]), [[]]);
});

test('a failure that was swallowed is not taken for success', async () => {
  const before = await db.inSystem(count);
  await assert.rejects(
    db.inTenant(ada, async () => {
      await add(ada);
      await db.query('SELECT 1 / 0').catch(() => {});
    }),
    ScopeError,
  );
  assert.equal(await db.inSystem(count), before);
});

test('database work in the wrong scope is a clear error, never a query as somebody else', async () => {
  await assert.rejects(db.query('SELECT 1'), /needs a scope/);
  await assert.rejects(Note.findAll(), /needs a scope/);
  assert.throws(() => db.afterCommit(() => {}), /needs a scope/);
  await db.inTenant(ada, async () => {
    assert.deepEqual(
      await db.inTenant(ada, () => db.query('SELECT 1 AS one')),
      [{ one: 1 }],
      'the same one joins',
    );
    await assert.rejects(
      db.inTenant(bob, async () => {}),
      ScopeError,
    );
    await assert.rejects(
      db.inSystem(async () => {}),
      ScopeError,
    );
  });
  await db.inSystem(() =>
    assert.rejects(
      db.inTenant(ada, async () => {}),
      ScopeError,
    ),
  );
  assert.throws(() => db.inTenant(`x'; DROP TABLE notes; --`, async () => {}), ScopeError);
  await assert.rejects(
    db.sequelize.transaction(async () => {}),
    /ECONNREFUSED|scope|refused|connect/i,
  );

  let late: Promise<unknown> | undefined;
  await db.inTenant(ada, async () => {
    late = new Promise((wake) => setTimeout(wake, 30)).then(() => db.query('SELECT 1'));
    late.catch(() => {});
  });
  await assert.rejects(late!, /after its transaction had ended/);
});

test('transactions that lock each other out are run again', async () => {
  const ids = [createId(), createId()];
  await db.inTenant(ada, async () => {
    for (const id of ids) await db.query('INSERT INTO notes VALUES ($1, $2, $1)', [id, ada]);
  });
  const touch = (first: string, second: string) =>
    db.inTenant(ada, async () => {
      await db.query('UPDATE notes SET text = text WHERE id = $1', [first]);
      await new Promise((wake) => setTimeout(wake, 100));
      await db.query('UPDATE notes SET text = text WHERE id = $1', [second]);
      return true;
    });
  assert.deepEqual(await Promise.all([touch(ids[0]!, ids[1]!), touch(ids[1]!, ids[0]!)]), [true, true]);
});

test('a double is told from other failures, for SQL and models alike', async () => {
  const text = createId();
  await db.inTenant(ada, () => add(ada, text));
  const bySql = await db.inTenant(ada, () => add(ada, text)).catch((error: unknown) => error);
  const byModel = await db
    .inTenant(ada, () => Note.create({ id: createId(), tenantId: ada, text }))
    .catch((error: unknown) => error);
  for (const error of [bySql, byModel]) {
    assert.ok(isUniqueViolation(error, 'notes_text_key'));
    assert.ok(!isUniqueViolation(error, 'notes_pkey'));
  }
});

test('values come back as what they are', async () => {
  const row = await db.inSystem(() =>
    db.one(
      `SELECT 42::bigint AS n, '2026-02-01'::date AS day, '2026-02-01T10:00:00Z'::timestamptz AS at,
      1.10::numeric AS money, '{"a":[1]}'::jsonb AS data, ARRAY['a','b'] AS list, $1::text AS text`,
      ["it's"],
    ),
  );
  assert.deepEqual(row, {
    n: 42,
    day: '2026-02-01',
    at: new Date('2026-02-01T10:00:00Z'),
    money: '1.10',
    data: { a: [1] },
    list: ['a', 'b'],
    text: "it's",
  });
});

test('vectors are lists of numbers where the server has them, and the facts say whether it has', async () => {
  const has =
    (await db.inSystem(() => db.query(`SELECT FROM pg_extension WHERE extname = 'vector'`))).length > 0;
  assert.equal(db.dialectFacts.vector, has);
  if (!has) return;
  const row = await db.inSystem(() => db.one('SELECT $1::vector AS v', [toVector([1, 2.5])]));
  assert.deepEqual(row, { v: [1, 2.5] });
});

test('a server that does not answer is one clear sentence', async () => {
  await assert.rejects(
    openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', log: createLog({ level: 'silent' }) }),
    /database at 127\.0\.0\.1:1\/none does not answer .* Check DATABASE_URL/,
  );
});
