import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYears } from './read-years.ts';
import { readRequirements } from './requirements.ts';

const summarise = (text: string) =>
  readRequirements(text).map(({ kind, importance, years, level, subject, skillIds }) =>
    [kind, importance, years, level, subject, skillIds?.join('+')]
      .filter((part) => part !== undefined)
      .join(' '),
  );

const positions: Record<string, { text: string; wanted: string[] }> = {
  English: {
    text: `# Nurse
About us
We are a hospital founded 40 years ago. We offer free parking.
What you'll do:
- Care for patients
Requirements:
- At least two years of experience in intensive care
- Registered nurse with NMC registration
- Fluent English required
- You live in Leeds
Nice to have:
- Experience with dialysis
Benefits:
- 30 days of holidays
We are an equal opportunity employer regardless of age.`,
    wanted: [
      'experience must 2 intensive-care',
      'certificate must nursing-registration',
      'language must C1 en',
      'location must Leeds',
      'experience nice dialysis',
    ],
  },
  German: {
    text: `Buchhalterin (m/w/d)
Ihre Aufgaben:
- Bearbeitung der laufenden Buchhaltung
Ihr Profil:
- Abgeschlossene kaufmännische Ausbildung
- Mindestens drei Jahre Berufserfahrung in der Finanzbuchhaltung
- Sehr gute DATEV- und Excel-Kenntnisse
- Fließendes Deutsch, Englischkenntnisse von Vorteil
- Führerschein Klasse B erforderlich
Wir bieten:
- 30 Urlaubstage`,
    wanted: [
      'education must vocational business',
      'experience must 3 accounting',
      'skill must datev+excel',
      'language must C1 de',
      'language nice en',
      'certificate must driving-licence-b',
    ],
  },
  Spanish: {
    text: `Jefe de cocina
Funciones:
- Dirigir la cocina
Requisitos:
- Mínimo cinco años de experiencia en cocina
- Imprescindible carné de manipulador de alimentos
- Inglés nivel B1
- Se valorará experiencia en pastelería
Ofrecemos:
- Salario competitivo`,
    wanted: [
      'experience must 5 cooking',
      'certificate must food-handler-certificate',
      'language must B1 en',
      'experience nice pastry-making',
    ],
  },
  French: {
    text: `Chef de projet digital
Vos missions :
- Piloter les projets
Profil recherché :
- Diplôme Bac+5 en informatique
- Vous justifiez d'au moins 3 ans d'expérience en gestion de projet
- Anglais courant exigé
- La connaissance de Salesforce serait un plus
Nous offrons :
- Mutuelle et tickets restaurant`,
    wanted: [
      'education must master computing',
      'experience must 3 project-management',
      'language must C1 en',
      'skill nice salesforce',
    ],
  },
  Chinese: {
    text: `高级数据分析师
岗位职责：
1. 负责数据分析报表
任职要求：
1、本科及以上学历，统计学相关专业；
2、三年以上数据分析经验，熟悉SQL和Python；
3、英语流利
4、有电商行业经验者优先
福利待遇：
五险一金`,
    wanted: [
      'education must bachelor mathematics',
      'experience must 3 data-analysis',
      'skill must sql+python',
      'language must C1 en',
      'experience nice e-commerce',
    ],
  },
};

for (const [language, { text, wanted }] of Object.entries(positions)) {
  test(`a position in ${language} gives its requirements and nothing else`, () => {
    assert.deepEqual(summarise(text), wanted);
  });
}

test('each requirement quotes the position letter for letter', () => {
  for (const { text } of Object.values(positions)) {
    for (const requirement of readRequirements(text))
      assert.ok(text.includes(requirement.text), requirement.text);
  }
});

test('ids are unique and stay when the rest of the text changes', () => {
  const text = positions.English!.text;
  const before = readRequirements(text).map(({ id }) => id);
  const after = readRequirements(text.replace('- Fluent English required\n', '')).map(({ id }) => id);
  assert.equal(new Set(before).size, before.length);
  assert.ok(after.every((id) => before.includes(id)));
});

test('alternatives ask for one, a sum asks for all', () => {
  const [any, all] = readRequirements('Requirements:\n- React, Vue or Angular\n- Python and SQL');
  assert.equal(any?.skillMode, 'any');
  assert.equal(all?.skillMode, undefined);
});

test('a position in running text is read by its sentences', () => {
  const text = `We are a small bakery. You have at least 2 years of experience in baking and speak good German.
A driving licence is a plus. We offer a family atmosphere and 28 vacation days.`;
  assert.deepEqual(summarise(text), [
    'experience must 2 baking',
    'language must B2 de',
    'certificate nice driving-licence-b',
  ]);
});

test('sentences end after accented words, and lists need no marks', () => {
  const french = 'La connaissance de SAP est appréciée. Le permis B est exigé.';
  assert.deepEqual(summarise(french), ['skill nice sap', 'certificate must driving-licence-b']);
  const german =
    'Dein Profil\nGültiger Staplerschein\nBereitschaft zur Schichtarbeit\n\nWir bieten\nViel Urlaub';
  assert.deepEqual(summarise(german), ['certificate must forklift-licence', 'other must']);
});

test('Markdown marks do not hide a requirement', () => {
  const text = '**Requirements**\n* **Docker** experience\n* `Terraform` knowledge';
  assert.deepEqual(summarise(text), ['experience must docker', 'skill must terraform']);
});

test('a free wish stays as what a person must judge', () => {
  const [wish] = readRequirements('Requirements:\n- A heart for small animals');
  assert.equal(wish?.kind, 'other');
  assert.equal(wish?.weight, 1);
});

test('years are read as figures and words, ranges by their lower end, ages not at all', () => {
  const said = [
    '3+ years',
    'mindestens drei Jahre',
    'au moins 3 ans',
    'tres años',
    '三年以上',
    '3-5 years',
    '3 bis 5 Jahre',
  ];
  for (const text of said) assert.equal(readYears(text)?.years, 3, text);
  assert.equal(readYears('18 months')?.years, 1.5);
  for (const text of ['at least 18 years old', 'founded 20 years ago', '2019年级'])
    assert.equal(readYears(text), undefined, text);
});

test('offers and legal sentences ask for nothing, even among the requirements', () => {
  const text = `Requirements:
- Knowledge of Excel
- We offer training in Python
- All qualified applicants will receive consideration regardless of age`;
  assert.deepEqual(summarise(text), ['skill must excel']);
});

test('brackets hold examples of what stands before them', () => {
  const text = 'Requirements:\n- Experience with cloud platforms (AWS, knowledge of Azure or Google Cloud)';
  assert.deepEqual(summarise(text), ['experience must cloud-platforms']);
});

test('what is nice to have reaches as far as its sentence says', () => {
  const text =
    'Requirements:\n- Fluent English, knowledge of Docker is a plus\n- Ideally knowledge of Kafka and experience with Redis';
  assert.deepEqual(summarise(text), [
    'language must C1 en',
    'skill nice docker',
    'skill nice kafka',
    'experience nice redis',
  ]);
});

test('an empty position asks for nothing', () => {
  assert.deepEqual(readRequirements(''), []);
  assert.deepEqual(readRequirements('We offer great coffee.'), []);
});
