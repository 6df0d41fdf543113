import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Requirement } from '../../shared/match.ts';
import { matchProfile } from './match-profile.ts';
import { readRequirements } from './requirements.ts';
import { type CvSketch, makeCv } from './testing/make-cv.ts';

const position = `# Platform engineer
## Requirements
- 3+ years of experience with Terraform
- Experience with Kubernetes
- Knowledge of Python and PostgreSQL
- Bachelor's degree in Computer Science
- Fluent English (C1)
- Good communication skills
## Nice to have
- Experience with Ansible`;

const engineer: CvSketch = {
  summary: 'Engineer who keeps platforms running and explains how.',
  work: [
    {
      position: 'Platform engineer',
      name: 'Harbour Logistics',
      startDate: '2022-01',
      endDate: '2025-12',
      highlights: ['Moved 40 services to Kubernetes', 'Described all networks in Terraform'],
    },
    {
      position: 'Developer',
      name: 'Bright Mills',
      startDate: '2019-03',
      endDate: '2021-12',
      highlights: ['Wrote billing in Python on PostgreSQL'],
    },
  ],
  education: [
    {
      studyType: 'BSc',
      area: 'Computer Science',
      institution: 'Town College',
      startDate: '2015',
      endDate: '2018',
    },
  ],
  skills: ['Python', 'Docker'],
  languages: [{ language: 'English', fluency: 'C1' }],
};

const match = (sketch: CvSketch, requirements = readRequirements(position)) =>
  matchProfile({ ...makeCv(sketch), requirements });

const verdictOf = (sketch: CvSketch, wish: string) => {
  const report = match(sketch, readRequirements(`Requirements:\n- ${wish}`));
  return report.verdicts[0]!;
};

/** What a decision could hang on: all but places in the text, the picture of the career and the hash. */
const resultOf = (sketch: CvSketch) => {
  const { overall, verdicts, gaps, questions, seniority } = match(sketch);
  return {
    overall,
    gaps,
    questions,
    level: seniority.level,
    years: seniority.yearsExperience,
    verdicts: verdicts.map(({ verdict, credit, reason, related }) => ({ verdict, credit, reason, related })),
  };
};

test('a CV that shows everything is a strong match, with a quote for each point', () => {
  const report = match(engineer);
  const byLabel = new Map(report.requirements.map((one, i) => [one.label, report.verdicts[i]!]));
  assert.equal(report.overall.band, 'strong');
  assert.equal(byLabel.get('Terraform')?.verdict, 'met');
  assert.match(byLabel.get('Terraform')!.evidence[0]!.quote, /Described all networks in Terraform/);
  assert.equal(byLabel.get('Ansible')?.verdict, 'not_shown');
  assert.deepEqual(byLabel.get('Ansible')?.evidence, []);
});

const counterfactuals: Record<string, Partial<CvSketch>> = {
  'another name': { name: 'Fatima Al-Sayed', email: 'fatima@example.org' },
  'a name that is a skill': { name: 'Ansible Ruby', email: 'ansible@example.org' },
  'a gendered address': { about: ['Mrs', 'She/her, married, two children'] },
  'an age': { about: ['Born 3 May 1961, 65 years old'] },
  'a photo': { about: ['[Photo]', 'photo.jpg'] },
  'a nationality': { about: ['Nationality: Nigerian'] },
  'another address': { city: 'Lagos', countryCode: 'NG' },
  'a famous school': {
    education: [{ ...engineer.education![0]!, institution: 'Massachusetts Institute of Technology' }],
  },
  'a school named after a skill': {
    education: [{ ...engineer.education![0]!, institution: 'Ansible Academy' }],
  },
  'an employer named after a skill': {
    work: [{ ...engineer.work![0]!, name: 'Ansible' }, engineer.work![1]!],
  },
  'a break of fourteen months': {
    work: [engineer.work![0]!, { ...engineer.work![1]!, startDate: '2018-01', endDate: '2020-10' }],
  },
};

for (const [what, change] of Object.entries(counterfactuals)) {
  test(`${what} changes nothing about the result`, () => {
    assert.deepEqual(resultOf({ ...engineer, ...change }), resultOf(engineer));
  });
}

test('a break is stated as a fact, with its months, and drawn in the timeline', () => {
  const report = match({ ...engineer, ...counterfactuals['a break of fourteen months'] });
  assert.deepEqual(report.flags, [
    { code: 'match.flag.break', params: { from: '2020-11', to: '2021-12', months: 14 } },
  ]);
  assert.ok(report.timeline.some(({ kind, start }) => kind === 'break' && start === '2020-11'));
});

test('jobs at the same time count once towards years', () => {
  const job = engineer.work![0]!;
  const twice = {
    ...engineer,
    work: [
      { ...job, endDate: '2023-06' },
      { ...job, name: 'Second', endDate: '2023-06' },
    ],
  };
  const verdict = verdictOf(twice, '3+ years of experience with Terraform');
  assert.equal(verdict.verdict, 'partly');
  assert.deepEqual(verdict.reason, { code: 'match.reason.years_short', params: { need: 3, have: 1.5 } });
});

