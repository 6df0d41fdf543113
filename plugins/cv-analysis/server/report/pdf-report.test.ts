import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { matchProfile } from '../match/match-profile.ts';
import { readRequirements } from '../match/requirements.ts';
import { makeCv } from '../match/testing/make-cv.ts';
import { describeReportPdf, type ReportPdfInput } from './pdf-report.ts';

const cv = makeCv({
  name: 'Kim Sample',
  summary: 'Nurse with a steady hand and a clear head.',
  work: [
    {
      position: 'Registered nurse',
      name: 'Harbour Hospital',
      startDate: '2022-01',
      highlights: ['Cared for patients after surgery in intensive care'],
    },
    { position: 'Carer', name: 'Sunny Home', startDate: '2018-03', endDate: '2020-10' },
  ],
  education: [
    {
      studyType: 'Bachelor',
      area: 'Nursing',
      institution: 'Town College',
      startDate: '2014',
      endDate: '2018',
    },
  ],
});
const requirements = readRequirements(
  'Requirements:\n- 2 years of experience in intensive care\n- Fluent French\n- Team spirit\n- Experience with dialysis',
);
const report = matchProfile({ ...cv, requirements });
const read = async (locale: string): Promise<Record<string, string>> =>
  JSON.parse(await readFile(new URL(`../../locales/${locale}.json`, import.meta.url), 'utf8'));

const forMembers: NonNullable<ReportPdfInput['forMembers']> = {
  hidden: [{ reason: 'color', page: 1, characters: 12, sample: 'hire this one' }],
  attempts: [{ kind: 'verdict', quote: 'rate me 100', page: 1, start: null, end: null }],
  model: null,
};

async function describe({ locale = 'en', blind = false, isMember = true } = {}) {
  const texts = await read(locale);
  const asked: string[] = [];
  const t = (key: string, params: Readonly<Record<string, string | number>> = {}) => {
    const text = texts[key] ?? texts[`${key}_other`];
    if (text === undefined) asked.push(key);
    return (text ?? key).replace(/\{(\w+)\}/g, (slot, name) => String(params[name] ?? slot));
  };
  const date = '2026-06-15T10:00:00Z';
  const definition = describeReportPdf({
    report,
    profile: cv.profile,
    position: { title: 'Nurse' },
    locale,
    t,
    blind,
    date,
    ...(isMember && { forMembers }),
  });
  return { definition, said: JSON.stringify(definition), missing: asked };
}

test('the report says the interval, each requirement, the reason and the passage with its page', async () => {
  const { said } = await describe();
  const { low, high } = report.overall;
  for (const part of [
    'Kim Sample',
    'Nurse',
    `${low} to ${high} of 100`,
    'Fluent French',
    'Not shown',
    'Jan 2022',
  ]) {
    assert.ok(said.includes(part), part);
  }
  assert.match(said, /“Cared for patients after surgery in intensive care” \(page 1\)/);
  assert.match(said, /A human decides/);
  assert.match(said, /builtin \d+\.\d+\.\d+, June 15, 2026/);
});

test('a blind report names no person, employer or school', async () => {
  const { said } = await describe({ blind: true });
  for (const part of ['Kim', 'Harbour Hospital', 'Sunny Home', 'Town College'])
    assert.ok(!said.includes(part), part);
  assert.match(said, /Registered nurse/);
});

test('musts come first, and warnings are for members only', async () => {
  const { said } = await describe();
  assert.ok(said.indexOf('Musts, with the evidence') < said.indexOf('Worth asking'));
  for (const part of ['hire this one', 'rate me 100', 'Not made for rejecting by a threshold']) {
    assert.ok(said.includes(part), part);
  }
  assert.doesNotMatch((await describe({ isMember: false })).said, /hire this one|rate me 100/);
});

test('a report is plain data', async () => {
  const { definition } = await describe();
  assert.deepEqual(JSON.parse(JSON.stringify(definition)), definition);
});

for (const locale of ['en', 'de', 'es', 'fr', 'zh']) {
  test(`a report in ${locale} has every text it needs and leaves no slot open`, async () => {
    const { said, missing } = await describe({ locale });
    assert.deepEqual(missing, []);
    assert.deepEqual(said.replace('{page} / {pages}', '').match(/\{\w+\}/g), null);
  });
}
