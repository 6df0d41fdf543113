import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHttp } from '../../testing/test-http.ts';
import { answerCompressed } from './index.ts';

test('a page is compressed for a browser that takes it, and whole for one that does not', async (t) => {
  const page = `<!doctype html>${'<p>Grüße</p>'.repeat(200)}`;
  const { origin } = await testHttp(t, (http) =>
    http.routes().get('/page', async (ctx) => {
      ctx.type = 'html';
      await answerCompressed(ctx, page);
    }),
  );
  for (const [accepted, encoding] of [
    ['gzip, br', 'br'],
    ['identity', null],
  ] as const) {
    const answer = await fetch(`${origin}/page`, { headers: { 'accept-encoding': accepted } });
    assert.equal(answer.headers.get('content-encoding'), encoding);
    assert.match(answer.headers.get('content-type')!, /^text\/html; charset=utf-8/);
    assert.match(answer.headers.get('vary')!, /Accept-Encoding/i);
    assert.equal(await answer.text(), page);
  }
});