test('an employer who still employs counts up to the given day', () => {
  const { endDate: _endDate, ...job } = engineer.work![0]!;
  const verdict = verdictOf(
    { ...engineer, work: [{ ...job, startDate: '2023-07' }] },
    '3 years of experience with Terraform',
  );
  assert.equal(verdict.verdict, 'met');
});

test('years claimed in a sentence are not years', () => {
  const { work: _work, ...idle } = engineer;
  const verdict = verdictOf(
    { ...idle, summary: '20 years of experience with Terraform.' },
    '3+ years of experience with Terraform',
  );
  assert.equal(verdict.verdict, 'partly');
  assert.equal(verdict.reason.code, 'match.reason.years_not_dated');
});

test('repeating a word or listing many skills earns nothing, not even what one list would', () => {
  const { work: _work, ...rest } = engineer;
  const idle = { ...rest, about: ['Looks for a place to learn and to keep systems running. '.repeat(4)] };
  const once = match({ ...idle, skills: ['Terraform', 'Kubernetes', 'Ansible'] });
  const stuffed = match({
    ...idle,
    skills: Array.from({ length: 60 }, (_, i) => ['Terraform', 'Kubernetes', 'Ansible'][i % 3]!),
    extra: ['Terraform Kubernetes Ansible '.repeat(50)],
  });
  assert.ok(stuffed.overall.low < once.overall.low && stuffed.overall.high < once.overall.high);
  const experience = stuffed.requirements.flatMap(({ kind }, i) =>
    kind === 'experience' ? stuffed.verdicts[i]! : [],
  );
  assert.ok(experience.every(({ verdict }) => verdict !== 'met'));
});

test('a list of thirty skills pasted into a job is a list, not experience', () => {
  const words =
    'Terraform, Ansible, Docker, Python, Java, Kotlin, Redis, MySQL, Kafka, Jenkins, Grafana, Nginx, PHP, Perl';
  const job = { ...engineer.work![0]!, highlights: [`${words}, Kubernetes`] };
  const verdict = verdictOf({ ...engineer, work: [job] }, 'Experience with Kubernetes');
  assert.equal(verdict.reason.code, 'match.reason.skill_listed_only');
  assert.equal(verdict.verdict, 'partly');
});

test('a near skill counts in part and is named', () => {
  const job = { ...engineer.work![0]!, highlights: ['Described all networks in OpenTofu'] };
  const verdict = verdictOf({ ...engineer, work: [job] }, 'Experience with Terraform');
  assert.equal(verdict.verdict, 'partly');
  assert.deepEqual(verdict.related, ['OpenTofu']);
  assert.deepEqual(verdict.reason, {
    code: 'match.reason.skill_near',
    params: { skill: 'Terraform', related: 'OpenTofu' },
  });
});

test('what a skill implies is shown by it', () => {
  const verdict = verdictOf(engineer, 'Knowledge of SQL');
  assert.equal(verdict.verdict, 'met');
  assert.deepEqual(verdict.reason, {
    code: 'match.reason.skill_implied',
    params: { skill: 'SQL', related: 'PostgreSQL' },
  });
});

test('one of several alternatives is enough', () => {
  assert.equal(verdictOf(engineer, 'Experience with Nomad, Kubernetes or OpenShift').verdict, 'met');
  assert.equal(verdictOf(engineer, 'Experience with Jenkins and Kubernetes').verdict, 'partly');
});

test('a degree is judged by level and field', () => {
  assert.equal(verdictOf(engineer, "Bachelor's degree in Computer Science").verdict, 'met');
  assert.equal(
    verdictOf(engineer, "Master's degree in Computer Science").reason.code,
    'match.reason.degree_lower',
  );
  assert.equal(
    verdictOf(engineer, "Bachelor's degree in Law").reason.code,
    'match.reason.degree_other_field',
  );
  const studying = { ...engineer.education![0]!, endDate: '2028-07' };
  const reason = verdictOf(
    { ...engineer, education: [studying] },
    "Bachelor's degree in Computer Science",
  ).reason;
  assert.equal(reason.code, 'match.reason.degree_in_progress');
});

test('a language needs the level that is asked for', () => {
  assert.equal(verdictOf(engineer, 'Fluent English (C1)').verdict, 'met');
  const basic = { ...engineer, languages: [{ language: 'English', fluency: 'A2' }] };
  assert.equal(verdictOf(basic, 'Fluent English (C1)').reason.code, 'match.reason.language_lower');
  const silent = { ...engineer, languages: [], language: 'en' };
  assert.equal(verdictOf(silent, 'Fluent English (C1)').reason.code, 'match.reason.language_of_cv');
  assert.equal(verdictOf(engineer, 'Fluent German (B2)').verdict, 'not_shown');
});

