import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import type { DemoPosition } from '../data/position.ts';
import { positions } from '../data/positions/index.ts';
import { type JobBoardOptions, startJobBoard } from './job-board.ts';

const widget = { module: 'hello', minHeight: 160 };

async function start(t: TestContext, options: Partial<JobBoardOptions> = {}) {
  const board = await startJobBoard({
    port: 0,
    host: '127.0.0.1',
    // Nothing answers there: pages must do without.
    inlayUrl: 'http://127.0.0.1:9',
    siteKey: 'pk_test',
    positions,
    widget,
    ...options,
  });
  t.after(() => board.close());
  return async (path: string) => {
    const answer = await fetch(board.url.replace('localhost', '127.0.0.1') + path);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
}

test('the list names every opening and each has a page in its language', async (t) => {
  const open = await start(t);
  const list = (await open('/')).text;
  for (const { key, title, locale, company } of positions) {
    assert.ok(list.includes(`href="/jobs/${key}"`), key);
    const { status, text } = await open(`/jobs/${key}`);
    assert.equal(status, 200);
    assert.match(text, new RegExp(`<html lang="${locale}">`));
    assert.ok(text.includes(`<title>${title}, ${company}</title>`), title);
  }
});

test('an opening carries the published snippet, in the language that was asked for', async (t) => {
  const { text } = await (await start(t))('/jobs/front-end-dev?lang=de');
  assert.match(text, /<script type="module" src="http:\/\/127\.0\.0\.1:9\/embed\.js" crossorigin><\/script>/);
  assert.match(
    text,
    /<inlay-widget module="hello" site-key="pk_test" min-height="160" position="front-end-dev" lang="de">/,
  );
});

test('an opening has at hand what it says once it is closed, and the way to the others', async (t) => {
  const { text } = await (await start(t))('/jobs/front-end-dev');
  assert.match(
    text,
    /data-closed><template>.*This opening is closed.*<a href="\/">See the other openings<\/a>/s,
  );
});

test('a language that is none is left out', async (t) => {
  const { text } = await (await start(t))('/jobs/front-end-dev?lang=%22%3E%3Cscript%3E');
  assert.match(text, /position="front-end-dev"><\/inlay-widget>/);
});

test('the script is pinned by the hash that Inlay publishes', async (t) => {
  const inlay = createServer((_request, response) =>
    response.end(JSON.stringify({ version: '1.0.0', integrity: 'sha384-abc' })),
  );
  await new Promise<void>((resolve) => inlay.listen(0, '127.0.0.1', resolve));
  t.after(() => inlay.close());
  const address = inlay.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { text } = await (await start(t, { inlayUrl: `http://127.0.0.1:${port}` }))('/jobs/front-end-dev');
  assert.match(text, /embed\.js" integrity="sha384-abc" crossorigin>/);
});

test('what stands in an opening cannot become markup', async (t) => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const first = positions[0]!;
  const position: DemoPosition = {
    ...first,
    title: evil,
    company: evil,
    location: evil,
    description: `${evil}\n\n## ${evil}\n\n- ${evil}`,
  };
  const open = await start(t, { positions: [position] });
  for (const path of ['/', `/jobs/${first.key}`, '/strict', '/two']) {
    const { text } = await open(path);
    assert.doesNotMatch(text, /<script>alert|<img src=x/);
  }
});

test('an opening is described for search engines', async (t) => {
  const { text } = await (await start(t))('/jobs/elektroniker');
  const [, json] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text) ?? [];
  const posting = JSON.parse(json!);
  assert.equal(posting['@type'], 'JobPosting');
  assert.equal(posting.inLanguage, 'de');
  assert.equal(posting.jobLocation.address.addressCountry, 'DE');
  assert.match(posting.description, /<li>Führerschein der Klasse B<\/li>/);
  assert.ok(posting.datePosted < posting.validThrough);
});

