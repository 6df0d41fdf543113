import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from 'inlay/sdk';
import { createTestServices } from 'inlay/sdk/testing';
import { createAnalysis } from '../analyses/create-analysis.ts';
import { listAnalyses } from '../analyses/list-analyses.ts';
import { showAnalysis, showText } from '../analyses/show-analysis.ts';
import { people } from '../match/testing/people.ts';
import module from '../module.ts';
import type { CvServices } from '../services.ts';
import { showDocument } from '../viewer/show-viewer.ts';
import { revealAnalysis } from './reveal.ts';

/** What must not be read anywhere, by language, besides name, address, mail and school. */
const about = {
  en: [
    'Date of birth: 3 May 1961',
    'Gender: female',
    'Nationality: Nigerian',
    '+44 20 7946 0958',
    'Mrs Sample',
  ],
  de: [
    'Geburtsdatum: 03.05.1961',
    'Geschlecht: weiblich',
    'Staatsangehörigkeit: türkisch',
    '+49 40 123456789',
  ],
  es: ['Fecha de nacimiento: 03/05/1961', 'Sexo: mujer', 'Nacionalidad: colombiana', '+34 912 345 678'],
  fr: ['Date de naissance : 03/05/1961', 'Sexe : féminin', 'Nationalité : sénégalaise', '+33 1 23 45 67 89'],
  zh: ['出生日期：1961年5月3日', '性别：女', '国籍：越南', '+86 138 0000 0000'],
} as const;
const secrets = {
  en: ['Sample', 'kim@', 'Town College', '1961', 'female', 'Nigerian', '7946', 'Mill Lane', 'Leeds', 'Mrs'],
  de: ['Beispiel', 'kim@', 'Berufsschule Nord', '1961', 'weiblich', 'türkisch', '123456', 'Hafenstraße'],
  es: ['Ejemplo', 'kim@', 'Universidad del Puerto', '1961', 'mujer', 'colombiana', '912', 'Calle Mayor'],
  fr: ['Exemple', 'kim@', 'Lycée du Canal', '1961', 'féminin', 'sénégalaise', '23 45', 'rue du Port'],
  zh: ['王小明', 'kim@', '江南师范大学', '1961', '女', '越南', '138 ', '梧桐路'],
} as const;

async function open(cv: string, description: string) {
  const tenant = createTestServices({ module, settings: { blindByDefault: true } as Json });
  const position = tenant.addPosition({ title: 'Post', description });
  const document = tenant.addDocument(cv, { name: 'Kim_Sample_CV.pdf' });
  const caller = { kind: 'member', ...tenant.addMember('ada@example.test'), role: 'user' } as const;
  const services = tenant.as(caller) as unknown as CvServices;
  const { id } = await createAnalysis({ documentId: document.id, positionId: position.id }, services);
  await tenant.runJobs();
  return { tenant, services, id, caller, subjectId: document.subjectId };
}

for (const person of people)
  test(`in ${person.language}, nobody can tell who it is before it is revealed`, async () => {
    const cv = person.write({ ...person, about: about[person.language] });
    const { services, id } = await open(cv, person.position);
    const plain = (await services.collections.analyses.get(id))!;
    const { text, pages } = await showText({ id }, services);
    assert.equal(text.length, plain.text.length);
    assert.deepEqual(pages, plain.pages);
    const view = await showAnalysis({ id }, services);
    const asCandidate = await showAnalysis({ id, view: 'candidate' }, services);
    const list = await listAnalyses({}, services);
    const { requirements: _asked, ...report } = (view.view === 'member' && view.report) || {
      requirements: [],
    };
    const said = JSON.stringify([text, view.profile, report, asCandidate.profile, list]);
    for (const secret of secrets[person.language]) assert.ok(!said.includes(secret), `${secret} in ${said}`);
    assert.equal(view.view === 'member' && view.blind, true);
    assert.equal(view.fileName, 'CV.pdf');
    if (view.view !== 'member' || !view.report) throw new Error('No report.');
    for (const { evidence } of view.report.verdicts)
      for (const { quote, start, end } of evidence) assert.equal(text.slice(start, end), quote);
    assert.deepEqual(view.report.overall, plain.report!.overall);
    await assert.rejects(showDocument({ id }, services), { code: 'analyses.blind', status: 409 });
  });

test('what shows skill stays readable', async () => {
  const { services, id } = await open(people[0]!.write(people[0]!), people[0]!.position);
  const { text } = await showText({ id }, services);
  for (const kept of [
    'Registered nurse, Harbour Hospital',
    'Cared for ventilated patients',
    'Bachelor of Science in Nursing',
  ])
    assert.ok(text.includes(kept), text);
});

test('who reveals it is noted and told, once', async () => {
  const { tenant, services, id, caller, subjectId } = await open(
    people[0]!.write(people[0]!),
    people[0]!.position,
  );
  assert.equal((await services.subjects.get(subjectId))?.displayName, null);
  assert.equal(tenant.concealed.length, 1);
  // Two at the same moment.
  const [shown] = await Promise.all([revealAnalysis({ id }, services), revealAnalysis({ id }, services)]);
  assert.equal((await services.subjects.get(subjectId))?.displayName, 'Kim Sample');
  assert.deepEqual(tenant.concealed, []);
  await revealAnalysis({ id }, services);
  assert.deepEqual(
    [shown.blind, shown.profile?.basics.name, shown.personName],
    [false, 'Kim Sample', 'Kim Sample'],
  );
  assert.equal(shown.revealed?.memberId, caller.memberId);
  const told = tenant.events.filter(({ type }) => type === 'analysis.revealed');
  assert.deepEqual(
    told.map((event) => [event.subjectId, (event.data as Record<string, Json>).memberId]),
    [[subjectId, caller.memberId]],
  );
});

test('all analyses of a person are hidden or shown together', async () => {
  const { tenant, services, id, caller } = await open(people[0]!.write(people[0]!), people[0]!.position);
  const { documentId } = (await services.collections.analyses.get(id))!;
  const isHidden = async (each: string) => (await showAnalysis({ id: each }, services)).fileName === 'CV.pdf';
  const alone = await createAnalysis({ documentId, positionId: null }, services);
  await tenant.runJobs();
  assert.deepEqual([await isHidden(id), await isHidden(alone.id)], [true, true]);
  await revealAnalysis({ id: alone.id }, services);
  assert.deepEqual([await isHidden(id), await isHidden(alone.id)], [false, false]);
  const post = tenant.addPosition({ title: 'Other post', description: people[0]!.position });
  const later = await createAnalysis({ documentId, positionId: post.id }, tenant.as(caller) as never);
  assert.equal(await isHidden(later.id), false);
});
