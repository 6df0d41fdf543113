import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readDocument } from '../../../../server/kernel/reader/index.ts';
import { makeDocx } from '../../../../server/kernel/reader/testing/make-office.ts';
import { makePdf, type PdfText } from '../../../../server/kernel/reader/testing/make-pdf.ts';
import { parseProfile } from './parse-profile.ts';

const read = async (file: Uint8Array, name = 'cv') => parseProfile(await readDocument(file, { name }));

/** Lines below each other: `# ` a name, `## ` a heading, `> ` what stands at the right of the line before. */
function column(text: string, { x = 50, y = 60 } = {}): PdfText[] {
  let at = y;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): PdfText => {
      if (line.startsWith('> ')) return { text: line.slice(2), x: x + 370, y: at };
      const [, mark, rest] = /^(#*) ?(.*)$/.exec(line)!;
      at += mark === '#' ? 30 : mark === '##' ? 28 : 15;
      const look = mark === '#' ? { size: 22, bold: true } : mark === '##' ? { size: 14, bold: true } : {};
      return { text: rest!, x, y: at, ...look };
    });
}

const grace = `
  # Grace Miller
  grace.miller@example.org
  +44 113 496 0123
  ## Experience
  Operations Manager
  > 03/2019 - 08/2023
  Northern Freight Ltd, Leeds
  • Cut late deliveries by a third within the first year of the job
  ## Education
  Bachelor of Science in Logistics
  > 2009 - 2012
  University of Hull`;

const tom = `
  # Tom Oakley
  tom.oakley@example.net
  +44 161 496 0456
  ## Experience
  Head Gardener
  > 05/2015 - 10/2022
  Botanic Park Trust, Bristol
  • Looked after forty hectares of trees and beds with a team of nine
  ## Education
  Diploma in Horticulture
  > 2010 - 2012
  Bicton College`;