test('the strict page allows only scripts with a nonce of this answer, and no inline code', async (t) => {
  const open = await start(t);
  const [first, second] = [await open('/strict'), await open('/strict')];
  const policy = first.headers.get('content-security-policy')!;
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-src http:\/\/127\.0\.0\.1:9(;|$)/);
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'/);
  assert.doesNotMatch(policy, /unsafe|\*/);
  const [, nonce] = /script-src 'nonce-([\w-]{20,})'/.exec(policy)!;
  assert.ok(!second.headers.get('content-security-policy')!.includes(nonce!));
  const scripts = [...first.text.matchAll(/<script (?!type="application\/ld)[^>]*>([\s\S]*?)<\/script>/g)];
  assert.ok(scripts.length >= 3);
  for (const [tag, code] of scripts) {
    assert.ok(tag.includes(`nonce="${nonce}"`), tag);
    assert.equal(code, '');
  }
  assert.doesNotMatch(first.text, / style=| on\w+=|<style/);
});

test('each page for developers shows what its name says', async (t) => {
  const open = await start(t);
  assert.match((await open('/hostile')).text, /<html lang="en" dir="rtl">[\s\S]*href="\/hostile\.css"/);
  assert.equal((await open('/two')).text.match(/<inlay-widget /g)?.length, 2);
  assert.match((await open('/theme')).text, /data-look="forest"/);
  const blocked = (await open('/blocked')).text;
  assert.match(blocked, /site-key="pk_nobody"/);
  assert.match(blocked, /module="no-such-module"/);
  assert.match(blocked, /src="http:\/\/stranger\.localhost:\d+\/stranger"/);
  assert.match((await open('/stranger')).text, /<inlay-widget /);
  for (const file of ['board.css', 'hostile.css', 'board.js', 'violations.js', 'icon.svg'])
    assert.equal((await open(`/${file}`)).status, 200, file);
});

test('the widget of any module can be tried, with the lines that show it', async (t) => {
  const open = await start(t);
  const asked = (await open('/try')).text;
  assert.match(asked, /name="module" value=""/);
  assert.doesNotMatch(asked, /<inlay-widget|embed\.js/);
  const { text } = await open('/try?module=front-desk&lang=de');
  assert.match(text, /<inlay-widget module="front-desk" site-key="pk_test" lang="de">/);
  assert.match(text, /&lt;inlay-widget module=&quot;front-desk&quot; site-key=&quot;pk_test&quot;/);
  assert.match(text, /<script type="module" src="http:\/\/127\.0\.0\.1:9\/embed\.js"/);
  const evil = (await open(`/try?module=${encodeURIComponent('"><script>alert(1)</script>')}`)).text;
  assert.doesNotMatch(evil, /<script>alert|"><script/);
});

test('a board without a widget works and says so', async (t) => {
  const open = await start(t, { widget: undefined });
  assert.doesNotMatch((await open('/jobs/front-end-dev')).text, /inlay-widget|embed\.js/);
  assert.match((await open('/two')).text, /has no module with a widget for public pages/);
  assert.equal((await open('/strict')).status, 200);
});

test('a sample CV is made when somebody takes it', async (t) => {
  const facts = {
    name: 'Ada-Example.pdf',
    person: 'Ada Example',
    headline: 'Nurse',
    position: 'registered-nurse',
  };
  let reads = 0;
  const read = async () => {
    reads += 1;
    return [{ ...facts, bytes: new TextEncoder().encode('%PDF-1.7') }];
  };
  const open = await start(t, { samples: { facts: [facts], read } });
  assert.match((await open('/jobs/registered-nurse')).text, /href="\/sample-cvs\/Ada-Example\.pdf"/);
  assert.equal(reads, 0);
  const { headers, text } = await open('/sample-cvs/Ada-Example.pdf');
  assert.equal(text, '%PDF-1.7');
  assert.match(headers.get('content-disposition')!, /filename="Ada-Example\.pdf"/);
  assert.equal((await open('/sample-cvs/other.pdf')).status, 404);
});

test('an address that does not exist is said to be none', async (t) => {
  const open = await start(t);
  for (const path of ['/jobs/none', '/jobs/%zz', '/public/board.css', '/..%2f..%2fpackage.json'])
    assert.equal((await open(path)).status, 404, path);
});

test('a busy port is one sentence that says what to do', async (t) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  const address = other.address();
  const port = typeof address === 'object' ? address!.port : 0;
  await assert.rejects(start(t, { port }), {
    code: 'demo.port_unavailable',
    message: new RegExp(`^Port ${port}, .* is already in use: stop the other program or set PORT`),
  });
});
