import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { openBrowser, openPage } from '../../../e2e/support/browser.ts';
import { startInlay } from '../../../e2e/support/inlay.ts';
import { createLaunchSigner } from '../../../server/domains/launches/index.ts';
import { Client } from '../../../server/testing/client.ts';
import {
  makeActiveHtml,
  makeBomb,
  makeEntityDocx,
  makeLockedPdf,
  makeLongPdf,
  makePicture,
  makeScan,
  makeScriptedPdf,
} from './bad-files.ts';
import { makeSampleCv } from './sample-cv.ts';

const inlay = await startInlay();
const browser = await openBrowser();
const folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
/** Whatever a file makes the server fetch would arrive here. */
const fetched: string[] = [];
const trap = createServer((request, response) => {
  fetched.push(request.url ?? '');
  response.end();
});
await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
const trapUrl = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
/** The log of every life of the server. */
let log = '';

after(async () => {
  await browser.close();
  await inlay.close();
  trap.close();
  await rm(folder, { recursive: true, force: true });
});

const consent = { consent: '2026-11' };
const siteKey = /site-key="([^"]+)"/.exec(
  await (await fetch(`${inlay.jobBoard}/jobs/front-end-dev`)).text(),
)![1]!;

const enter = (change: Record<string, unknown> = {}) =>
  new Client(inlay.origin).post('/launches/site', {
    siteKey,
    module: 'cv-analysis',
    widget: '_',
    origin: inlay.jobBoard,
    positionKey: 'front-end-dev',
    ...change,
  });

async function openCandidate(): Promise<Client> {
  return new Client(inlay.origin, (await enter()).body.data.token);
}

async function signIn(): Promise<Client> {
  const api = new Client(inlay.origin);
  await api.post('/auth/sign-in', { email: 'admin@demo.test', password: 'inlay-demo' });
  return api;
}

const admin = await signIn();

/** Documents by a name that no other test gives. */
async function findDocuments(name: string): Promise<{ id: string; subjectId: string }[]> {
  const { data } = (await admin.get('/documents?limit=100')).body;
  return data.filter((document: { name: string }) => document.name === name);
}

/** Gives a file as the widget does: the refusal of the upload, or how its analysis ended. */
async function give(api: Client, bytes: Uint8Array | string, name: string) {
  const upload = await api.upload(bytes, name, consent);
  if (upload.status >= 300) return { status: upload.status, code: upload.body.error.code as string };
  const started = await api.post('/modules/cv-analysis/analyses', { documentId: upload.body.data.id });
  const { id, jobId } = started.body.data;
  for (;;) {
    const job = (await api.get(`/jobs/${jobId}`)).body.data;
    if (job.state === 'completed' || job.state === 'failed') {
      const code = job.error?.code as string | undefined;
      return {
        status: upload.status,
        code,
        id: id as string,
        attempt: job.attempt,
        name: upload.body.data.name,
      };
    }
    await new Promise((wake) => setTimeout(wake, 25));
  }
}

const book = 'Mira built charts at Tidewater from 2019 to 2021.\n'.repeat(200_000);