suite('two people in one file', () => {
  test('do not become one, and it is told', async () => {
    const profile = await read(makePdf([column(grace), column(tom)]));
    assert.equal(profile.basics.name, 'Grace Miller');
    assert.equal(profile.basics.email, 'grace.miller@example.org');
    assert.deepEqual(
      profile.work.map(({ position }) => position),
      ['Operations Manager'],
    );
    assert.equal(profile.education.length, 1);
    assert.deepEqual(profile.meta.inlay.others, [{ name: 'Tom Oakley', page: 2, isSame: false }]);
  });

  test('are told apart in plain text too', async () => {
    const text = [grace, tom]
      .map((cv) => cv.replace(/^ *(?:#+|>) /gm, '\n').replace(/^ +/gm, ''))
      .join('\n\n');
    const profile = await read(Buffer.from(text));
    assert.deepEqual(
      profile.meta.inlay.others?.map(({ name }) => name),
      ['Tom Oakley'],
    );
    assert.equal(profile.work.length, 1);
  });

  test('are not seen in a second page with a running head, nor in references', async () => {
    const second = column(`
      # Grace Miller
      grace.miller@example.org
      ## Projects
      Route planner
      ## References
      Tom Oakley
      Botanic Park Trust, tom.oakley@example.net`);
    const profile = await read(makePdf([column(grace), second]));
    assert.equal(profile.meta.inlay.others, undefined);
  });
});

test('a CV that is there twice, in two languages, is read once', async () => {
  const german = `
    # Grace Miller
    grace.miller@example.org
    +44 113 496 0123
    ## Berufserfahrung
    Betriebsleiterin
    > 03/2019 - 08/2023
    Northern Freight Ltd, Leeds
    • Hat die Zahl der verspäteten Lieferungen in einem Jahr um ein Drittel gesenkt und das Team der Fahrer geführt
    ## Ausbildung
    Bachelor in Logistik
    > 2009 - 2012
    University of Hull`;
  const english = grace.replace('• Cut', '• With the team of the drivers, cut');
  const profile = await read(makePdf([column(english), column(german)]));
  assert.equal(profile.work.length, 1);
  assert.deepEqual(profile.meta.inlay.others, [
    { name: 'Grace Miller', page: 2, isSame: true, language: 'de' },
  ]);
});

test('headings of one language over text of another are known', async () => {
  const mixed = grace.replace('## Experience', '## Berufserfahrung').replace('## Education', '## Formation');
  const profile = await read(makePdf([column(mixed)]));
  assert.deepEqual([profile.work[0]?.position, profile.education.length], ['Operations Manager', 1]);
});

test('forty pages of a scholar are read whole, without heads, feet and page numbers', async () => {
  const pages = Array.from({ length: 40 }, (_, i): PdfText[] => [
    ...(i === 0 ? [] : [{ text: 'Grace Miller, Curriculum Vitae', y: 30 }]),
    ...(i === 0
      ? column(`${grace}\n## Publications`)
      : Array.from(
          { length: 22 },
          (_, n): PdfText => ({
            text: `Miller G. On the flow of goods, part ${i * 22 + n}. Journal of Ports, 20${10 + (i % 14)}.`,
            y: 70 + n * 30,
          }),
        )),
    { text: `${i + 1}`, x: 300, y: 770 },
  ]);
  const profile = await read(makePdf(pages));
  assert.equal(profile.basics.name, 'Grace Miller');
  assert.equal(profile.work.length, 1);
  assert.ok(profile.publications.length > 700, String(profile.publications.length));
  assert.ok(!JSON.stringify(profile.publications).includes('Curriculum Vitae'));
});

test('a CV that is nothing but a table is read row by row', async () => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const rows = [
    ['Name', 'Grace Miller'],
    ['E-mail', 'grace.miller@example.org'],
    ['Experience', ''],
    ['03/2019 - 08/2023', 'Operations Manager, Northern Freight Ltd'],
    ['06/2013 - 02/2019', 'Shift Supervisor, Harbour Logistics Ltd'],
    ['Education', ''],
    ['2009 - 2012', 'Bachelor of Science in Logistics, University of Hull'],
    ['Skills', 'Excel, Route planning, Rostering'],
  ].map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`);
  const profile = await read(makeDocx(`<w:tbl>${rows.join('')}</w:tbl>`));
  assert.equal(profile.basics.name, 'Grace Miller');
  assert.deepEqual(
    profile.work.map(({ position, startDate }) => [position, startDate]),
    [
      ['Operations Manager', '2019-03'],
      ['Shift Supervisor', '2013-06'],
    ],
  );
  assert.equal(profile.education[0]?.institution, 'University of Hull');
});

test('of columns that end at different heights the longer one stays whole', async () => {
  const left = column(
    `
    ## Contact
    grace.miller@example.org
    +44 113 496 0123
    ## Skills
    Excel
    Rostering
    ## Languages
    English
    Polish`,
    { y: 100 },
  );
  const right = column(grace.replace(/\n.*@.*\n.*\+44.*/, ''), { x: 230, y: 100 }).map((piece) =>
    piece.x! > 500 ? { ...piece, x: 470 } : piece,
  );
  const profile = await read(
    makePdf([[{ text: 'Grace Miller', y: 60, size: 24, bold: true }, ...left, ...right]]),
  );
  assert.equal(profile.work[0]?.name, 'Northern Freight Ltd');
  assert.equal(profile.education[0]?.institution, 'University of Hull');
  assert.deepEqual(
    profile.languages.map(({ language }) => language),
    ['English', 'Polish'],
  );
});

test('a page whose text layer is garbage is refused as such', async () => {
  const layers = [
    'rn1 ~lI|.c 0f tl1e (c}mp@ny w]th ;;, lll1 ~~ {oO0 ,.-_ iI1! nrn ^^ vv\\/ =+= .:;. q9g6 ',
    'Wklv lv d sdjh ri zrugv wkdw qrergb fdq uhdg vlqfh hdfk ohwwhu lv wkh zurqj rqh khuh ',
  ];
  for (const layer of layers) {
    const garbage = Array.from({ length: 12 }, (_, i) => ({ text: layer, y: 60 + i * 14 }));
    await assert.rejects(read(makePdf([garbage])), { code: 'documents.garbled_text' });
  }
});
