import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { testHttp } from '../../testing/test-http.ts';
import { answerPrepared, prepareText } from './index.ts';

const text = prepareText(['<p>', `</p>${'<p>Grüße</p>'.repeat(200)}`, '', '<p>end</p>']);
const values = ['Ada', 'é'.repeat(70_000), ''];
const whole = `<p>Ada</p>${'<p>Grüße</p>'.repeat(200)}${'é'.repeat(70_000)}<p>end</p>`;

test('a prepared page is compressed for a browser that takes it, and whole for one that does not', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http.routes().get('/page', (ctx) => answerPrepared(ctx, text, values)),
  );
  for (const [accepted, encoding] of [
    ['gzip, br', 'gzip'],
    ['identity', null],
  ] as const) {
    const answer = await fetch(`${origin}/page`, { headers: { 'accept-encoding': accepted } });
    assert.equal(answer.headers.get('content-encoding'), encoding);
    assert.match(answer.headers.get('content-type')!, /^text\/html; charset=utf-8/);
    assert.match(answer.headers.get('vary')!, /Accept-Encoding/i);
    assert.equal(await answer.text(), whole);
  }
});

test('the length of a prepared page tells nothing about a secret in it', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http
      .routes()
      .get('/page', (ctx) => answerPrepared(ctx, prepareText(['a', 'b', 'c']), [`${ctx.query.a}`, 'secret'])),
  );
  const measure = (chosen: string) =>
    new Promise((resolve) => {
      const headers = { 'accept-encoding': 'gzip' };
      request(`${origin}/page?a=${chosen}`, { headers }, (answer) =>
        resolve(answer.resume().headers['content-length']),
      ).end();
    });
  assert.equal(await measure('secret'.repeat(20)), await measure('tercesx'.repeat(20).slice(0, 120)));
});
