import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../testing/client.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { connectLms, instructor, readLaunch, startPlatform } from './testing/lms.ts';

const app = await startTestApp();
const platform = await startPlatform();
const lms = await connectLms(app, platform);

test('a learner comes in by a cookie and gets the widget of the link, as a subject', async () => {
  const answer = await lms.launch();
  assert.equal(answer.status, 200, answer.text);
  const { boot, row } = await readLaunch(app, lms, answer);
  assert.deepEqual(
    [row?.door, row?.rung, row?.member_id, row?.position_id],
    ['lti', 'cookie', null, lms.positionId],
  );
  assert.ok(row?.subject_id);
  assert.equal(boot?.widget, 'greeter');
  const api = new Client(app.origin, boot!.launch.token);
  assert.equal((await api.post('/modules/hello/greetings', { name: 'Nora' })).status, 202);
  assert.equal((await api.post('/launches/renew')).status, 200);
});

test('somebody who teaches comes in as a member who cannot sign in at the console', async () => {
  const answer = await lms.launch({ roles: [instructor], sub: 'teacher' });
  const { boot, row } = await readLaunch(app, lms, answer);
  assert.ok(row?.member_id);
  assert.equal(row?.subject_id, null);
  const api = new Client(app.origin, boot!.launch.token);
  assert.equal((await api.get('/modules/hello/greetings')).status, 200);
  assert.equal((await api.get('/members')).status, 403);
  assert.equal((await api.post('/launches/renew')).status, 200);
  const again = await readLaunch(app, lms, await lms.launch({ roles: [instructor], sub: 'teacher' }));
  assert.equal(again.row?.member_id, row?.member_id);
});
