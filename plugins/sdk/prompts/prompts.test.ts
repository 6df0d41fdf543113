import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSlots } from './check-slots.ts';
import { readPromptFile } from './read-prompt-file.ts';

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

test('slots are checked before anybody is asked', () => {
  const { prompt } = readPromptFile('greet.v1.md', file());
  checkSlots(prompt!, { letter: 'Dear you' });
  for (const slots of [{}, { letter: 1 }, { letter: 'x', more: 'y' }, null, 'text'])
    assert.throws(() => checkSlots(prompt!, slots), { code: 'ai.slots_invalid' });
});
