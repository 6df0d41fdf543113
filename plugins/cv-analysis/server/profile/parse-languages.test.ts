import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseProfile } from './parse-profile.ts';
import { makeFlow } from './testing/make-layout.ts';

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
