import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate } from './candidate.ts';
import { Fuzzer } from './fuzz.ts';
import { startTestApp, testPassword } from './test-app.ts';

// The same requests each time: a failure can be looked at again. Rate limits would answer most of them.
const app = await startTestApp({ work: true });
const requests = 3000;
const seed = 20_261_121;
const together = 8;
/** Slow machines do fewer; the first ones are the same everywhere. */
const budgetMs = 20_000;

test('no request that can be made up out of the API document breaks the server', async () => {
  const owner = await app.signIn();
  const candidate = await enterAsCandidate(app, owner.tenant);
  const { id, subjectId } = (await candidate.api.upload('CV', 'cv.txt', { consent: '1' })).body.data;
  const ids = [id, subjectId];
  for (let n = 0; n < 10; n += 1)
    ids.push((await owner.api.post('/positions', { title: 'T', description: 'D' })).body.data.id);
  const [installation] = (await owner.api.get('/installations')).body.data;
  const [connection] = (await owner.api.get('/connections')).body.data;
  const { jobId } = (await candidate.api.post('/modules/hello/greetings', { name: 'Ada' })).body.data;
  await candidate.api.get(`/jobs/${jobId}/events`);
  const fuzzer = new Fuzzer(app.app.openApi, seed, [...ids, jobId, installation.id, connection.id]);
  const showCookie = () => ({ cookie: `inlay_access=${owner.api.cookie('inlay_access')}` });
  const callers: Record<string, Record<string, string>> = {
    session: showCookie(),
    launch: { authorization: `Bearer ${candidate.api.token}` },
    nobody: {},
  };
  /** Mostly somebody who may call, in turns; every sixth time just anybody. */
  const pickCaller = (schemes: readonly string[], turn: number) => {
    const names = turn % 6 === 0 || schemes.length === 0 ? Object.keys(callers) : schemes;
    return callers[names[Math.floor(turn / 6) % names.length]!]!;
  };
  const statuses = new Map<number, number>();
  const broken: string[] = [];
  let left = requests;
  const end = Date.now() + budgetMs;

  async function send(): Promise<void> {
    while (left > 0 && Date.now() < end) {
      left -= 1;
      const { method, path, body, type, schemes } = fuzzer.next();
      const headers = { ...pickCaller(schemes, left), ...(body !== undefined && { 'content-type': type }) };
      const init = { method, headers, ...(body !== undefined && { body }), redirect: 'manual' } as const;
      const answer = await fetch(app.origin + path, init);
      const text = await answer.text();
      // Some requests end the session that they come with: the others go on in a new one.
      if (answer.ok && /^\/api\/v1\/(auth\/(sign-out|switch)|sessions)/.test(path) && method !== 'GET') {
        await owner.api.post('/auth/sign-in', { email: owner.email, password: testPassword });
        callers.session = showCookie();
      }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const isAnswer = answer.status < 400 || JSON.parse(text).error?.requestId;
      if (answer.status >= 500 || !isAnswer)
        broken.push(
          `${answer.status} ${method} ${path.slice(0, 200)} ${body?.slice(0, 300) ?? ''} → ${text.slice(0, 200)}`,
        );
    }
  }
  await Promise.all(Array.from({ length: together }, send));

  assert.deepEqual(broken, []);
  // It must have come past the doors, too.
  for (const status of [200, 201, 204, 400, 401, 403, 404, 422])
    assert.ok(statuses.has(status), `No request was answered with ${status}: ${[...statuses]}`);
  assert.equal((await fetch(`${app.origin}/readyz`)).status, 200);
});
