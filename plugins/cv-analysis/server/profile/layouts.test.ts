import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseProfile } from './parse-profile.ts';
import { makeFlow, makePages, type PlacedLine } from './testing/make-layout.ts';

/** Lines below each other: `# ` the name, `## ` a heading, `- ` an item, `| ` what stands at the right edge. */
function page(text: string): PlacedLine[] {
  let y = 40;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): PlacedLine => {
      const [, mark, rest] = /^(#{1,2}|-|\||\*)? ?(.*)$/.exec(line)!;
      if (mark === '|') return { text: rest!, x: 440, y };
      y += mark === '##' ? 26 : 13;
      if (mark === '#') return { text: rest!, y, size: 22, bold: true };
      if (mark === '##') return { text: rest!, y, size: 13, bold: true };
      if (mark === '*') return { text: rest!, y, bold: true };
      return { text: rest!, x: mark === '-' ? 60 : 50, y, list: mark === '-' };
    });
}

suite('headings', () => {
  test('that are spaced out are read as words, also where the words ran together', () => {
    const profile = parseProfile(
      makePages(
        page(`# Mira Okonjo
          ## W O R K E X P E R I E N C E
          * Welder
          | 03/2019 - 08/2023
          Docks Ltd, Hull
          ## S K I L L S
          MIG welding, Blueprints`),
      ),
    );
    assert.equal(profile.work[0]?.position, 'Welder');
    assert.deepEqual(
      profile.skills.map(({ name }) => name),
      ['MIG welding', 'Blueprints'],
    );
  });

  test('that name studies and diplomas begin studies', () => {
    const profile = parseProfile(
      makePages(
        page(`# Mira Okonjo\n## Formation et diplômes\n* BTS Hôtellerie\n| 2011 - 2013\nLycée Bréquigny`),
      ),
    );
    assert.equal(profile.education[0]?.institution, 'Lycée Bréquigny');
  });
});

suite('an entry', () => {
  test('has its place behind the dates', () => {
    const [job] = parseProfile(
      makePages(
        page(
          `# Mira Okonjo\n## Experience\n09/2016 – 09/2020 – Brighouse\n* ASSOCIATE – FERRIER MUNDY SOLICITORS`,
        ),
      ),
    ).work;
    assert.deepEqual(
      [job?.position, job?.name, job?.location],
      ['ASSOCIATE', 'FERRIER MUNDY SOLICITORS', 'Brighouse'],
    );
  });

  test('has its unknown town where the others have theirs', () => {
    const { work } = parseProfile(
      makePages(
        page(`# Mira Okonjo
          ## Experience
          * Head Chef
          | 2019 - 2022
          La Table, Paris
          * Commis Chef
          | 2015 - 2019
          Brasserie du Port, Cancale`),
      ),
    );
    assert.deepEqual(
      work.map(({ name, location }) => [name, location]),
      [
        ['La Table', 'Paris'],
        ['Brasserie du Port', 'Cancale'],
      ],
    );
  });

  test('keeps a title that wraps beside its date in one piece', () => {
    const { work } = parseProfile(
      makePages([
        { text: 'Mira Okonjo', y: 40, size: 22, bold: true },
        { text: 'Berufserfahrung', y: 80, size: 13, bold: true },
        { text: 'Wissenschaftliche', x: 250, y: 100, bold: true },
        { text: '04/2012 – 12/2016', x: 345, y: 100 },
        { text: 'Mitarbeiterin', x: 250, y: 113, bold: true },
        { text: 'Technische Universität Braunschweig', x: 250, y: 126 },
      ]),
    );
    assert.deepEqual(
      [work[0]?.position, work[0]?.name],
      ['Wissenschaftliche Mitarbeiterin', 'Technische Universität Braunschweig'],
    );
  });
});

test('a table of personal data tells the name, and a sentence is no title', () => {
  const { basics } = parseProfile(
    makeFlow(`
      # 个人简历

      ## 基本信息
      姓名   欧阳思远
      邮箱   ouyang@example.cn

      ## 自我评价
      八年电商运营经验，熟悉直播带货与会员体系搭建，擅长用数据推动增长。
    `),
  );
  assert.equal(basics.name, '欧阳思远');
  assert.equal(basics.label, undefined);
});

test('a summary in a narrow column is read to its end', () => {
  const profile = parseProfile(
    makePages(
      page(
        `# Mira Okonjo\n## Über mich\nElektrotechnikerin mit\nSchwerpunkt Photovoltaik.\nFührt Baustellen vom\nAufmaß bis zur Abnahme.`,
      ),
    ),
  );
  assert.match(profile.basics.summary ?? '', /^Elektrotechnikerin mit.*Abnahme\.$/);
});

test('citations give their titles', () => {
  const { publications } = parseProfile(
    makePages(
      page(`# Mira Okonjo
        ## Publications
        Okonjo M., Hale T. Cracks in thin steel under salt. Journal of Welding, 2019.
        Okonjo M. Seams that last. Proceedings of the Metal Days, 2017.
        Hale T., Okonjo M. A survey of joints. Joining Letters, 2015.`),
    ),
  );
  assert.deepEqual(
    publications.map(({ name, releaseDate }) => [name, releaseDate]),
    [
      ['Cracks in thin steel under salt', '2019'],
      ['Seams that last', '2017'],
      ['A survey of joints', '2015'],
    ],
  );
});