suite('a file that is no CV', () => {
  // Refused at the door with a status of its own, or by its analysis with a code; three tries would be two too many.
  const cases: [what: string, file: () => Uint8Array | string, name: string, status: number, code: string][] =
    [
      ['a picture that says it is a PDF', makePicture, 'cv.pdf', 415, 'documents.unsupported_type'],
      ['an empty file', () => '', 'cv.pdf', 422, 'documents.empty_file'],
      ['a file of 60 MB', () => Buffer.alloc(60_000_000, 'a'), 'cv.pdf', 413, 'documents.too_large'],
      ['a PDF behind a password', makeLockedPdf, 'cv.pdf', 201, 'documents.encrypted'],
      ['a PDF of pictures only', makeScan, 'cv.pdf', 201, 'documents.image_only'],
      ['a PDF of 500 pages', () => makeLongPdf(500), 'cv.pdf', 201, 'documents.too_many_pages'],
      ['a DOCX that unpacks without end', makeBomb, 'cv.docx', 201, 'documents.zip_bomb'],
      ['10 MB of text', () => book, 'cv.txt', 201, 'documents.too_long'],
      ['one word of 10 MB', () => 'a'.repeat(10_000_000), 'cv.txt', 201, 'documents.too_long'],
      [
        'bytes without sense',
        () => Buffer.from([...Array(999).keys()]),
        'cv.txt',
        201,
        'documents.unsupported_type',
      ],
    ];
  for (const [what, makeFile, name, status, code] of cases) {
    test(`${what} is refused as ${code} and not kept`, async () => {
      const api = await openCandidate();
      const answer = await give(api, makeFile(), `${code}-${name}`);
      assert.deepEqual([answer.status, answer.code], [status, code]);
      if (answer.id) {
        assert.equal(answer.attempt, 1);
        const { data } = (await api.get(`/modules/cv-analysis/analyses/${answer.id}`)).body;
        assert.deepEqual([data.state, data.error.code], ['failed', code]);
      }
      assert.deepEqual(await findDocuments(`${code}-${name}`), []);
    });
  }
});

suite('a file that wants more than to be read', () => {
  const cases: [what: string, file: Uint8Array | string, name: string][] = [
    [
      'a DOCX with entities of the server’s files',
      makeEntityDocx('Mira Okonjo', `${trapUrl}/entity`),
      'cv.docx',
    ],
    ['HTML with scripts, frames and pictures', makeActiveHtml('Mira Okonjo', trapUrl), 'cv.html'],
    ['a PDF with scripts', makeScriptedPdf('Mira Okonjo', `${trapUrl}/pdf`), 'cv.pdf'],
    ['text with NULs in it', `Mira Okonjo\0\0${' built charts'.repeat(500)}`, 'cv.txt'],
  ];
  for (const [what, file, name] of cases) {
    test(`${what} is read, and nothing else happens`, async () => {
      const answer = await give(await openCandidate(), file, name);
      assert.deepEqual([answer.status, answer.code], [201, undefined]);
      const { text } = (await admin.get(`/modules/cv-analysis/analyses/${answer.id}/text`)).body.data;
      assert.match(text, /^Mira Okonjo/);
      assert.doesNotMatch(text, /root:|hahaha|\0/);
      assert.deepEqual(fetched, []);
    });
  }

  const names: [name: string, kept: RegExp][] = [
    [`${'n'.repeat(5000)}.txt`, /^n{196}\.txt$/],
    ['../../../etc/passwd', /^passwd$/],
    ['C:\\fakepath\\cv.txt', /^cv\.txt$/],
    ['cv\u202efdp.exe', /^cvfdp\.exe$/],
    [' ', /^file$/],
  ];
  for (const [name, kept] of names) {
    test(`a file named ${JSON.stringify(name.slice(0, 30))} is kept under a name that harms nobody`, async () => {
      assert.match((await give(await openCandidate(), 'Mira\nSkills\nTypeScript\n', name)).name, kept);
    });
  }

  test('text in no known language gives a result that leaves the judgement to a person', async () => {
    const api = await openCandidate();
    const { id } = await give(api, 'tlhIngan Hol vIjatlh. bortaS bIr reH QaQqu nay.\n'.repeat(30), 'cv.txt');
    const { data } = (await api.get(`/modules/cv-analysis/analyses/${id}`)).body;
    assert.equal(data.state, 'completed');
    assert.equal(data.overall.band, 'needs_human');
    assert.deepEqual(
      new Set(data.verdicts.map(({ verdict }: { verdict: string }) => verdict)),
      new Set(['not_shown']),
    );
  });
});

