import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Skill } from '../skills/read-taxonomy.ts';
import { compileTaxonomy, getTaxonomy } from '../skills/taxonomy.ts';
import { importTaxonomy } from './taxonomy-import.ts';

const base = 'http://data.europa.eu/esco/skill/';
const heading = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description';
const row = (id: string, label: string, alternatives = '', status = 'released') =>
  `KnowledgeSkillCompetence,${base}${id},skill/competence,sector-specific,${label},"${alternatives}",${status},"One, two ""three"""`;

const esco = {
  'skills_en.csv': [
    heading,
    row('A1', 'tune harpsichords', 'harpsichord tuning\nadjust ""old"" harpsichords'),
    row('A2', 'keep early keyboards', 'project management'),
    row('A3', 'welding (metalworking)', 'joining metal by melting'),
    row('A4', 'use telegraph sets', '', 'obsolete'),
    row('A5', 'whistle', 'hum'),
  ].join('\r\n'),
  'skills_de.csv': [
    heading,
    row('A1', 'Cembali stimmen'),
    row('A3', 'Schweißen'),
    row('A9', 'Nur auf Deutsch'),
  ].join('\n'),
  'broaderRelationsSkillPillar_en.csv': [
    'conceptType,conceptUri,broaderType,broaderUri',
    `KnowledgeSkillCompetence,${base}A1,KnowledgeSkillCompetence,${base}A2`,
    `KnowledgeSkillCompetence,${base}A2,KnowledgeSkillCompetence,${base}A1`,
    `KnowledgeSkillCompetence,${base}A2,SkillGroup,http://data.europa.eu/esco/isced-f/02`,
  ].join('\n'),
};

const onet = {
  'Skills.txt': [
    'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value',
    '11-1011.00\t2.A.1.z\tSpeed Whittling\tIM\t4.12',
    '11-1011.00\t2.A.1.z\tSpeed Whittling\tLV\t4.62',
    '11-1011.00\t2.B.1.d\tNegotiation\tIM\t3.9',
    '',
  ].join('\n'),
  'Technology Skills.txt': [
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand',
    '11-1011.00\tAcme PlanIt 4\t43230001\tHarbour berth software\tN\tN',
    '13-1011.00\tAcme PlanIt 4\t43230001\tHarbour berth software\tN\tN',
    '13-1011.00\tAutodesk AutoCAD\t43230001\tHarbour berth software\tY\tN',
  ].join('\r\n'),
};

