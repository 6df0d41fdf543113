import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { Value } from 'typebox/value';
import { Profile } from '../../shared/profile.ts';
import { parseProfile } from './parse-profile.ts';
import { makeFlow, makePages } from './testing/make-layout.ts';

const english = makeFlow(`
  # Grace Miller
  Operations Manager
  Leeds, United Kingdom | grace.miller@example.org | +44 113 496 0123
  https://www.linkedin.com/in/grace-miller | gracemiller.example.com

  ## Profile
  I keep warehouses running and people safe, and I have done so for twelve years in three countries.

  ## Employment History
  **Operations Manager**   March 2019 – Present
  Northern Freight Ltd, Leeds
  - Cut late deliveries by a third within the first year
  - Led a team of 40 drivers and clerks

  **Shift Supervisor**   Jun 2013 - Feb 2019
  Harbour Logistics
  - Ran the night shift of a port warehouse

  ## Education
  **University of Hull**   2009 – 2012
  Bachelor of Science in Supply Chain Management

  ## Skills
  Planning: SAP, Excel, Route planning
  People: Rostering, Training

  ## Languages
  English (native), Polish (conversational)

  ## Certifications
  - NEBOSH General Certificate, 2016
`);

suite('a CV in English', () => {
  const profile = parseProfile(english);

  test('gives name, contact and summary', () => {
    const { basics } = profile;
    assert.equal(basics.name, 'Grace Miller');
    assert.equal(basics.label, 'Operations Manager');
    assert.equal(basics.email, 'grace.miller@example.org');
    assert.equal(basics.phone, '+44 113 496 0123');
    assert.equal(basics.url, 'https://gracemiller.example.com');
    assert.deepEqual([basics.location?.city, basics.location?.countryCode], ['Leeds', 'GB']);
    assert.deepEqual(basics.profiles, [
      { network: 'LinkedIn', username: 'grace-miller', url: 'https://www.linkedin.com/in/grace-miller' },
    ]);
    assert.match(basics.summary ?? '', /^I keep warehouses running/);
  });

  test('gives the jobs with dates and what was done', () => {
    const [now, before] = profile.work;
    assert.equal(profile.work.length, 2);
    assert.deepEqual(
      [now!.position, now!.name, now!.startDate, now!.endDate],
      ['Operations Manager', 'Northern Freight Ltd', '2019-03', undefined],
    );
    assert.deepEqual(
      [before!.position, before!.name, before!.startDate, before!.endDate],
      ['Shift Supervisor', 'Harbour Logistics', '2013-06', '2019-02'],
    );
    assert.deepEqual(now!.highlights, [
      'Cut late deliveries by a third within the first year',
      'Led a team of 40 drivers and clerks',
    ]);
  });

  test('gives education, skills, languages and certificates', () => {
    assert.deepEqual(profile.education, [
      {
        institution: 'University of Hull',
        studyType: 'Bachelor of Science',
        area: 'Supply Chain Management',
        startDate: '2009',
        endDate: '2012',
      },
    ]);
    assert.deepEqual(profile.skills, [
      { name: 'Planning', keywords: ['SAP', 'Excel', 'Route planning'] },
      { name: 'People', keywords: ['Rostering', 'Training'] },
    ]);
    assert.deepEqual(profile.languages, [
      { language: 'English', fluency: 'native' },
      { language: 'Polish', fluency: 'conversational' },
    ]);
    assert.equal(profile.certificates[0]!.name, 'NEBOSH General Certificate');
    assert.equal(profile.certificates[0]!.date, '2016');
  });

  test('fits the schema and says for each value where it stands', () => {
    assert.equal(Value.Check(Profile, profile), true);
    const { text } = layoutText(english);
    const { fields } = profile.meta.inlay;
    const place = (pointer: string) =>
      text.slice(fields[pointer]!.source!.start, fields[pointer]!.source!.end);
    assert.equal(place('/basics/name'), 'Grace Miller');
    assert.equal(place('/work/1/name'), 'Harbour Logistics');
    assert.equal(place('/work/0/startDate'), 'March 2019 – Present');
    assert.equal(place('/skills/0/keywords/2'), 'Route planning');
    for (const { confidence } of Object.values(fields)) assert.ok(confidence > 0 && confidence <= 1);
  });

  test('gives the same profile each time', () => {
    assert.deepEqual(parseProfile(english), profile);
  });
});

test('a sidebar does not swallow the main column beside it', () => {
  const profile = parseProfile(
    makePages([
      { text: 'Skills', y: 60, size: 14, bold: true },
      { text: 'Baking', y: 80 },
      { text: 'Cooking', y: 94 },
      { text: 'Languages', y: 120, size: 14, bold: true },
      { text: 'Italian', y: 140 },
      { text: 'Paola Conti', x: 250, y: 50, size: 26, block: 1 },
      { text: 'Chef', x: 250, y: 80, size: 14, block: 1 },
      { text: 'paola@example.it', x: 250, y: 100, block: 1 },
      { text: 'Experience', x: 250, y: 130, size: 14, bold: true, block: 1 },
      { text: 'Head Chef', x: 250, y: 150, bold: true, block: 1 },
      { text: '2018 – 2023', x: 480, y: 150, block: 1 },
      { text: 'Trattoria Verde', x: 250, y: 163, block: 1 },
      { text: 'Sous Chef', x: 250, y: 195, bold: true, block: 1 },
      { text: '2014 – 2018', x: 480, y: 195, block: 1 },
      { text: 'Osteria Blu', x: 250, y: 208, block: 1 },
    ]),
  );
  assert.deepEqual(
    [profile.basics.name, profile.basics.label, profile.basics.email],
    ['Paola Conti', 'Chef', 'paola@example.it'],
  );
  assert.deepEqual(
    profile.skills.map(({ name }) => name),
    ['Baking', 'Cooking'],
  );
  assert.deepEqual(
    profile.languages.map(({ language }) => language),
    ['Italian'],
  );
  assert.deepEqual(
    profile.work.map(({ position, name }) => [position, name]),
    [
      ['Head Chef', 'Trattoria Verde'],
      ['Sous Chef', 'Osteria Blu'],
    ],
  );
});

