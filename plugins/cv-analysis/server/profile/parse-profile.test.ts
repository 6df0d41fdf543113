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

test('a CV in German is read with its own sections, dates and degrees', () => {
  const profile = parseProfile(
    makeFlow(`
      # Lebenslauf
      **Jürgen Weiß**
      Hauptstraße 12, 79098 Freiburg
      Telefon: 0761 2030 1234
      E-Mail: j.weiss@example.de

      ## Berufserfahrung
      04/2018 – heute   Teamleiter Einkauf
      Schwarzwald Maschinenbau GmbH, Freiburg
      - Verhandlung mit Lieferanten in vier Ländern
      - Einführung eines neuen Warenwirtschaftssystems

      09/2012 – 03/2018   Sachbearbeiter Einkauf
      Rheintal Werkzeuge AG, Offenburg
      - Bestellung und Terminverfolgung

      ## Ausbildung
      10/2008 – 07/2012   Bachelor of Arts Betriebswirtschaftslehre
      Hochschule Offenburg

      ## EDV-Kenntnisse
      SAP MM, MS Office, Navision

      ## Sprachkenntnisse
      Deutsch – Muttersprache
      Englisch – fließend
      Französisch – Grundkenntnisse
    `),
  );
  assert.equal(profile.basics.name, 'Jürgen Weiß');
  assert.equal(profile.basics.location?.city, 'Freiburg');
  assert.equal(profile.basics.location?.postalCode, '79098');
  assert.equal(profile.basics.phone, '0761 2030 1234');
  assert.deepEqual(
    profile.work.map(({ position, name, startDate, endDate }) => [position, name, startDate, endDate]),
    [
      ['Teamleiter Einkauf', 'Schwarzwald Maschinenbau GmbH', '2018-04', undefined],
      ['Sachbearbeiter Einkauf', 'Rheintal Werkzeuge AG', '2012-09', '2018-03'],
    ],
  );
  assert.equal(profile.education[0]!.institution, 'Hochschule Offenburg');
  assert.match(profile.education[0]!.studyType ?? '', /Bachelor of Arts/);
  assert.deepEqual(
    profile.skills.map(({ name }) => name),
    ['SAP MM', 'MS Office', 'Navision'],
  );
  assert.deepEqual(
    profile.languages.map(({ language, fluency }) => [language, fluency]),
    [
      ['Deutsch', 'Muttersprache'],
      ['Englisch', 'fließend'],
      ['Französisch', 'Grundkenntnisse'],
    ],
  );
  assert.equal(profile.meta.inlay.language, 'de');
});

test('a CV in Spanish is read with its own sections, dates and degrees', () => {
  const profile = parseProfile(
    makeFlow(`
      # María José Pérez Soler
      Enfermera
      Valencia, España · mjperez@example.es · +34 961 23 45 67

      ## Experiencia laboral
      **Enfermera de urgencias** - Hospital Clínico de Valencia
      enero de 2020 - actualidad
      - Triaje de pacientes y coordinación con ambulancias

      **Auxiliar de enfermería** - Residencia Los Pinos
      septiembre de 2016 - diciembre de 2019
      - Cuidado diario de treinta residentes

      ## Formación académica
      **Universidad de Valencia**
      Grado en Enfermería, 2012 - 2016

      ## Idiomas
      Español (nativo), Inglés (intermedio)
    `),
  );
  assert.deepEqual(
    profile.work.map(({ position, name, startDate, endDate }) => [position, name, startDate, endDate]),
    [
      ['Enfermera de urgencias', 'Hospital Clínico de Valencia', '2020-01', undefined],
      ['Auxiliar de enfermería', 'Residencia Los Pinos', '2016-09', '2019-12'],
    ],
  );
  assert.equal(profile.education[0]!.institution, 'Universidad de Valencia');
  assert.deepEqual([profile.education[0]!.startDate, profile.education[0]!.endDate], ['2012', '2016']);
  assert.deepEqual(
    profile.languages.map(({ language }) => language),
    ['Español', 'Inglés'],
  );
  assert.deepEqual([profile.basics.location?.city, profile.basics.location?.countryCode], ['Valencia', 'ES']);
});

test('a CV in French is read with its own sections and dates', () => {
  const profile = parseProfile(
    makeFlow(`
      # Chloé Lefèvre
      Comptable
      chloe.lefevre@example.fr
      Lyon, France

      ## Expériences professionnelles
      **Comptable**   Depuis mars 2021
      Cabinet Moreau SARL
      - Tenue des comptes de vingt clients

      **Assistante comptable**   Sept. 2017 à févr. 2021
      Transports Rhône SA
      - Saisie des factures

      ## Formation
      **BTS Comptabilité et gestion**   2015 - 2017
      Lycée Ampère

      ## Langues
      Français : langue maternelle
      Anglais : courant
    `),
  );
  assert.deepEqual(
    profile.work.map(({ position, name, startDate, endDate }) => [position, name, startDate, endDate]),
    [
      ['Comptable', 'Cabinet Moreau SARL', '2021-03', undefined],
      ['Assistante comptable', 'Transports Rhône SA', '2017-09', '2021-02'],
    ],
  );
  assert.equal(profile.education[0]!.institution, 'Lycée Ampère');
  assert.deepEqual(
    profile.languages.map(({ language }) => language),
    ['Français', 'Anglais'],
  );
});

test('a CV in Chinese is read with its own sections and dates', () => {
  const profile = parseProfile(
    makeFlow(`
      # 王小明
      软件工程师
      电话：138 0013 8000   邮箱：wang@example.cn
      现居地：上海

      ## 工作经历
      2019年3月 至 今   高级软件工程师
      上海云海科技有限公司
      - 负责支付系统的设计与开发
      - 带领五人团队

      2015年7月 - 2019年2月   软件工程师
      北京蓝天网络公司
      - 开发移动应用

      ## 教育背景
      2011年9月 - 2015年6月   复旦大学
      计算机科学 本科

      ## 专业技能
      Java、Python、MySQL

      ## 语言能力
      普通话（母语）、英语（流利）
    `),
  );
  assert.equal(profile.basics.name, '王小明');
  assert.equal(profile.basics.location?.city, '上海');
  assert.deepEqual(
    profile.work.map(({ position, name, startDate, endDate }) => [position, name, startDate, endDate]),
    [
      ['高级软件工程师', '上海云海科技有限公司', '2019-03', undefined],
      ['软件工程师', '北京蓝天网络公司', '2015-07', '2019-02'],
    ],
  );
  assert.equal(profile.education[0]!.institution, '复旦大学');
  assert.deepEqual(
    profile.skills.map(({ name }) => name),
    ['Java', 'Python', 'MySQL'],
  );
  assert.deepEqual(
    profile.languages.map(({ language, fluency }) => [language, fluency]),
    [
      ['普通话', '母语'],
      ['英语', '流利'],
    ],
  );
  assert.equal(profile.meta.inlay.language, 'zh');
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