suite('somebody at the wrong door', () => {
  /** A token that the server itself could have given out. */
  async function forge(claims: Record<string, unknown>, lifetime: number): Promise<Client> {
    const { token } = (await enter()).body.data;
    const own = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
    const { tenantId, launchId, module, member } = own;
    const secret = (await readFile(join(inlay.dataDir, 'secret'), 'utf8')).trim();
    const signer = createLaunchSigner({ secret } as Parameters<typeof createLaunchSigner>[0]);
    return new Client(
      inlay.origin,
      await signer.sign({ tenantId, launchId, module, member, ...claims }, lifetime),
    );
  }

  const doors: [what: string, change: Record<string, unknown>, status: number, code: string][] = [
    ['a wrong site key', { siteKey: 'pk_nobody' }, 403, 'launches.unknown_site_key'],
    ['an origin that is not allowed', { origin: 'https://evil.example' }, 403, 'launches.origin_not_allowed'],
    ['an opening that does not exist', { positionKey: 'none' }, 404, 'launches.position_not_open'],
    ['a module that does not exist', { module: 'none' }, 404, 'launches.module_not_available'],
    ['a field that nobody asked for', { tenantId: 'x' }, 422, 'request.invalid'],
  ];
  for (const [what, change, status, code] of doors) {
    test(`${what} is refused as ${code}`, async () => {
      const { status: answered, body } = await enter(change);
      assert.deepEqual([answered, body.error.code], [status, code]);
    });
  }

  test('an upload without a token, with a broken one or with an old one is asked to sign in', async () => {
    const old = await forge({}, -5);
    for (const api of [new Client(inlay.origin), new Client(inlay.origin, 'x.y.z'), old]) {
      const { status, body } = await api.upload(Buffer.alloc(2_000_000, 'a'), 'stranger.txt', consent);
      assert.deepEqual([status, body.error.code], [401, 'sessions.sign_in_needed']);
    }
    assert.deepEqual(await findDocuments('stranger.txt'), []);
    // The launch still lives: its old token gets a new one, and nothing is lost.
    old.token = (await old.post('/launches/renew')).body.data.token;
    assert.equal((await give(old, 'Mira\nSkills\nTypeScript\n', 'cv.txt')).code, undefined);
  });

  test('a token of another module opens nothing here', async () => {
    const { status, body } = await (await forge({ module: 'hello' }, 60)).get(
      '/modules/cv-analysis/analyses/x',
    );
    assert.deepEqual([status, body.error.code], [403, 'modules.wrong_module']);
  });

  test('an upload without consent, without a file or with a wrong field says what is wrong', async () => {
    const api = await openCandidate();
    const without = await api.upload('Mira', 'cv.txt');
    assert.deepEqual([without.status, without.body.error.code], [422, 'documents.consent_needed']);
    const json = await api.post('/documents', { file: 'Mira' });
    assert.deepEqual([json.status, json.body.error.code], [415, 'request.unsupported_type']);
    const subjectId = 'nobody';
    const wrong = await api.upload('Mira', 'cv.txt', { ...consent, subjectId });
    assert.deepEqual([wrong.status, wrong.body.error.code], [422, 'request.invalid']);
  });

  test('two tabs of one person that give the same file make one document and one result', async () => {
    const api = await openCandidate();
    const cv = 'Mira\nSkills\nTypeScript, CSS\n';
    const answers = await Promise.all([1, 2, 3].map(() => give(api, cv, 'tabs.txt')));
    assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
    assert.equal((await findDocuments('tabs.txt')).length, 1);
  });
});

