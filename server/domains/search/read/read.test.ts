import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { createStreamFetch } from '../../../kernel/fetch/index.ts';
import { createReader } from '../../../kernel/reader/index.ts';
import { compareEffort } from '../../../testing/compare-effort.ts';
import { readSource } from './read-source.ts';
import { readSubtitles } from './read-subtitles.ts';
import { readRobots } from './robots.ts';
import { findSection } from './sections.ts';

const reader = createReader();
after(() => reader.close());
const fetch = createStreamFetch({ env: 'test', publicUrl: 'http://localhost:4000' });
const readFile = (text: string, name: string) =>
  readSource({ kind: 'file', bytes: Buffer.from(text), name }, { reader, fetch });

const vtt = `WEBVTT - a talk

NOTE nothing of this is said

STYLE
::cue { color: red }

1
00:01.000 --> 00:03.000 align:start
<v Ada>Welcome to the <i>night</i> shift.

00:00:03.000 --> 00:00:05.000
Welcome to the night shift.
Read the book &amp; sign it.

01:02:03.500 --> 01:02:05.000
Read the book &amp; sign it.
`;

test('subtitles are read as what is said, each under its time, and repeats are counted', async () => {
  const read = await readFile(vtt, 'talk.vtt');
  assert.equal(
    read.text,
    'Ada: Welcome to the night shift.\nWelcome to the night shift. Read the book & sign it.\n',
  );
  assert.equal(read.lostCues, 1);
  assert.deepEqual(findSection(read.sections, read.text.indexOf('book')).headings, ['00:00:03']);
});

test('SubRip is known by its content, whatever its name and its line ends', async () => {
  const srt =
    '1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<b>Hola</b>\r\n\r\n2\r\n00:10:01,000 --> 00:10:02,000\r\nAdiós\r\n';
  const read = await readFile(srt, 'talk.txt');
  assert.equal(read.text, 'Hola\nAdiós\n');
  assert.deepEqual(
    read.sections.map(({ headings }) => headings),
    [['00:00:01'], ['00:10:01']],
  );
});

test('a file of subtitles without a time is refused', async () => {
  await assert.rejects(readSubtitles('WEBVTT\n\nnothing'), { code: 'search.bad_subtitles' });
});