async function run(files: Record<string, string | Uint8Array>, args?: string[]) {
  let [out, err, written] = ['', '', ''];
  const code = await importTaxonomy(args ?? [...Object.keys(files), '--out', 'more.json'], {
    readFile: async (path) => {
      const file = files[path];
      if (file === undefined) throw Object.assign(new Error('no'), { code: 'ENOENT' });
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    writeFile: async (path, text) => {
      if (path === 'taken.json') throw Object.assign(new Error('no'), { code: 'EEXIST' });
      written = text;
    },
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  const skills: Skill[] = written ? JSON.parse(written).skills : [];
  return { code, out, err, skills, find: (id: string) => skills.find((skill) => skill.id === id) };
}

const texts = (skill: Skill | undefined) => skill?.forms.map(({ text, language }) => `${language} ${text}`);

test('ESCO files of several languages become one skill with its spellings', async () => {
  const { code, find } = await run(esco);
  assert.equal(code, 0);
  assert.deepEqual(texts(find('esco-a1')), [
    'en tune harpsichords',
    'en harpsichord tuning',
    'en adjust "old" harpsichords',
    'de Cembali stimmen',
  ]);
});

test('a skill that Inlay knows is merged into it and takes only the spellings it lacks', async () => {
  const { find, skills } = await run(esco);
  assert.deepEqual(texts(find('welding')), ['en joining metal by melting']);
  assert.equal(find('welding')?.label, 'Welding');
  assert.equal(find('esco-a3'), undefined);
  assert.ok(skills.every(({ id }) => id !== 'esco-a4' && id !== 'esco-a9'));
});

test('broader relations become parents, whatever the order of the files, and never a circle', async () => {
  const turned = Object.fromEntries(Object.entries(esco).reverse());
  for (const files of [esco, turned]) {
    const { find } = await run(files);
    assert.deepEqual(find('esco-a1')?.parents, ['esco-a2']);
    assert.deepEqual(find('esco-a2')?.parents, []);
  }
});

test('a short everyday word counts only where skills are listed, and never as a second spelling', async () => {
  const { find } = await run(esco);
  assert.equal(find('esco-a5')?.guarded, true);
  assert.deepEqual(texts(find('esco-a5')), ['en whistle']);
  assert.equal(find('esco-a1')?.guarded, false);
});

test('O*NET names become one skill each, tools kinds of their commodity', async () => {
  const { code, find, skills } = await run(onet);
  assert.equal(code, 0);
  assert.deepEqual(texts(find('onet-2.a.1.z')), ['en Speed Whittling']);
  assert.deepEqual(find('onet-acme-planit-4')?.parents, ['onet-43230001']);
  assert.equal(find('onet-43230001')?.label, 'Harbour berth software');
  assert.equal(skills.length, 3, 'AutoCAD and negotiation are known with all their spellings');
});

test('the receipt adds up and is the same at each import', async () => {
  const { out } = await run({ ...esco, ...onet });
  const count = (what: string) =>
    [...out.matchAll(new RegExp(`^${what} +(\\d+)`, 'gm'))].map(([, n]) => Number(n));
  const [read] = count('Read');
  const rest = [...count('New'), ...count('Merged'), ...count('Skipped')];
  assert.equal(read, 11);
  assert.deepEqual(rest, [6, 3, 1, 1]);
  assert.equal(
    rest.reduce((sum, each) => sum + each),
    read,
  );
  assert.deepEqual(count('Left out'), [2]);
  assert.equal((await run({ ...esco, ...onet })).out, out);
});

test('no spelling of an addition is one that another skill has', async () => {
  const { skills, find } = await run({ ...esco, ...onet });
  assert.deepEqual(
    texts(find('esco-a2')),
    ['en keep early keyboards'],
    'project management is another skill',
  );
  const owners = new Map<string, string>();
  const known = [...getTaxonomy().skills.values()];
  for (const { folded, skill } of [...compileTaxonomy([...known, ...skills]).forms.values()].flat()) {
    assert.equal(owners.get(folded) ?? skill.id, skill.id, folded);
    owners.set(folded, skill.id);
  }
});

test('bad files are refused with their name, the line and what to do', async () => {
  const cases: [Record<string, string | Uint8Array>, RegExp][] = [
    [{ 'list.csv': 'name,age\nAda,36' }, /^list\.csv: It is neither .*ESCO.*O\*NET.*name, age/],
    [{ 'skills_it.csv': esco['skills_en.csv'] }, /^skills_it\.csv: Its language, it, is not one of en, de/],
    [
      { 'mine.csv': esco['skills_en.csv'] },
      /^mine\.csv: Keep the name that ESCO gave it, such as skills_de\.csv/,
    ],
    [
      { 'skills_en.csv': `${heading}\n${row('A1', 'tune "harps')}` },
      /^skills_en\.csv: Line 2 has a quotation mark/,
    ],
    [
      { 'skills_en.csv': `${heading}\nKnowledgeSkillCompetence,x` },
      /^skills_en\.csv: Line 2 has 2 columns instead of 8/,
    ],
    [{ 'skills_en.csv': `${heading}\n${row('', 'no address')}` }, /^skills_en\.csv: Line 2 has no address/],
    [
      { 'Skills.txt': onet['Skills.txt'].replace('Negotiation', '') },
      /^Skills\.txt: Line 4 has no Element ID or no/,
    ],
    [{ 'scan.csv': Uint8Array.of(0x61, 0xff, 0xfe) }, /^scan\.csv: It is not a text in UTF-8/],
    [{ 'empty.csv': '' }, /^empty\.csv: Its first line names no columns/],
    [
      { 'broader_en.csv': esco['broaderRelationsSkillPillar_en.csv'] },
      /^broader_en\.csv: Name the file of skills too/,
    ],
  ];
  for (const [files, expected] of cases) {
    const { code, out, err, skills } = await run(files);
    assert.match(err, expected);
    assert.deepEqual([code, out, skills], [1, '', []]);
  }
});

test('a file that is not there and one that is in the way are told', async () => {
  const missing = await run({}, ['skills_en.csv', '--out', 'more.json']);
  assert.deepEqual([missing.code, missing.err], [1, 'skills_en.csv: There is no such file or folder.\n']);
  const taken = await run(esco, ['skills_en.csv', '--out', 'taken.json']);
  assert.equal(taken.code, 1);
  assert.match(taken.err, /^taken\.json: This file is there already/);
});

test('a wrong call shows the usage and exit code 2', async () => {
  for (const args of [
    [],
    ['a.csv'],
    ['--out', 'b.json'],
    ['a.csv', '--out'],
    ['a.csv', '--all', '--out', 'b.json'],
  ]) {
    const { code, err } = await run({}, args);
    assert.equal(code, 2);
    assert.match(err, /Usage: inlay taxonomy import FILE… --out FILE/);
  }
});
