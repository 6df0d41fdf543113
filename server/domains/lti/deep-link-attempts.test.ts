import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';
import { sweepLti } from './index.ts';
import { connectLms, instructor, startPlatform } from './testing/lms.ts';
import { openPicker } from './testing/picker.ts';

const app = await startTestApp();
const platform = await startPlatform();

/** An admin with a connected LMS, how its teachers choose what to place, and the list of launches. */
async function connect() {
  const { api, tenant } = await app.signIn();
  const lms = await connectLms(app, platform, { tenant });
  const path = `/connections/${lms.connectionId}`;
  return {
    api,
    tenant,
    lms,
    path,
    choose: (change: Parameters<typeof lms.visit>[0] = {}) =>
      openPicker(lms, app.origin, {
        visit: lms.visit({
          roles: [instructor],
          resourceLinkId: undefined,
          custom: undefined,
          deepLinking: {},
          ...change,
        }),
      }),
    list: async () => (await api.get(`${path}/attempts`)).body.data as Record<string, unknown>[],
  };
}

test('somebody who chooses what to place is in the list of launches, then what they placed', async () => {
  const { api, path, choose, list } = await connect();
  const picker = await choose();
  const [choosing] = await list();
  assert.deepEqual([choosing?.result, choosing?.person, choosing?.module], ['choosing', 'member', null]);
  await picker.send();
  await picker.send();
  const [placed, ...others] = await list();
  assert.equal(others.length, 0);
  assert.deepEqual(
    [placed?.id, placed?.result, placed?.module, placed?.widget, placed?.rung],
    [choosing?.id, 'placed', 'hello', 'greeter', 'cookie'],
  );
  assert.equal((await api.get(path)).body.data.lastLaunch.code, null);
});

test('whoever cancels, or leaves without a word, placed nothing', async () => {
  const { choose, list } = await connect();
  await (await choose()).send({ decision: 'cancel' });
  await choose({ context: { id: 'secret-course', title: 'Secret' } });
  await app.db.inSystem(() =>
    app.db.query(`UPDATE lti_pickings SET expires_at = now() - interval '1 second' WHERE outcome IS NULL`),
  );
  const results = async () => (await list()).map(({ result }) => result);
  assert.deepEqual(await results(), ['cancelled', 'cancelled']);
  await sweepLti(app.kernel);
  assert.deepEqual(await results(), ['cancelled', 'cancelled']);
  const kept = await app.db.inSystem(() =>
    app.db.query<{ row: string }>('SELECT k::text AS row FROM lti_pickings k WHERE message IS NULL'),
  );
  assert.equal(kept.length > 0, true);
  assert.doesNotMatch(JSON.stringify(kept), /secret-course/);
});

test('a month later nobody remembers who chose', async () => {
  const { choose, list } = await connect();
  await (await choose()).send();
  await app.db.inSystem(() =>
    app.db.query(`UPDATE lti_pickings SET created_at = now() - interval '31 days'`),
  );
  await sweepLti(app.kernel);
  assert.deepEqual(await list(), []);
});

test('who is removed while they choose places nothing more, searches nothing more, and is noted', async () => {
  const { api, tenant, lms, choose, list } = await connect();
  await lms.launch({ roles: [instructor], sub: 'tea' });
  const picker = await choose({ sub: 'tea' });
  const { id } = (await app.db.inTenant(tenant.id, () =>
    app.db.one<{ id: string }>(`SELECT member_id AS id FROM lti_users WHERE sub = 'tea' AND tenant_id = $1`, [
      tenant.id,
    ]),
  ))!;
  assert.equal((await api.delete(`/members/${id}`)).status, 204);
  assert.equal(await picker.search('').catch(() => undefined), undefined);
  const refused = await picker.send();
  assert.equal(refused.status, 403);
  assert.match(refused.text, /lti\.member_removed/);
  await choose({ sub: 'tea' });
  const codes = (await list()).map(({ code }) => code).filter(Boolean);
  assert.deepEqual(codes, ['lti.member_removed', 'lti.member_removed']);
});

test('a connection that is switched off while somebody chooses says so in its list', async () => {
  const { api, path, choose, list } = await connect();
  const picker = await choose();
  await api.patch(path, { enabled: false });
  assert.match((await picker.send()).text, /lti\.connection_off/);
  assert.equal((await list())[0]?.code, 'lti.connection_off');
});
