import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSkills } from './find-skills.ts';

const find = (text: string) =>
  findSkills(text).map(({ skillId, start, end }) => `${skillId}:${text.slice(start, end)}`);
const ids = (text: string) => findSkills(text).map(({ skillId }) => skillId);

test('letters and everyday words count as skills only where skills are listed', () => {
  assert.deepEqual(ids('Languages: Go, R, C, C++ and C#'), ['go', 'r', 'c', 'c-plus-plus', 'c-sharp']);
  assert.deepEqual(ids('Go to market, vitamin C, hepatitis C, R&D budget, class C'), []);
  assert.deepEqual(ids('I excel at swift answers and react to access requests in spring'), []);
  assert.deepEqual(ids('Internship (Spring 2021), the rest of the word'), []);
  assert.deepEqual(ids('Word, Excel and Outlook'), ['word', 'excel', 'outlook']);
});

test('a skill inside another word is not found', () => {
  assert.deepEqual(ids('JavaScript'), ['javascript']);
  assert.deepEqual(ids('NoSQL and MySQL'), ['nosql', 'mysql']);
  assert.deepEqual(ids('Goethe, Rosa, Vuelta, reactive, sapling'), []);
});

test('versions, plurals and German compounds belong to the skill', () => {
  assert.deepEqual(find('React 18, Vue3, Python 3.11'), ['react:React 18', 'vue:Vue3', 'python:Python 3.11']);
  assert.equal(findSkills('React 18')[0]?.version, '18');
  assert.deepEqual(ids('REST APIs'), ['rest']);
  assert.deepEqual(ids('Buchhaltungskenntnisse, Javaentwickler, SAP-Kenntnisse'), [
    'accounting',
    'java',
    'sap',
  ]);
});

test('each language finds the same skill under its own name', () => {
  const names = [
    'Project management',
    'Projektmanagement',
    'gestión de proyectos',
    'gestion de projet',
    '负责项目管理工作',
  ];
  for (const name of names) assert.deepEqual(ids(name), ['project-management'], name);
});

test('trades of all fields are found under the names they have in each language', () => {
  const cases: Record<string, string[]> = {
    'tig-welding': ['TIG welding', 'WIG-Schweißen', 'soldadura TIG', 'soudage TIG', '五年氩弧焊经验'],
    'dental-hygiene': [
      'dental hygienist',
      'Dentalhygiene',
      'higiene dental',
      'hygiéniste dentaire',
      '口腔保健',
    ],
    'train-driving': [
      'train driver',
      'Lokführerin',
      'maquinista de tren',
      'conductrice de train',
      '列车驾驶',
    ],
    'wastewater-treatment': [
      'wastewater treatment',
      'Kläranlage',
      'tratamiento de aguas residuales',
      'traitement des eaux usées',
      '污水处理',
    ],
    'cost-accounting': [
      'cost accounting',
      'Kostenrechnung',
      'contabilidad de costes',
      'comptabilité analytique',
      '成本会计',
    ],
    'active-listening': [
      'active listening',
      'aktives Zuhören',
      'escucha activa',
      'écoute active',
      '积极倾听',
    ],
  };
  for (const [id, names] of Object.entries(cases)) {
    for (const name of names) assert.deepEqual(ids(name), [id], name);
  }
});

test('a trade with a name that is also a verb counts where skills are listed', () => {
  assert.deepEqual(ids('Turning, Milling, Grinding'), ['turning', 'milling', 'grinding']);
  assert.deepEqual(ids('We keep turning the page and drawing near'), []);
});

test('Chinese is read without blanks, also across a line break', () => {
  assert.deepEqual(ids('三年以上Java开发经验，熟悉数据库'), ['java', 'databases']);
  assert.deepEqual(find('负责项\n目管理'), ['project-management:项\n目管理']);
});

test('a skill may run over a line but not over a blank line', () => {
  assert.deepEqual(ids('machine\nlearning'), ['machine-learning']);
  assert.deepEqual(ids('machine\n\nlearning'), []);
});

test('the name of a trade counts the same for every gender', () => {
  const pairs = [
    ['Elektriker', 'Elektrikerin'],
    ['Küchenchef', 'Küchenchefin'],
    ['Kfz-Mechatroniker', 'Kfz-Mechatronikerin'],
    ['Tischler', 'Tischlerin'],
    ['Dachdecker', 'Dachdeckerin'],
    ['fontanero', 'fontanera'],
    ['soudeur', 'soudeuse'],
    ['magasinier', 'magasinière'],
    ['cocinero', 'cocinera'],
    ['camarero', 'camarera'],
    ['infirmier', 'infirmière'],
    ['coiffeur', 'coiffeuse'],
    ['électricien', 'électricienne'],
    ['waiter', 'waitress'],
  ];
  for (const [one, other] of pairs) {
    assert.equal(ids(one!).length, 1, one);
    assert.deepEqual(ids(one!), ids(other!), other);
  }
});

test('offsets point into the text as it was, accents and wide letters included', () => {
  const text = 'Développement – Ｐｙｔｈｏｎ; Straße; Gestion de projet';
  assert.deepEqual(find(text), ['python:Ｐｙｔｈｏｎ', 'project-management:Gestion de projet']);
});
