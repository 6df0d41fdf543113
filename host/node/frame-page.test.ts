import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameBoot } from '../browser/frame/boot.ts';
import { renderBlockedPage, renderFramePage, writeFramePolicy } from './frame-page.ts';

const boot: FrameBoot = {
  module: 'hello',
  version: '0.1.0',
  widget: 'greeter',
  title: 'Greeter',
  remoteEntry: '/modules/hello/0.1.0/web/remote.js',
  origins: ['https://jobs.test'],
  siteKey: 'pk',
  positionKey: null,
  locale: 'de',
  messages: { greet: '</script><script>alert(1)</script>\u2028' },
  fallbackMessages: {},
  sizes: {},
  propertiesSchema: null,
  allow: '',
  entry: null,
  inConsole: false,
  launch: null,
};

const page = renderFramePage({
  nonce: 'n0nce',
  lang: 'de',
  title: '<b>"Greeter"</b>',
  assets: { entry: '/assets/frame.js', preload: ['/assets/lit.js'] },
  remotePreloads: ['/modules/hello/0.1.0/web/remote.js'],
  integrity: { '/modules/hello/0.1.0/web/remote.js': '00ff' },
  boot,
});

test('boot data cannot end its script element, and comes out as it went in', () => {
  const [, json = ''] = /id="inlay-boot">(.*?)<\/script>/s.exec(page) ?? [];
  assert.deepEqual(JSON.parse(json), boot);
  assert.ok(!page.includes('alert(1)</script>'));
});

test('everything that runs carries the nonce, and everything is asked for early', () => {
  const scripts = [...page.matchAll(/<script(?![^>]*application\/json)[^>]*>/g)].map(([tag]) => tag);
  assert.equal(scripts.length, 2);
  assert.ok(scripts.every((tag) => tag.includes('nonce="n0nce"')));
  const preloads = [...page.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, href]) => href);
  assert.deepEqual(preloads, ['/assets/frame.js', '/assets/lit.js', '/modules/hello/0.1.0/web/remote.js']);
});

test('the browser is told the hash of each file of the module before it loads one', () => {
  assert.ok(page.includes('"sha256-AP8="'));
  assert.match(page, /modulepreload" href="[^"]+remote\.js" integrity="sha256-AP8="/);
  assert.ok(page.indexOf('importmap') < page.indexOf('modulepreload'));
});

test('names are shown as text, in the reader’s language', () => {
  assert.ok(page.includes('<title>&lt;b&gt;&quot;Greeter&quot;&lt;/b&gt;</title>'));
  assert.ok(page.includes('<html lang="de">'));
  assert.match(page, /<noscript>Dafür wird JavaScript benötigt\.<\/noscript>/);
});

test('the policy lets only the site’s origins stand around the frame', () => {
  assert.match(
    writeFramePolicy({ nonce: 'x', origins: ['https://a.test', 'https://b.test'], sandboxed: false }),
    /frame-ancestors https:\/\/a\.test https:\/\/b\.test;/,
  );
  assert.match(writeFramePolicy({ nonce: 'x', origins: [], sandboxed: false }), /frame-ancestors 'none'/);
  assert.doesNotMatch(writeFramePolicy({ nonce: 'x', origins: [], sandboxed: false }), /unsafe/);
});

test('the page of a stranger’s widget has no origin, wherever it stands; ours keeps its own', () => {
  const [first] = writeFramePolicy({ nonce: 'x', origins: [], sandboxed: true }).split('; ');
  assert.equal(first, 'sandbox allow-scripts allow-forms allow-popups allow-downloads');
  assert.doesNotMatch(writeFramePolicy({ nonce: 'x', origins: [], sandboxed: false }), /sandbox/);
});

test('a refusal tells the page around it no more than that, whatever the reason holds', () => {
  const blocked = renderBlockedPage({
    nonce: 'n',
    lang: 'en',
    reason: 'No <script>.',
    code: 'connections.origin_not_allowed',
    requestId: '</script>',
  });
  const [, message = ''] = /postMessage\((.*), '\*'\)/.exec(blocked) ?? [];
  assert.deepEqual(JSON.parse(message), {
    inlay: 1,
    type: 'blocked',
    code: 'connections.origin_not_allowed',
    requestId: '</script>',
  });
  assert.ok(blocked.includes('No &lt;script&gt;.'));
  assert.equal(blocked.match(/<\/script>/g)?.length, 1);
});