test('headings of Markdown and of documents are a path to what stands below', async () => {
  const text = '# A\n\nfirst\n\n## B\n\nsecond\n\n### C\n\nthird\n\n## D\n\nfourth';
  const plain = await readSource({ kind: 'text', text, markdown: true }, { reader, fetch });
  const file = await readFile(text, 'a.md');
  for (const { text: read, sections } of [plain, file])
    assert.deepEqual(
      ['first', 'second', 'third', 'fourth'].map(
        (word) => findSection(sections, read.indexOf(word)).headings,
      ),
      [['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'D']],
    );
});

const robots = `User-agent: Other
Disallow: /

User-Agent: *
Disallow: /all

User-agent: inlay/1.0 # by name
User-agent: third
Allow: /private/open
Disallow: /private
Disallow: /private/open/vault
Disallow: /*.pdf$
Disallow: /caf%C3%A9
Allow:
`;

test('robots.txt is read as RFC 9309 says', () => {
  const ours = readRobots(robots, 'Inlay');
  const cases: [string, boolean][] = [
    ['/', true],
    ['/all', true],
    ['/private', false],
    ['/private/open/door', true],
    ['/private/open/vault', false],
    ['/a/b.pdf', false],
    ['/a/b.pdf?x', true],
    ['/café/menu', false],
    ['/robots.txt', true],
  ];
  for (const [path, may] of cases) assert.equal(ours(path), may, path);
  assert.equal(readRobots(robots, 'stranger')('/all'), false);
  assert.equal(readRobots(robots, 'stranger')('/private'), true);
  assert.equal(readRobots('User-agent: *\nDisallow:\n', 'Inlay')('/x'), true);
  assert.equal(readRobots('<html>not a file of rules</html>', 'Inlay')('/x'), true);
  const nasty = readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(900)}$`, 'Inlay');
  assert.equal(nasty(`/${'a'.repeat(100_000)}b`), true);
});

test('a line that is longer than rules are is none, and blanks are read as fast as letters', async () => {
  const rules = (path: string) => `User-agent: *\nDisallow: ${path}\n`;
  assert.equal(readRobots(rules(`/${'a'.repeat(3000)}`), 'Inlay')(`/${'a'.repeat(3000)}`), true);
  assert.equal(readRobots(rules(`/a${' '.repeat(1000)}# all`), 'Inlay')('/a/b'), false);
  const read = (text: string) => readRobots(text, 'Inlay');
  const lines = (sign: string) => `a:${sign.repeat(1000)}#\u2028\n`;
  assert.ok((await compareEffort(read, lines(' '), lines('x'))) < 100);
});

test('marks without end, lines that come twice and blanks in headings are read as fast as words', async () => {
  const cue = (text: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`;
  assert.equal(
    (await readSubtitles(cue('{\\an8}<v.loud Bo >Up <b>the</b> hill < 3 {x}'))).text,
    'Bo: Up the hill < 3 {x}\n',
  );
  for (const sign of ['<', '{\\', '<v ']) {
    const [marks, words] = [cue(sign.repeat(40_000)), cue('word '.repeat(40_000))];
    assert.ok((await compareEffort(readSubtitles, marks, words)) < 20, sign);
  }
  const block = (sign: string) => `${Array.from({ length: 20_000 }, (_, line) => sign + line).join('\n')}\n`;
  const [first, second] = [block('a'), block('b')];
  const twice = cue(first) + cue(second).slice('WEBVTT\n'.length);
  assert.ok((await compareEffort(readSubtitles, twice, cue(first + second))) < 15);
  const read = (text: string) => readSource({ kind: 'text', text, markdown: true }, { reader, fetch });
  const heading = (sign: string) => `# a${sign.repeat(20_000)}x\n`;
  assert.ok((await compareEffort(read, heading(' '), heading('y'))) < 100);
});

test('a heading as long as a chapter is not kept whole with each part below it', async () => {
  const long = `Rules ${'of the house and the garden '.repeat(100)}`;
  const text = `# ${long} ##\n${'###### Part\n\nText.\n\n'.repeat(50)}`;
  const { sections } = await readSource({ kind: 'text', text, markdown: true }, { reader, fetch });
  const file = await readFile(text, 'a.md');
  for (const { headings } of [sections.at(-1)!, file.sections.at(-1)!]) {
    assert.equal(headings.length, 2);
    assert.ok(long.startsWith(headings[0]!) && headings[0]!.length <= 200);
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const body = `<html lang="es"><body><nav>Menú entero</nav><article><h1>El turno</h1>${'<p>El turno de noche empieza a las diez y quien llega lee el libro. Después firma, y habla con quien se va a casa.</p>'.repeat(8)}</article></body></html>`;

test('a page is read as the site allows, past redirects, without its menus', async () => {
  const asked: string[] = [];
  const origin = await serve((req, res) => {
    asked.push(`${req.url} ${req.headers['user-agent']}`);
    if (req.url === '/robots.txt') return res.end('User-agent: *\nDisallow: /secret');
    if (req.url === '/old') return res.writeHead(301, { location: '/new' }).end();
    if (req.url === '/hop') return res.writeHead(302, { location: '/secret' }).end();
    if (req.url === '/loop') return res.writeHead(302, { location: '/loop' }).end();
    if (req.url === '/gone') return res.writeHead(410).end();
    if (req.url === '/new')
      return res
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
        .end(Buffer.from(body, 'latin1'));
    return res.end('must not be read');
  });
  const read = (path: string) => readSource({ kind: 'page', url: origin + path }, { reader, fetch });
  const page = await read('/old');
  assert.equal(page.foundAt, `${origin}/new`);
  assert.match(page.text, /Después firma/);
  assert.doesNotMatch(page.text, /Menú/);
  assert.deepEqual(asked, ['/robots.txt Inlay', '/old Inlay', '/new Inlay']);
  for (const path of ['/secret', '/hop']) await assert.rejects(read(path), { code: 'search.robots' }, path);
  await assert.rejects(read('/loop'), { code: 'search.too_many_redirects' });
  await assert.rejects(read('/gone'), { code: 'search.page_unreachable' });
  assert.ok(!asked.some((each) => each.startsWith('/secret')));
});

test('a page is not read where the site cannot say what it allows, and never inside a network', async () => {
  const origin = await serve((_, res) => res.writeHead(503).end());
  await assert.rejects(readSource({ kind: 'page', url: `${origin}/` }, { reader, fetch }), {
    code: 'search.robots',
  });
  const strict = createStreamFetch({ env: 'production', publicUrl: 'https://inlay.example' });
  for (const url of [
    `${origin}/`,
    'https://10.0.0.1/',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
  ])
    await assert.rejects(
      readSource({ kind: 'page', url }, { reader, fetch: strict }),
      { code: 'outlet.forbidden' },
      url,
    );
});