test('the place counts only where the position asks for one', () => {
  const inBerlin = { ...engineer, city: 'Berlin', countryCode: 'DE' };
  const verdict = verdictOf(inBerlin, 'You must be based in Berlin');
  assert.equal(verdict.verdict, 'met');
  assert.equal(verdict.evidence[0]?.quote, 'Berlin');
  assert.equal(verdictOf({ ...engineer, city: 'Porto' }, 'You must be based in Berlin').verdict, 'not_shown');
  assert.equal(verdictOf({ ...engineer, city: 'Porto' }, 'You must be based in Porto').verdict, 'met');
  const willing = { ...engineer, city: 'Porto', extra: ['Willing to relocate'] };
  assert.equal(verdictOf(willing, 'You must be based in Berlin').verdict, 'partly');
});

test('a school named in running text is no evidence either', () => {
  const school = { ...engineer.education![0]!, institution: 'Ansible Academy' };
  const verdict = verdictOf(
    { ...engineer, education: [school], extra: ['Guest of Ansible Academy'] },
    'Experience with Ansible',
  );
  assert.equal(verdict.verdict, 'not_shown');
});

test('a trade counts the same in its form for women and for men', () => {
  const pairs = [
    ['Krankenpfleger', 'Krankenschwester', 'Erfahrung in der Krankenpflege'],
    ['Elektriker', 'Elektrikerin', 'Erfahrung in der Elektroinstallation'],
    ['Camarero', 'Camarera', 'Experiencia en servicio de mesa'],
    ['Infirmier', 'Infirmière', 'Expérience en soins infirmiers'],
  ] as const;
  for (const [his, hers, wish] of pairs) {
    const of = (title: string) =>
      verdictOf({ ...engineer, work: [{ ...engineer.work![0]!, position: title }] }, wish);
    assert.equal(of(his).verdict, 'met', his);
    assert.equal(of(hers).verdict, 'met', hers);
  }
});

test('a certificate is shown by its name or its short form', () => {
  const certified = { ...engineer, certificates: ['Certified Kubernetes Administrator (CKA)'] };
  assert.equal(verdictOf(certified, 'CKA certification required').verdict, 'met');
});

test('every quote stands at its place in the text, whatever the CV looks like', () => {
  const words = [
    'Terraform',
    'ünïcode – “quotes”',
    '项目管理',
    'Kubernetes',
    '\t',
    '😀',
    'Python',
    'Kim Sample',
    'SQL,',
  ];
  let seed = 7;
  const random = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
  let quotes = 0;
  for (let round = 0; round < 200; round++) {
    const phrase = () => Array.from({ length: 1 + random(30) }, () => words[random(words.length)]!).join(' ');
    const work = Array.from({ length: random(4) }, () => ({
      ...engineer.work![0]!,
      position: phrase(),
      highlights: [phrase(), phrase()],
    }));
    const input = makeCv({ ...engineer, summary: phrase(), work, extra: [phrase()] });
    const report = matchProfile({ ...input, requirements: readRequirements(position) });
    for (const { verdict, evidence } of report.verdicts) {
      assert.equal(verdict === 'not_shown', evidence.length === 0);
      for (const { quote, start, end, page } of evidence) {
        quotes += 1;
        assert.equal(input.text.slice(start, end), quote);
        assert.ok(!quote.includes('Harbour Logistics') && quote.trim() === quote);
        assert.equal(page, start < input.pages[1]!.start ? 1 : 2);
      }
    }
  }
  assert.ok(quotes > 300);
});

test('a hundred runs give the same bytes', () => {
  const first = JSON.stringify(match(engineer));
  for (let run = 0; run < 100; run++) assert.equal(JSON.stringify(match(engineer)), first);
});

test('a CV that can hardly be read goes to a person', () => {
  const { overall } = match({ extra: ['scan'] });
  assert.equal(overall.band, 'needs_human');
  assert.ok(overall.reasons.some(({ code }) => code === 'match.overall.unreadable'));
  assert.equal(match({ ...engineer, confidence: 0.3 }).overall.band, 'needs_human');
});

test('a position that asks for next to nothing goes to a person', () => {
  const { overall } = match(engineer, readRequirements('Requirements:\n- Python'));
  assert.equal(overall.band, 'needs_human');
  assert.equal(overall.reasons[0]?.code, 'match.overall.few_requirements');
});

test('bad reading widens the interval', () => {
  const sure = match(engineer).overall;
  const unsure = match({ ...engineer, confidence: 0.7 }).overall;
  assert.ok(unsure.high - unsure.low > sure.high - sure.low);
});

test('a missing must keeps a good CV from being called strong', () => {
  const must = readRequirements(position).map((one): Requirement => ({ ...one, importance: 'must' }));
  const { overall } = match(engineer, must);
  assert.equal(overall.band, 'possible');
  assert.deepEqual(overall.reasons, [{ code: 'match.overall.must_missing', params: { count: 1 } }]);
});

test('text that nobody can see is reported and earns nothing', () => {
  const report = match({ ...engineer, hiddenCharacters: 120 });
  assert.ok(
    report.flags.some(({ code, params }) => code === 'match.flag.hidden_text' && params.characters === 120),
  );
  assert.deepEqual(resultOf({ ...engineer, hiddenCharacters: 120 }), resultOf(engineer));
});
