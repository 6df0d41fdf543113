import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { readDocument } from '../read-document.ts';
import { makePdf } from '../testing/make-pdf.ts';

const linesOf = async (file: Uint8Array) => (await readDocument(file)).pages.flatMap((page) => page.lines);

suite('a PDF', () => {
  test('is read with the size, weight and links of its text, whatever its name says', async () => {
    const file = makePdf([
      [
        { text: 'Ada Lovelace', y: 60, size: 24, bold: true },
        { text: 'Write to me', y: 90, link: 'https://ada.example.org' },
      ],
    ]);
    const layout = await readDocument(file, { name: 'cv.txt' });
    assert.equal(layout.type, 'pdf');
    const [name, link] = layout.pages[0]!.lines;
    assert.equal(name!.text, 'Ada Lovelace');
    assert.equal(name!.fontSize, 24);
    assert.equal(name!.runs[0]!.bold, true);
    assert.equal(link!.runs[0]!.link, 'https://ada.example.org');
    assert.deepEqual(
      layout.links.map(({ url, text }) => [url, text]),
      [['https://ada.example.org', 'Write to me']],
    );
  });

  test('in two columns is read one column after the other', async () => {
    const column = (side: string, x: number, from: number, n: number, pitch: number) =>
      Array.from({ length: n }, (_, i) => ({
        text: `${side} line ${i + 1} runs on to fill the column`,
        x,
        y: from + i * pitch,
      }));
    const file = makePdf([
      [
        {
          text: 'Header over the whole width of the page, as wide as both columns are together, or a little more',
          y: 60,
        },
        ...column('Left', 50, 100, 9, 14),
        ...column('Right', 320, 105, 14, 13),
      ],
    ]);
    const sides = (await linesOf(file)).map(({ text }) => text.split(' ')[0]);
    assert.deepEqual(sides, ['Header', ...Array(9).fill('Left'), ...Array(14).fill('Right')]);
  });

  test('with headings in a left margin puts each before the text beside it', async () => {
    const part = (y: number, heading: string, ...body: string[]) => [
      { text: heading, y, bold: true, size: 12 },
      ...body.map((text, i) => ({ text, x: 150, y: y + i * 13 })),
    ];
    const file = makePdf([
      [
        ...part(
          100,
          'Work',
          'Engineer at the mill, for some years',
          'Built a wheel that turned',
          'And another',
        ),
        ...part(170, 'School', 'A house of learning by the sea', 'Where I read all books twice'),
        ...part(230, 'Skills', 'Wheels, mills, water, grain', 'Reading'),
      ],
    ]);
    const texts = (await linesOf(file)).map(({ text }) => text);
    assert.ok(texts.indexOf('Work') < texts.indexOf('Engineer at the mill, for some years'));
    assert.ok(texts.indexOf('And another') < texts.indexOf('School'));
    assert.ok(texts.indexOf('School') < texts.indexOf('A house of learning by the sea'));
    assert.ok(texts.indexOf('Where I read all books twice') < texts.indexOf('Skills'));
  });

  test('with dates and places in a left margin keeps each beside its title', async () => {
    const job = (y: number, dates: string, place: string, title: string, company: string) => [
      { text: dates, y },
      { text: place, y: y + 13 },
      { text: title, x: 150, y, bold: true },
      { text: company, x: 150, y: y + 13 },
      { text: '• Organised the work of forty people', x: 150, y: y + 26 },
    ];
    const file = makePdf([
      [
        { text: 'EMPLOYMENT', y: 80, size: 14, bold: true },
        ...job(100, '2019 – 2023', 'Warsaw', 'Head of Logistics', 'Polska Transport'),
        ...job(150, '2014 – 2019', 'Gdansk', 'Coordinator', 'Baltic Shipping'),
        { text: 'EDUCATION', y: 205, size: 14, bold: true },
        { text: '2006 – 2011', y: 225 },
        { text: 'MSc in Logistics', x: 150, y: 225 },
      ],
    ]);
    const texts = (await linesOf(file)).map(({ text }) => text);
    assert.deepEqual(texts.slice(0, 3), ['EMPLOYMENT', '2019 – 2023', 'Head of Logistics']);
    assert.ok(texts.indexOf('2014 – 2019') === texts.indexOf('Coordinator') - 1);
    assert.deepEqual(texts.slice(-3), ['EDUCATION', '2006 – 2011', 'MSc in Logistics']);
  });

  test('keeps a date at the right edge in the row of its title', async () => {
    const lines = await linesOf(
      makePdf([
        [
          { text: 'Engineer', y: 60 },
          { text: '2019 – 2021', x: 480, y: 60 },
          { text: 'Built the thing that others only drew.', y: 74 },
        ],
      ]),
    );
    assert.deepEqual(lines.map(({ text }) => text).slice(0, 2), ['Engineer', '2019 – 2021']);
    assert.equal(lines[0]!.row, lines[1]!.row);
    assert.notEqual(lines[1]!.row, lines[2]!.row);
  });

  test('leaves out and counts what nobody can see', async () => {
    const layout = await readDocument(
      makePdf([
        [
          { text: 'Visible words', y: 60 },
          { text: 'white on white', y: 80, color: [1, 1, 1] },
          { text: 'never painted', y: 100, mode: 3 },
          { text: 'far too small', y: 120, size: 0.5 },
          { text: 'beyond', x: 900, y: 140 },
          { text: 'light on dark', y: 180, color: [1, 1, 1], box: [0.1, 0.1, 0.1] },
        ],
      ]),
    );
    assert.equal(layoutText(layout).text, 'Visible words\nlight on dark\n');
    assert.deepEqual(layout.hidden.map(({ reason, characters }) => [reason, characters]).toSorted(), [
      ['color', 12],
      ['mode', 12],
      ['off-page', 6],
      ['size', 11],
    ]);
  });

  test('with cards side by side reads each card from its title down', async () => {
    const card = (x: number, title: string, text: string) => [
      { text: title, x, y: 100, size: 14, bold: true },
      { text, x, y: 116 },
    ];
    const file = makePdf([
      [
        {
          text: 'Languages, spoken in three countries over twelve years, with the certificates at hand',
          y: 80,
        },
        ...card(50, 'English', 'Native speaker'),
        ...card(300, 'Spanish', 'Working proficiency'),
      ],
    ]);
    const texts = (await linesOf(file)).map(({ text }) => text);
    assert.deepEqual(texts.slice(1), ['English', 'Native speaker', 'Spanish', 'Working proficiency']);
  });

  test('drops page numbers and repeated headers', async () => {
    const file = makePdf(
      ['First', 'Second', 'Third'].map((name, i) => [
        { text: 'Confidential', y: 30 },
        { text: `${name} page of it`, y: 300 },
        { text: `Page ${i + 1} of 3`, y: 770 },
      ]),
    );
    const texts = (await linesOf(file)).map(({ text }) => text);
    assert.deepEqual(texts, ['Confidential', 'First page of it', 'Second page of it', 'Third page of it']);
  });

  test('mends a word that was divided at the end of a line', async () => {
    const file = makePdf([
      [
        { text: 'Responsible for the admin-', y: 60 },
        { text: 'istration of the house and for self-', y: 73 },
        { text: 'service of the guests.', y: 86 },
      ],
    ]);
    const { text } = layoutText(await readDocument(file));
    assert.match(text, /administration\n/);
    assert.match(text, /self-service/);
  });
});
