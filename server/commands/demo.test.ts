import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from '../../host/demo/data/people/index.ts';
import { positions } from '../../host/demo/data/positions/index.ts';
import { password } from '../../host/demo/data/tenant.ts';
import { Client } from '../testing/client.ts';
import { startTestApp } from '../testing/test-app.ts';
import { startDemo } from './demo.ts';

const { kernel, registry, origin, app } = await startTestApp({
  work: true,
  env: { OPERATORS: 'admin@demo.test' },
});

async function signIn(): Promise<Client> {
  const api = new Client(origin);
  const { status } = await api.post('/auth/sign-in', { email: 'admin@demo.test', password });
  assert.equal(status, 200);
  return api;
}

test('the demo can be signed in to, and its job board shows the first public widget there is', async () => {
  const demo = await startDemo(kernel, registry, app.life);
  try {
    const printed = demo.lines.join('\n');
    for (const name of ['Job board', 'ATS', 'LMS']) assert.match(printed, new RegExp(`^${name} +http:`, 'm'));
    assert.match(printed, /admin@demo\.test, password inlay-demo/);
    const api = await signIn();
    const { body } = await api.get('/positions?limit=100');
    assert.equal(body.data.length, positions.length);
    await demo.seeded;
    assert.equal((await api.get('/documents?limit=100')).body.data.length, people.length);
    const catalogue = (await api.get('/catalogue')).body.data as { module: string; thirdParty: boolean }[];
    assert.equal(catalogue.find(({ module }) => module === 'skills-matrix')?.thirdParty, true);

    const [board] = /http:\S+/.exec(demo.lines[0]!)!;
    const page = await (await fetch(`${board}jobs/front-end-dev`)).text();
    const [, siteKey] = /<inlay-widget module="hello" site-key="([^"]+)"/.exec(page)!;
    const launch = await api.post('/launches/site', {
      siteKey,
      module: 'hello',
      widget: '_',
      origin: new URL(board).origin,
      positionKey: 'front-end-dev',
    });
    assert.equal(launch.status, 201, JSON.stringify(launch.body));
  } finally {
    await demo.close();
  }
});

test('a second start doubles nothing and undoes nothing that a person changed', async () => {
  const api = await signIn();
  const list = async (path: string) => (await api.get(path)).body.data;
  const [gone, changed] = await list('/positions?limit=100');
  await api.delete(`/positions/${gone.id}`);
  await api.patch(`/positions/${changed.id}`, { title: 'Changed by hand' });
  const [module] = await list('/installations');
  await api.delete(`/installations/${module.id}`);
  const [site] = await list('/connections');
  await api.patch(`/connections/${site.id}`, { origins: ['https://jobs.example'] });
  const [document] = await list('/documents');
  await api.delete(`/documents/${document.id}`);

  const again = await startDemo(kernel, registry, app.life);
  await again.seeded;
  await again.close();

  const after = await list('/positions?limit=100');
  assert.equal(after.length, positions.length - 1);
  assert.equal(after.find(({ id }: { id: string }) => id === changed.id).title, 'Changed by hand');
  assert.deepEqual(await list('/installations'), []);
  assert.deepEqual((await list('/connections'))[0].origins, ['https://jobs.example']);
  assert.equal((await list('/connections')).length, 1);
  assert.equal((await list('/documents')).length, people.length - 1);
  assert.equal((await list('/members')).length, 3);
});
