import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldPhrase } from './fold-text.ts';
import { languages, readTaxonomy } from './read-taxonomy.ts';
import { getTaxonomy, listImplied, tables } from './taxonomy.ts';

const taxonomy = getTaxonomy();
const skills = [...taxonomy.skills.values()];

test('the taxonomy covers the professions with at least fifteen hundred skills', () => {
  assert.ok(skills.length >= 1500, String(skills.length));
  for (const id of [
    'accounting',
    'actuarial-science',
    'beekeeping',
    'dental-hygiene',
    'employment-law',
    'firefighting',
    'forklift-operation',
    'midwifery',
    'nursing',
    'organic-chemistry',
    'pastoral-care',
    'piano-playing',
    'policing',
    'qualitative-research',
    'react',
    'scada',
    'seafaring',
    'teaching',
    'tig-welding',
    'train-driving',
    'veterinary-surgery',
  ]) {
    assert.ok(taxonomy.skills.has(id), id);
  }
});

test('each table is one field of work with skills of its own', () => {
  for (const [name, table] of Object.entries(tables)) {
    assert.ok(readTaxonomy(table).length >= 25, name);
  }
});

test('what has a translation has it in all five languages, in each table for nine of ten', () => {
  for (const [name, table] of Object.entries(tables)) {
    const spoken = readTaxonomy(table)
      .map(({ forms }) => new Set(forms.map(({ language }) => language)))
      .filter((known) => known.size > 1);
    const whole = spoken.filter((known) => known.size === 1 + languages.length).length;
    assert.ok(whole >= 0.9 * spoken.length, `${name}: ${whole} of ${spoken.length}`);
  }
});

test('no line names the same spelling twice in a language', () => {
  const twice = skills.flatMap(({ id, forms }) => {
    const seen = new Set<string>();
    return forms
      .map(({ text, language }) => `${language} ${foldPhrase(text)}`)
      .filter((form) => seen.size === seen.add(form).size)
      .map((form) => `${id}: ${form}`);
  });
  assert.deepEqual(twice, []);
});

test('Chinese spellings are Chinese and have at least two characters', () => {
  const odd = skills.flatMap(({ id, forms }) =>
    forms
      .filter(({ text, language }) => language === 'zh' && !(text.length > 1 && /\p{Script=Han}/u.test(text)))
      .map(({ text }) => `${id}: ${text}`),
  );
  assert.deepEqual(odd, []);
});

test('no id and no spelling is claimed twice', () => {
  const owners = new Map<string, string>();
  const twice: string[] = [];
  for (const { folded, skill } of [...taxonomy.forms.values()].flat()) {
    if (owners.has(folded)) twice.push(`${folded}: ${owners.get(folded)} and ${skill.id}`);
    owners.set(folded, skill.id);
  }
  assert.deepEqual(twice, []);
  const labels = new Set(skills.map(({ label }) => label));
  assert.equal(labels.size, skills.length);
});

test('every parent and neighbour exists', () => {
  const lost = skills.flatMap(({ id, parents, near }) =>
    [...parents, ...near].filter((other) => !taxonomy.skills.has(other)).map((other) => `${id} → ${other}`),
  );
  assert.deepEqual(lost, []);
});

test('no skill is its own ancestor or neighbour', () => {
  for (const { id, parents } of skills) {
    for (const parent of parents) assert.ok(!listImplied(taxonomy, parent).has(id), id);
    assert.ok(!taxonomy.near.get(id)?.has(id), id);
  }
});

test('neighbours know each other', () => {
  assert.ok(taxonomy.near.get('terraform')?.has('opentofu'));
  assert.ok(taxonomy.near.get('opentofu')?.has('terraform'));
});

test('a line with a mark nobody knows is refused with its skill', () => {
  assert.throws(() => readTaxonomy('Juggling | it giocoleria'), /Juggling/);
});
