import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mutator } from '../../testing/mutate.ts';
import { connectProgram } from '../../testing/oauth.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { listChanged, watchTables } from '../../testing/watch-tables.ts';
import { connectLms, startPlatform } from '../lti/testing/lms.ts';
import { type Door, type DoorRequest, openLtiDoors, openProgramDoors, readSecrets } from './testing/doors.ts';

const requests = 5000;
const together = 20;
const seed = 20_261_121;

const lines: string[] = [];
// Behind a proxy each request may come from an address of its own, so that no limit answers in place of a check.
const app = await startTestApp({ env: { TRUST_PROXY: '1' }, hearLog: (line) => lines.push(line) });
const { api: admin, tenant } = await app.signIn();
const lms = await connectLms(app, await startPlatform(), { tenant });
const secrets = new Set<string>();
const hide = (...found: (string | undefined)[]) => {
  // The first letters of each: a line that cuts a secret short tells enough of it.
  for (const secret of found) if (secret && secret.length >= 20) secrets.add(secret.slice(0, 32));
};
const mutator = new Mutator(seed);
const [program, stranger] = [await connectProgram(admin), await connectProgram(admin)];
const parts = { app, lms, admin, program, stranger, mutator, hide };
const doors = [...(await openLtiDoors(parts)), ...(await openProgramDoors(parts))];
const total = doors.reduce((sum, { weight }) => sum + weight, 0);

/** What any request may leave: that it was refused, a deployment that waits for an admin, when a session was seen. */
const notes = ['launch_refusals', 'lti_deployments', 'sessions'];
const readTables = await watchTables(app.db, notes);

let sent = 0;
const answers = new Map<string, number>();
const faults: string[] = [];

for (const door of doors) {
  const count = Math.ceil((requests * door.weight) / total);
  test(`${count} damaged requests to ${door.name} break nothing and change nothing`, async () => {
    for (let left = count; left > 0; left -= together) await sendRound(door, Math.min(left, together));
    assert.deepEqual(faults.splice(0).slice(0, 5), []);
    assert.ok((answers.get(`${door.name} refused`) ?? 0) > count / 10, 'hardly any was refused');
  });
}

async function sendRound(door: Door, count: number): Promise<void> {
  const round: DoorRequest[] = [];
  while (round.length < count) round.push(await door.next());
  const before = await readTables();
  const results = await Promise.all(round.map((request) => send(door, request)));
  const admitted = results.includes(true);
  const allowed = [...(door.notes ?? []), ...(admitted ? door.mayChange : [])];
  const changed = listChanged(before, await readTables()).filter((table) => !allowed.includes(table));
  if (changed.length > 0)
    faults.push(`${door.name} changed ${changed.join(', ')}: ${JSON.stringify(round).slice(0, 2000)}`);
  if (admitted) await door.renew?.();
}

/** True where the request was let in. */
async function send({ name }: Door, { path, method, body, headers }: DoorRequest): Promise<boolean> {
  sent += 1;
  const answer = await fetch(app.origin + path, {
    method,
    redirect: 'manual',
    headers: { ...headers, 'x-forwarded-for': `10.${sent >> 16}.${(sent >> 8) & 255}.${sent & 255}` },
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  hide(...readSecrets(text));
  const { status } = answer;
  // What the LMS at the other end does wrong is told as such.
  const isGateway = status === 502 && /<code>lti\.(configuration|registration)_\w+<\/code>/.test(text);
  if (status >= 500 && !isGateway) faults.push(`${status} from ${name}: ${JSON.stringify({ path, body })}`);
  const location = answer.headers.get('location') ?? '';
  if (location && !isOurs(location)) faults.push(`${name} sends people to ${location}`);
  const refused = status >= 400 || /[?&]error=/.test(location);
  const result = `${name} ${refused ? 'refused' : 'let in'}`;
  answers.set(result, (answers.get(result) ?? 0) + 1);
  return !refused;
}

/** Nobody is sent to a strange place. */
const isOurs = (location: string) =>
  ['https://ats.example', new URL(lms.platform.loginUrl).origin, app.origin].includes(
    new URL(location, app.origin).origin,
  );

test('no secret, token, code or proof of all these requests is in a line of the log', () => {
  assert.ok(sent >= requests, `${sent}`);
  assert.ok(lines.length >= requests, `${lines.length}`);
  assert.ok(secrets.size > 500, `${secrets.size}`);
  const text = lines.join('');
  const told = [...secrets].filter((secret) => text.includes(secret));
  assert.deepEqual(told.slice(0, 3), []);
});
