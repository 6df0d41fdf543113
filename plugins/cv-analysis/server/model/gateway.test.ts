import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { say, startModelServer } from '../../../../server/kernel/ai/testing/model-server.ts';
import type { Client } from '../../../../server/testing/client.ts';
import { cv, startCvApp } from '../testing/cv-app.ts';

const app = await startCvApp();
const server = await startModelServer();
after(() => server.close());
const root = '/modules/cv-analysis';
const description = `Requirements
- Kubernetes
- Python
- Fluent English
- Able to keep a team together`;
const led = 'Runs Kubernetes clusters for twelve teams';

/** A recruiter whose tenant has a model, played at the border of the network. */
async function open() {
  const { api } = await app.open();
  const position = (await api.post('/positions', { title: 'Engineer', description })).body.data;
  const provider = await api.post('/ai/providers', {
    kind: 'openai',
    name: 'Ours',
    key: 'sk-ours',
    baseUrl: `${server.origin}/v1`,
  });
  const choices = [{ providerId: provider.body.data.id, model: 'gpt-4.1' }];
  for (const model of ['fast', 'strong']) await api.send('PUT', '/ai/models', { class: model, choices });
  await setModelUse(api);
  const analyse = async (text = cv) => {
    const { body } = await api.upload(text, 'cv.txt', { consent: '1' });
    const started = await api.post(`${root}/analyses`, {
      documentId: body.data.id,
      positionId: position.id,
    });
    const id = started.body.data.id;
    for (;;) {
      const { data } = (await api.get(`${root}/analyses/${id}`)).body;
      if (data.state === 'completed' || data.state === 'failed') return data;
      await new Promise((wake) => setTimeout(wake, 30));
    }
  };
  return { api, analyse };
}

async function setModelUse(api: Client): Promise<void> {
  const installed = (await api.get('/installations')).body.data.find(
    ({ module }: { module: string }) => module === 'cv-analysis',
  );
  await api.patch(`/installations/${installed.id}`, { settings: { modelUse: 'fill_gaps' } });
}

test('a CV goes to the model as data, and comes back as a verdict with a quote', async () => {
  const { analyse } = await open();
  server.otherwise((asked, res) => {
    const id = /other-\w+/.exec(JSON.stringify(asked.body))?.[0] ?? '';
    return say(JSON.stringify({ judgements: [{ id, verdict: 'met', quotes: [led] }] }))(asked, res);
  });
  const { model, report } = await analyse();
  assert.equal(model.state, 'answered', JSON.stringify(model));
  assert.equal(model.verdicts[0].evidence[0].quote, led);
  assert.ok(model.overall.low > report.overall.low);
  assert.match(model.made[0].prompt, /^judge-requirements@1$/);
  assert.match(model.made[0].model, /^gpt-4\.1/);
  const sent = JSON.stringify(server.asked.at(-1)!.body);
  assert.match(sent, /⟦data cv [0-9a-f]{16}⟧/);
  assert.doesNotMatch(sent, /Mira|mira@example/);
});

test('an answer that is none, and a provider that is away, leave the result of the rules', async () => {
  const { analyse } = await open();
  server.otherwise(say('A fine candidate!'));
  const nonsense = await analyse();
  assert.equal(nonsense.model.why.code, 'match.model.why.answer_unusable');
  server.otherwise((_, res) => {
    res.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"message":"revoked"}}');
  });
  const revoked = await analyse(`${cv}\nKafka`);
  assert.deepEqual([revoked.state, revoked.model.why.code], ['completed', 'match.model.why.key_refused']);
  assert.deepEqual(revoked.report.verdicts.length, 4);
});
