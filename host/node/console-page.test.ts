import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderConsolePage, writeConsolePolicy } from './console-page.ts';

const assets = { entry: '/assets/console/console-1.js', preload: ['/assets/console/c-1.js'] };
const integrity = { '/modules/hello/0.1.0/web/remote.js': '00ff' };

test('every script and style of the console’s page carries the nonce that its policy asks for', () => {
  const html = renderConsolePage({ nonce: 'abc123', assets, lang: 'de', integrity });
  const tags = html.match(/<(script|style)\b[^>]*>/g) ?? [];
  assert.equal(tags.length, 4);
  for (const tag of tags) assert.match(tag, /nonce="abc123"/);
  assert.match(writeConsolePolicy({ nonce: 'abc123' }), /script-src 'self' 'nonce-abc123'/);
});

test('the browser is told the hash of each file of a module before it loads any script', () => {
  const html = renderConsolePage({ nonce: 'n', assets, lang: 'de', integrity });
  assert.ok(html.includes('{"integrity":{"/modules/hello/0.1.0/web/remote.js":"sha256-AP8="}}'));
  assert.ok(html.indexOf('importmap') < html.indexOf('modulepreload'));
});

test('the console may not be framed and takes no script from strings', () => {
  const policy = writeConsolePolicy({ nonce: 'n' });
  assert.match(policy, /frame-ancestors 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.match(policy, /worker-src 'self';/);
  assert.doesNotMatch(policy, /unsafe/);
});

test('the page says in the reader’s language that it needs scripts, and in English where it does not know it', () => {
  assert.match(
    renderConsolePage({ nonce: 'n', assets, lang: 'de', integrity }),
    /<html lang="de">[\s\S]*braucht JavaScript/,
  );
  assert.match(renderConsolePage({ nonce: 'n', assets, lang: 'xx', integrity }), /needs JavaScript/);
});
