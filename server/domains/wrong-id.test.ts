import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operatorEmail, signInOperator } from '../../marketplace/server/publishing/testing/operator.ts';
import { startTestApp } from '../testing/test-app.ts';

const app = await startTestApp({ env: { OPERATORS: operatorEmail } });

const pages = {
  '/installations': 'There is no such module here.',
  '/positions': 'There is no such position.',
  '/subjects': 'There is no such person.',
  '/connections': 'There is no such connection.',
  '/submissions': 'There is no such submission.',
  '/review': 'There is no such submission.',
};

for (const [path, sentence] of Object.entries(pages))
  test(`what no ${path} can be called is told as one that is gone`, async () => {
    const api = path === '/review' ? await signInOperator(app) : (await app.signIn()).api;
    for (const id of ['nonsense', '01J0000000000000000000000A']) {
      const { status, body } = await api.get(`${path}/${id}`);
      assert.deepEqual([status, body.error.message], [404, sentence], id);
    }
    assert.equal((await app.visitor().get(`${path}/nonsense`)).status, 401);
  });