test('list items and dates that run over a line are made whole', () => {
  const profile = parseProfile(
    makePages([
      { text: 'Sam Okoro', y: 40, size: 22 },
      { text: 'Experience', y: 80, size: 14, bold: true },
      { text: 'Jun 2019 –', y: 100, x: 50 },
      { text: 'Feb 2021', y: 113, x: 50 },
      { text: 'Electrician, Bright Homes Ltd', y: 100, x: 150, bold: true },
      { text: '• Wired forty new houses and passed every inspection on the', y: 126, x: 150 },
      { text: 'first visit', y: 139, x: 158 },
      { text: '• Trained two apprentices', y: 152, x: 150 },
    ]),
  );
  assert.deepEqual(profile.work, [
    {
      name: 'Bright Homes Ltd',
      position: 'Electrician',
      startDate: '2019-06',
      endDate: '2021-02',
      highlights: [
        'Wired forty new houses and passed every inspection on the first visit',
        'Trained two apprentices',
      ],
    },
  ]);
});

test('a CV of plain text, without any marks, is read by its blank lines', () => {
  const profile = parseProfile(
    makeFlow(`
      个人简历

      姓名：李娜
      手机：139-1234-5678   邮箱：lina@example.cn
      求职意向：市场经理

      教育经历
      2012.09-2016.06   浙江大学   市场营销   本科

      工作经历
      2018.05-至今   杭州星光传媒有限公司   市场经理
      负责品牌推广和活动策划
      2016.07-2018.04   宁波海天集团   市场专员
      负责社交媒体运营

      技能特长
      Excel、Photoshop、数据分析
    `),
  );
  assert.deepEqual([profile.basics.name, profile.basics.label], ['李娜', '市场经理']);
  assert.deepEqual(
    profile.work.map(({ position, name, startDate, summary }) => [position, name, startDate, summary]),
    [
      ['市场经理', '杭州星光传媒有限公司', '2018-05', '负责品牌推广和活动策划'],
      ['市场专员', '宁波海天集团', '2016-07', '负责社交媒体运营'],
    ],
  );
  assert.equal(profile.education[0]!.institution, '浙江大学');
  assert.equal(profile.skills.length, 3);
});

test('several positions at one company each get its name', () => {
  const { work } = parseProfile(
    makeFlow(`
      # Laura Chen
      laura@example.com

      ## Professional Experience
      **Globex Corporation, San Francisco**   2016 – Present
      Director of Product   2020 – Present
      - Own a portfolio of five products
      Senior Product Manager   2016 – 2020
      - Launched the mobile app
    `),
  );
  assert.deepEqual(
    work.map(({ position, name, startDate, endDate }) => [position, name, startDate, endDate]),
    [
      ['Director of Product', 'Globex Corporation', '2020', undefined],
      ['Senior Product Manager', 'Globex Corporation', '2016', '2020'],
    ],
  );
});

test('a language that no list knows is taken when a level stands beside it', () => {
  const { languages } = parseProfile(
    makeFlow('# Ann Lee\n\n## Languages\nFrench (native) | Klingon (fluent)'),
  );
  assert.deepEqual(languages, [
    { language: 'French', fluency: 'native' },
    { language: 'Klingon', fluency: 'fluent' },
  ]);
});

test('text that nobody can see is counted and never read', () => {
  const layout = makeFlow('# Ann Lee\n\n## Skills\nSewing');
  const hidden = [{ reason: 'color' as const, page: 1, characters: 10, sample: 'Kubernetes' }];
  const profile = parseProfile({ ...layout, hidden });
  assert.equal(profile.meta.inlay.hiddenCharacters, 10);
  assert.doesNotMatch(JSON.stringify(profile), /Kubernetes/);
});

test('a text in no language of ours is read with little confidence', () => {
  const profile = parseProfile(makeFlow('Ọdẹ Àjàyí\n\nMo ń ṣiṣẹ́ ní ilé ìwé gíga\nọdún mẹ́ta ni mo lò níbẹ̀'));
  assert.ok(profile.meta.inlay.confidence < 0.3);
  assert.equal(profile.meta.inlay.language, undefined);
  assert.deepEqual(profile.work, []);
});

test('an empty layout gives an empty profile and no confidence', () => {
  const profile = parseProfile(makePages([]));
  assert.deepEqual(profile.basics, {});
  assert.equal(profile.meta.inlay.confidence, 0);
});
