import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviseCandidate } from './advice.ts';
import { matchProfile } from './match-profile.ts';
import { readRequirements } from './requirements.ts';
import { type CvSketch, makeCv } from './testing/make-cv.ts';

const requirements = readRequirements(`Requirements:
- Experience with Terraform
- Experience with Kubernetes
- Fluent German
Nice to have:
- Experience with Ansible`);

function advise(sketch: CvSketch) {
  const input = makeCv(sketch);
  const advice = adviseCandidate({
    profile: input.profile,
    report: matchProfile({ ...input, requirements }),
  });
  return advice.map(({ kind, message }) =>
    `${kind} ${message.code.replace('match.advice.', '')} ${message.params.label ?? ''}`.trim(),
  );
}

const job = {
  position: 'Developer',
  name: 'Bright Mills',
  startDate: '2019-03',
  highlights: ['Ran Kubernetes'],
};
const education = [{ studyType: 'BSc', area: 'Law', institution: 'Town College' }];

test('what is missing comes first by weight, and what is met is not spoken of', () => {
  assert.deepEqual(advise({ work: [job], education, skills: ['Terraform'] }), [
    'missing missing.language Fluent German',
    'strengthen strengthen.skill_listed_only Terraform',
    'missing missing.experience Ansible',
  ]);
});

test('a CV without dates, contact or sections is told what to add', () => {
  const said = advise({ email: '', work: [{ position: 'Developer', name: 'Bright Mills' }] });
  for (const hint of ['no_contact', 'no_dates', 'no_details', 'no_education', 'no_skills']) {
    assert.ok(said.includes(`format format.${hint}`), hint);
  }
});

test('text that nobody can see is to be taken out', () => {
  const said = advise({ work: [job], education, skills: ['Terraform'], hiddenCharacters: 40 });
  assert.ok(said.includes('format format.hidden_text'));
});

test('without a position there is still advice on the form', () => {
  const { profile } = makeCv({});
  const kinds = adviseCandidate({ profile, report: null }).map(({ kind }) => kind);
  assert.deepEqual([...new Set(kinds)], ['format']);
});
