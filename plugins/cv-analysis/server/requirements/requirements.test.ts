import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from 'inlay/sdk';
import { createTestServices } from 'inlay/sdk/testing';
import type { Requirement } from '../../shared/match.ts';
import type { RequirementEdit } from '../../shared/requirements.ts';
import { createAnalysis } from '../analyses/create-analysis.ts';
import module from '../module.ts';
import type { CvServices } from '../services.ts';
import { cv } from '../testing/cv-app.ts';
import { editRequirements, showRequirements } from './edit-requirements.ts';
import { startReanalysis } from './reanalyse.ts';

const description = `Requirements
- 3+ years of experience with Kubernetes
- Terraform
- Fluent English
Nice to have
- Ansible`;

function open(settings: Json = {}) {
  const tenant = createTestServices({ module, settings });
  const services = tenant.services as unknown as CvServices;
  const position = tenant.addPosition({ title: 'Engineer', description });
  const show = () => showRequirements({ id: position.id }, services);
  const save = async (
    edits: readonly RequirementEdit[],
    base?: { positionVersion: number; revision: number },
  ) => {
    const { positionVersion, revision } = base ?? (await show());
    return editRequirements(
      { id: position.id, positionVersion, revision, requirements: [...edits] },
      services,
    );
  };
  const analyse = async (text = cv) => {
    const document = tenant.addDocument(text);
    const started = await createAnalysis({ documentId: document.id, positionId: position.id }, services);
    await tenant.runJobs();
    return (await services.collections.analyses.get(started.id))!;
  };
  return { tenant, services, position, show, save, analyse };
}

/** As a person sends it back: what rules look for is not theirs. */
const toEdit = ({ id, kind, importance, label, weight, years, level }: Requirement): RequirementEdit => ({
  id,
  kind,
  importance,
  label,
  weight,
  ...(years !== undefined && { years }),
  ...(level !== undefined && { level: level as NonNullable<RequirementEdit['level']> }),
});

test('what a position asks for is read once, for recruiters and candidates alike', async () => {
  const { tenant, position, show } = open();
  const first = await show();
  assert.deepEqual([first.revision, first.origin, first.locked, first.outdated], [1, 'text', false, false]);
  assert.deepEqual(
    first.requirements.map(({ label }) => label),
    ['Kubernetes', 'Terraform', 'Fluent English', 'Ansible'],
  );
  const candidate = tenant.enter({ positionId: position.id }) as unknown as CvServices;
  assert.deepEqual(await showRequirements({ id: position.id }, candidate), first);
  assert.equal(tenant.records('requirements').length, 1);
});

test('a recruiter changes, adds and takes out; each edit is a revision of its own', async () => {
  const { show, save } = open();
  const [kubernetes, terraform, , ansible] = (await show()).requirements;
  const saved = await save([
    { ...toEdit(kubernetes!), years: 5, weight: 5 },
    { ...toEdit(terraform!), importance: 'nice', label: 'OpenTofu' },
    toEdit(ansible!),
    { kind: 'skill', importance: 'must', label: 'Python', weight: 2 },
    { kind: 'language', importance: 'nice', label: 'German', level: 'B2', weight: 1 },
  ]);
  assert.deepEqual([saved.revision, saved.origin], [2, 'edited']);
  assert.deepEqual(
    saved.requirements.map(({ id, label, years, skillIds, subject, level }) => [
      id === kubernetes!.id || id === terraform!.id || id === ansible!.id ? 'same' : id,
      label,
      years ?? level ?? '',
      skillIds?.join() ?? subject,
    ]),
    [
      ['same', 'Kubernetes', 5, 'kubernetes'],
      ['same', 'OpenTofu', '', 'opentofu'],
      ['same', 'Ansible', '', 'ansible'],
      ['own-1', 'Python', '', 'python'],
      ['own-2', 'German', 'B2', 'de'],
    ],
  );
  assert.deepEqual(await save(saved.requirements.map(toEdit)), saved);
});

test('of two who edit at the same time the second is told', async () => {
  const { show, save } = open();
  const base = await show();
  const [first, ...rest] = base.requirements.map(toEdit);
  await save(rest, base);
  await assert.rejects(save([first!], base), { code: 'requirements.changed', status: 409 });
});

test('what was analysed with stays as it was; an edit offers to analyse anew, and that is done once', async () => {
  const { tenant, services, position, show, save, analyse } = open();
  const before = await analyse();
  const locked = await show();
  assert.deepEqual([locked.locked, locked.outdated, before.requirementsRevision], [true, false, 1]);
  const edited = await save(locked.requirements.slice(0, 2).map(toEdit));
  assert.deepEqual([edited.revision, edited.locked, edited.outdated], [2, false, true]);
  assert.equal((await services.collections.analyses.get(before.id))!.report!.requirements.length, 4);
  const started = await startReanalysis({ id: position.id }, services);
  assert.equal((await startReanalysis({ id: position.id }, services)).jobId, started.jobId);
  await tenant.runJobs();
  const all = (await services.collections.analyses.list({ where: { positionId: position.id } })).data;
  assert.deepEqual(
    all.map(({ requirementsRevision, state, report }) => [
      requirementsRevision,
      state,
      report?.requirements.length,
    ]),
    [
      [2, 'completed', 2],
      [1, 'completed', 4],
    ],
  );
  const now = await show();
  assert.deepEqual([now.locked, now.outdated], [true, false]);
});

test('the same CV is the same analysis for one revision, and another for the next', async () => {
  const { services, position, show, save, analyse } = open();
  const first = await analyse();
  const again = await createAnalysis({ documentId: first.documentId, positionId: position.id }, services);
  assert.deepEqual([again.id, again.known], [first.id, true]);
  await save((await show()).requirements.slice(1).map(toEdit));
  const other = await createAnalysis({ documentId: first.documentId, positionId: position.id }, services);
  assert.deepEqual([other.known, other.id === first.id], [false, false]);
});

test('edits outlive a change of the text', async () => {
  const { tenant, services, position, show, save } = open();
  const [kubernetes, terraform] = (await show()).requirements;
  await save([
    { ...toEdit(kubernetes!), weight: 7 },
    toEdit(terraform!),
    { kind: 'skill', importance: 'must', label: 'Python', weight: 2 },
  ]);
  tenant.addPosition({ ...position, version: 2, description: description.replace('- Terraform', '- Kafka') });
  const { positionVersion, revision, requirements } = await showRequirements({ id: position.id }, services);
  assert.deepEqual([positionVersion, revision], [2, 1]);
  assert.deepEqual(
    requirements.map(({ label, weight }) => [label, weight]),
    [
      ['Kubernetes', 7],
      ['Kafka', 3],
      ['Python', 2],
    ],
  );
});

test('what an admin chose that a kind counts is what new requirements weigh', async () => {
  const { show } = open({ weights: { language: 0, skill: 2 } });
  assert.deepEqual(
    (await show()).requirements.map(({ kind, weight }) => [kind, weight]),
    [
      ['experience', 3],
      ['skill', 6],
      ['language', 0],
      ['skill', 2],
    ],
  );
});
