import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTaxonomy } from './read-taxonomy.ts';
import { getTaxonomy, listImplied } from './taxonomy.ts';

const taxonomy = getTaxonomy();
const skills = [...taxonomy.skills.values()];

test('the taxonomy covers many professions with at least six hundred skills', () => {
  assert.ok(skills.length >= 600, String(skills.length));
  for (const id of [
    'nursing',
    'welding',
    'accounting',
    'teaching',
    'forklift-operation',
    'employment-law',
    'react',
  ]) {
    assert.ok(taxonomy.skills.has(id), id);
  }
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
