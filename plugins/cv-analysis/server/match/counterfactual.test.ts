import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseText, pickRules } from './testing/analyse-text.ts';
import { type Person, people } from './testing/people.ts';

type Change = (person: Person) => Partial<Person>;

const names = [
  'Fatima Al-Sayed',
  'Jürgen Müller-Lüdenscheidt',
  'María José de la Cruz',
  'Nguyễn Thị Hoa',
  '李娜',
  'Ruby Go',
];

const birth: Record<Person['language'], readonly string[]> = {
  en: ['Date of birth: 3 May 1961', 'Born 12/08/1999', 'Age: 64'],
  de: ['Geburtsdatum: 03.05.1961', 'geboren am 12. August 1999 in Köln', 'Alter: 64'],
  es: ['Fecha de nacimiento: 03/05/1961', 'Nacida el 12 de agosto de 1999', 'Edad: 64'],
  fr: ['Date de naissance : 03/05/1961', 'Née le 12 août 1999 à Lyon', 'Âge : 64 ans'],
  zh: ['出生日期：1961年5月3日', '出生年月：1999.08', '年龄：64岁'],
};

const gender: Record<Person['language'], readonly string[]> = {
  en: ['Gender: female', 'Mrs, she/her', 'Married, two children', 'Nationality: Nigerian'],
  de: ['Geschlecht: weiblich', 'Familienstand: verheiratet, zwei Kinder', 'Staatsangehörigkeit: türkisch'],
  es: ['Sexo: mujer', 'Estado civil: casada, dos hijos', 'Nacionalidad: colombiana'],
  fr: ['Sexe : féminin', 'Situation familiale : mariée, deux enfants', 'Nationalité : sénégalaise'],
  zh: ['性别：女', '婚姻状况：已婚', '民族：回族', '国籍：越南'],
};

const schools: Record<Person['language'], readonly string[]> = {
  en: ['University of Oxford', 'Evening School for Nurses', 'SAP Academy'],
  de: ['Elite-Berufskolleg Salem', 'Abendschule Süd', 'SAP Akademie'],
  es: ['IE University', 'Centro de Adultos Sur', 'Academia SAP'],
  fr: ['École Polytechnique', 'Centre de formation du soir', 'Académie Domotique'],
  zh: ['北京大学', '夜校进修学院', '心理辅导学院'],
};

const addresses: Record<Person['language'], readonly string[]> = {
  en: ['Flat 2, 99 Estate Road, Hull HU3 2XY, United Kingdom', 'Lagos, Nigeria'],
  de: ['Am Rand 77, 06112 Halle', 'Ankara, Türkei'],
  es: ['Calle del Pozo 1, 14013 Córdoba', 'Bogotá, Colombia'],
  fr: ['3 cité des Lilas, 93200 Saint-Denis', 'Dakar, Sénégal'],
  zh: ['甘肃省天水市秦州区一号', '河内，越南'],
};

const titles: Record<Person['language'], readonly (readonly [string, string])[]> = {
  en: [],
  de: [
    ['Lagermitarbeiter', 'Lagermitarbeiterin'],
    ['Verkäufer', 'Verkäuferin'],
  ],
  es: [['Auxiliar administrativo', 'Auxiliar administrativa']],
  fr: [
    ['Électricien', 'Électricienne'],
    ['Vendeur', 'Vendeuse'],
  ],
  zh: [],
};

/** The first job fourteen months later, the second as much earlier: as many months of work as before. */
const gaps: Record<string, readonly [string, string]> = {
  'MM/YYYY': ['03/2020 - 12/2024', '11/2014 - 12/2018'],
  'YYYY.MM': ['2020.03 - 2024.12', '2014.11 - 2018.12'],
};

const changes: Record<string, (person: Person) => Partial<Person>[]> = {
  'the name': () => names.map((name) => ({ name })),
  'a date of birth or age': ({ language }) => birth[language].map((line) => ({ about: [line] })),
  'gender, family and nationality': ({ language }) => [
    ...gender[language].map((line) => ({ about: [line] })),
    { about: gender[language] },
  ],
  'the school': ({ language }) => schools[language].map((school) => ({ school })),
  'the address': ({ language }) => addresses[language].map((address) => ({ address })),
  'a photo': () => [{ about: ['[Photo]'] }, { about: ['photo.jpg'] }],
  'a break of fourteen months': ({ language }) => [
    { dates: language === 'zh' ? gaps['YYYY.MM']! : gaps['MM/YYYY']! },
  ],
};

const analyse = async (person: Person, change: ReturnType<Change> = {}) => {
  const changed = { ...person, ...change };
  return pickRules((await analyseText(changed.write(changed), person.position)).report);
};

// All before the first test: a runner that ends with the last test it knows would not wait for the others.
const unchanged = await Promise.all(
  people.map(async (person) => ({ person, before: await analyse(person) })),
);

for (const { person, before } of unchanged) {
  test(`in ${person.language}, most of what is asked for is shown to begin with`, () => {
    const shown = before.verdicts.filter(({ verdict }) => verdict !== 'not_shown');
    assert.ok(shown.length >= 3, JSON.stringify(before.verdicts, null, 1));
  });
  test(`in ${person.language}, a job in its form for women and for men is one job`, async () => {
    const cv = titles[person.language].reduce(
      (text, [his, hers]) => text.replace(his, hers),
      person.write(person),
    );
    assert.deepEqual(pickRules((await analyseText(cv, person.position)).report), before);
  });
  for (const [what, list] of Object.entries(changes))
    test(`in ${person.language}, ${what} changes nothing about the result`, async () => {
      for (const change of list(person))
        assert.deepEqual(await analyse(person, change), before, JSON.stringify(change));
    });
}