suite('in the widget', () => {
  const cv = makeSampleCv();

  async function openWidget(lang: string, width = 1280): Promise<{ page: Page; widget: FrameLocator }> {
    const { page } = await openPage(browser, { viewport: { width, height: 900 } });
    await page.goto(`${inlay.jobBoard}/jobs/front-end-dev?lang=${lang}`);
    const element = page.locator('inlay-widget');
    await element.scrollIntoViewIfNeeded();
    const widget = element.locator('iframe').contentFrame();
    await widget.getByRole('checkbox').check();
    return { page, widget };
  }

  const choose = (widget: FrameLocator, bytes: Uint8Array | string, name = 'cv.pdf') =>
    widget
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

  /** Widths of the frame that its content exceeds; none where everything fits. */
  async function findOverflow(widget: FrameLocator): Promise<number[]> {
    const widths = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]';
    const [needed = 0, given = 0] = (await widget.locator('html').evaluate(widths)) as number[];
    return needed > given ? [needed, given] : [];
  }

  const readTexts = async (lang: string): Promise<Record<string, string>> =>
    JSON.parse(await readFile(new URL(`../locales/${lang}.json`, import.meta.url), 'utf8'));

  const files: [code: string, bytes: Uint8Array, name?: string][] = [
    ['documents.unsupported_type', makePicture()],
    ['documents.encrypted', makeLockedPdf()],
    ['documents.image_only', makeScan()],
    ['documents.too_many_pages', makeLongPdf(500)],
    ['documents.zip_bomb', makeBomb(), 'cv.docx'],
    ['documents.too_long', Buffer.from(book), 'cv.txt'],
  ];
  for (const lang of ['en', 'de']) {
    test(`each file is refused with a sentence (${lang}), and the next one is taken`, async () => {
      const texts = await readTexts(lang);
      const { page, widget } = await openWidget(lang, 300);
      for (const [code, bytes, name] of files) {
        await choose(widget, bytes, name);
        await widget.getByText(texts[`error.${code}`]!).waitFor();
        assert.deepEqual(await findOverflow(widget), []);
        await widget.getByRole('button', { name: texts['check.otherFile']! }).dblclick();
      }
      await choose(widget, '');
      await widget.getByText(lang === 'de' ? 'Diese Datei ist leer' : 'This file is empty').waitFor();
      const huge = join(folder, 'huge.pdf');
      await writeFile(huge, Buffer.alloc(60_000_000));
      await widget.locator('input[type=file]').setInputFiles(huge);
      await widget.getByText(lang === 'de' ? 'Diese Datei hat 60 MB' : 'This file is 60 MB').waitFor();
      await choose(widget, await cv);
      await widget.locator('inlay-match-gauge').waitFor();
      await page.context().close();
    });
  }

  test('a token that runs out in mid-upload is renewed, and the file sent again', async () => {
    const { page, widget } = await openWidget('en');
    const answers: number[] = [];
    await page.route('**/api/v1/documents', async (route) => {
      answers.push(answers.length === 0 ? 401 : 201);
      const error = { code: 'sessions.sign_in_needed', message: '', details: {}, requestId: 'r' };
      if (answers.length === 1) await route.fulfill({ status: 401, json: { error } });
      else await route.continue();
    });
    await choose(widget, await cv);
    await widget.locator('inlay-match-gauge').waitFor();
    assert.deepEqual(answers, [401, 201]);
    await page.context().close();
  });

  test('a session that is over in mid-upload says so, and starting again works', async () => {
    const { page, widget } = await openWidget('de');
    const texts = await readTexts('de');
    const refuse = (code: string) => ({
      status: 401,
      json: { error: { code, message: '', details: {}, requestId: 'r' } },
    });
    await page.route('**/api/v1/documents', (route) => route.fulfill(refuse('sessions.sign_in_needed')));
    await page.route('**/api/v1/launches/renew', (route) => route.fulfill(refuse('launches.over')));
    await choose(widget, await cv);
    await widget.getByText(texts['error.launches.over']!).waitFor();
    await page.unrouteAll();
    await widget.getByRole('button', { name: texts['check.reload']! }).click();
    await widget.getByRole('checkbox').check();
    await choose(widget, await cv);
    await widget.locator('inlay-match-gauge').waitFor();
    await page.context().close();
  });

  test('a network lost in mid-upload is said, and the upload goes on when it is back', async () => {
    const { page, widget } = await openWidget('en');
    const texts = await readTexts('en');
    await page.route('**/api/v1/documents', (route) => route.abort('internetdisconnected'), { times: 1 });
    await choose(widget, await cv);
    await widget.getByText(texts['error.network.offline']!).waitFor();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await widget.locator('inlay-match-gauge').waitFor();
    await page.context().close();
  });

  test('an upload can be stopped and another file given while it runs', async () => {
    const { page, widget } = await openWidget('en');
    const texts = await readTexts('en');
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(
      '**/api/v1/documents',
      async (route) => {
        await held;
        await route.abort();
      },
      { times: 1 },
    );
    await choose(widget, makeLockedPdf(), 'first.pdf');
    await widget.getByRole('button', { name: texts['check.cancel']! }).dblclick();
    await choose(widget, await cv, 'second.pdf');
    await widget.locator('inlay-match-gauge').waitFor();
    letGo();
    await page.context().close();
  });

  test('a double click on the button that deletes everything still asks first', async () => {
    const { page, widget } = await openWidget('en', 300);
    const texts = await readTexts('en');
    await choose(
      widget,
      'tlhIngan Hol vIjatlh. bortaS bIr reH QaQqu nay.\n'.repeat(30),
      'cv\u202efdp.exe.txt',
    );
    await widget.getByText(texts['check.needsHuman']!).waitFor();
    assert.deepEqual(await findOverflow(widget), []);
    const [{ subjectId } = { subjectId: '' }] = await findDocuments('cvfdp.exe.txt');
    const stays = async () => (await admin.get(`/subjects/${subjectId}`)).status;
    await widget.getByRole('button', { name: texts['check.erase']! }).dblclick();
    await widget.getByText(texts['check.erase.text']!).waitFor();
    assert.equal(await stays(), 200);
    await widget.getByRole('button', { name: texts['check.erase.confirm']! }).press('Enter');
    await widget.getByText(texts['check.gone.title']!).waitFor();
    assert.equal(await stays(), 404);
    await page.context().close();
  });

  test('two tabs go their own ways to the same result', async () => {
    const [one, two] = [await openWidget('en'), await openWidget('de')];
    await Promise.all([choose(one.widget, await cv), choose(two.widget, await cv)]);
    await Promise.all([one, two].map(({ widget }) => widget.locator('inlay-match-gauge').waitFor()));
    await Promise.all([one, two].map(({ page }) => page.context().close()));
  });

  test('a server that is away in mid-upload is said, and the upload goes on by itself', async () => {
    const { page, widget } = await openWidget('de');
    const texts = await readTexts('de');
    await page.route('**/api/v1/documents', (route) => route.abort('connectionreset'), { times: 1 });
    await choose(widget, await cv);
    await widget.getByText(texts['error.network.offline']!).waitFor();
    await widget.locator('inlay-match-gauge').waitFor();
    await page.context().close();
  });

  test('a server that dies in mid-job comes back, and the widget shows the result', async () => {
    const { page, widget } = await openWidget('en');
    const started = page.waitForResponse('**/analyses');
    await choose(widget, await makeSampleCv({ name: 'Kit Killjoy', pages: 90 }));
    await started;
    log += inlay.output();
    await inlay.kill();
    await inlay.restart();
    await widget.locator('inlay-match-gauge').waitFor();
    await page.context().close();
  });
});

suite('afterwards', () => {
  test('the log has no stack, no failed request and nothing that anybody gave', () => {
    const lines = `${log}${inlay.output()}`.split('\n').filter((line) => line.startsWith('{'));
    const entries = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      entries.filter(({ level, status, err }) => level === 'error' || status >= 500 || err),
      [],
    );
    assert.doesNotMatch(lines.join('\n'), /eyJ|pk_demo|Mira|Okonjo|tlhIngan|@example|inlay-demo|cv\.pdf/);
  });

  test('no half-written file is left', async () => {
    assert.deepEqual(await readdir(join(inlay.dataDir, 'files.part')), []);
  });
});
