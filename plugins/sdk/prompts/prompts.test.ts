import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkSlots } from './check-slots.ts';
import { cutAtPlaces, listPlaces } from './place-names.ts';
import { readPromptFile } from './read-prompt-file.ts';
import { readPromptFolder } from './read-prompt-folder.ts';

const head = `id: greet
version: 1
model: fast
input:
  type: object
  properties:
    letter: { type: string }
    language: { type: string }
  required: [letter]
documents: [letter]`;
const body = 'Be kind in {{language}}.\n---\nAnswer this:\n\n{{ letter }}';
const file = (changed = head, text = body) => `---\n${changed}\n---\n${text}\n`;
const faultsOf = (content: string, name = 'greet.v1.md') => readPromptFile(name, content).faults ?? [];

test('a prompt file is read, and its hash tells of what the model is asked by', () => {
  const { prompt } = readPromptFile('greet.v1.md', file());
  assert.deepEqual([prompt!.id, prompt!.version, prompt!.body], ['greet', '1', body]);
  const hashOf = (content: string) => readPromptFile('greet.v1.md', content).prompt!.hash;
  assert.equal(hashOf(file()), hashOf(file().replaceAll('\n', '\r\n')));
  assert.equal(hashOf(file()), hashOf(file(`description: Greets.\n${head}`)));
  assert.notEqual(hashOf(file()), hashOf(file(`${head}\ntemperature: 1`)));
  assert.notEqual(hashOf(file()), hashOf(file(head, `${body}!`)));
});

const broken: Record<string, [string, RegExp]> = {
  'no head': ['Hello {{letter}}', /has no head/],
  'a head that is no YAML': [file('id: [greet'), /is no YAML/],
  'another id than its name': [file(head.replace('greet', 'meet')), /says meet 1/],
  'another version than its name': [file(head.replace('version: 1', 'version: 2')), /says greet 2/],
  'an unknown class': [file(head.replace('fast', 'huge')), /`model`/],
  'a keyword that modules do not have': [file(head.replace('{ type: string }', '{ $ref: "#" }')), /\$ref/],
  'a place without a slot': [file(head, `${body} {{name}}`), /`\{\{name\}\}`, which `input` lacks/],
  'a slot without a place': [file(head, '{{letter}}'), /slot `language` .* no place/],
  'a document for the system': [file(head, `{{letter}} {{language}}\n---\nGo.`), /above the line of dashes/],
  'a document that is no text': [
    file(head.replace('letter: { type: string }', 'letter: { type: number }')),
    /must be a text/,
  ],
  'a document that is no slot': [
    file(head.replace('[letter]\n', '[lettre]\n').replace('documents: [letter]', 'documents: [lettre]')),
    /names `lettre`/,
  ],
  'no text': [file(head, ''), /no text below/],
  'a check of a slot that is not there': [
    file(`${head}\noutput: { type: object }\nchecks: { quotes: [{ at: /q, from: cv }] }`),
    /names `cv`/,
  ],
};

for (const [what, [content, expected]] of Object.entries(broken)) {
  test(`a prompt file with ${what} is refused in words`, () => {
    const faults = faultsOf(content);
    assert.match(faults.join(' '), expected);
    assert.ok(faults.every((fault) => /[.?]$/.test(fault)));
  });
}

test('a few lines of YAML do not become a gigabyte', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]`;
  assert.match(faultsOf(file(bomb)).join(' '), /is no YAML/);
});

test('blanks in and after two braces take no longer than letters', () => {
  assert.deepEqual(cutAtPlaces('a {{ \n b }}{{c}} {{'), [
    { text: 'a ' },
    { slot: 'b' },
    { slot: 'c' },
    { text: ' {{' },
  ]);
  const measure = (text: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const begun = performance.now();
        listPlaces(text);
        return performance.now() - begun;
      }),
    );
  // The faulty pattern takes many thousand times as long.
  const letters = measure(`{{${'y'.repeat(2000)}x`);
  assert.ok(measure(`{{${' '.repeat(2000)}x`) < 300 * (letters + 0.01));
});

test('slots are checked before anybody is asked', () => {
  const { prompt } = readPromptFile('greet.v1.md', file());
  checkSlots(prompt!, { letter: 'Dear you' });
  for (const slots of [{}, { letter: 1 }, { letter: 'x', more: 'y' }, null, 'text'])
    assert.throws(() => checkSlots(prompt!, slots), { code: 'ai.slots_invalid' });
});

async function makeFolder(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-prompts-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'prompts'));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, 'prompts', name), content);
  return folder;
}

test('the prompts of a module are those that its manifest lists, the newest first', async (context) => {
  const folder = await makeFolder(context, {
    'greet.v1.md': file(),
    'greet.v10.md': file(head.replace('version: 1', 'version: 10')),
    'greet.v2.md': file(head.replace('version: 1', 'version: 2')),
    'greet.cases.json': JSON.stringify([
      { name: 'one', slots: { letter: 'Hi' }, expect: [{ at: '', contains: 'Hi' }] },
    ]),
  });
  const manifest = { prompts: ['greet'], models: ['fast' as const] };
  const { prompts, faults } = await readPromptFolder(folder, manifest);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    prompts.list.map(({ version }) => version),
    ['10', '2', '1'],
  );
  assert.equal(prompts.cases.greet!.length, 1);
  const findFaults = async (changed: object) =>
    (await readPromptFolder(folder, { ...manifest, ...changed })).faults.join(' ');
  assert.match(await findFaults({ prompts: ['greet', 'meet'] }), /lists the prompt `meet`/);
  assert.match(await findFaults({ prompts: [] }), /has `greet`, which the manifest does not list/);
  assert.match(await findFaults({ models: ['strong'] }), /asks a `fast` model/);
});

test('cases that nobody could run are refused', async (context) => {
  const folder = await makeFolder(context, { 'greet.v1.md': file(), 'greet.cases.json': '[{"name":"one"}]' });
  const { faults } = await readPromptFolder(folder, { prompts: ['greet'], models: ['fast'] });
  assert.match(faults.join(' '), /greet\.cases\.json/);
});
