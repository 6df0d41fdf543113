import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { isAppError, layoutText } from 'inlay/sdk';
import { createReader, readDocument } from './index.ts';
import { makePdf } from './testing/make-pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = async (file: Uint8Array, name?: string) => {
  try {
    await readDocument(file, { name });
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
  return 'read';
};
const linesOf = async (file: Uint8Array, name?: string) =>
  (await readDocument(file, { name })).pages.flatMap((page) => page.lines);

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

suite('a DOCX', () => {
  test('keeps headings, lists, tables and links, and leaves hidden text out', async () => {
    const layout = await readDocument(
      makeDocx(
        `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>
         <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Welding</w:t></w:r></w:p>
         <w:p><w:hyperlink r:id="rId7"><w:r><w:t>my site</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>Kubernetes</w:t></w:r></w:p>
         <w:tbl><w:tr><w:tc><w:p><w:r><w:t>English</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>fluent &amp; daily</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
         <w:p><w:r><w:t>Engineer</w:t></w:r><w:r><w:tab/><w:t>2020</w:t></w:r></w:p>`,
      ),
    );
    const [heading, item, link, left, right, title, date] = layout.pages[0]!.lines;
    assert.equal(layout.type, 'docx');
    assert.deepEqual([heading!.text, heading!.heading], ['Skills', 1]);
    assert.deepEqual([item!.text, item!.list, item!.runs[0]!.bold], ['Welding', 1, true]);
    assert.deepEqual([link!.text, link!.runs[0]!.link], ['my site', 'https://me.example.org']);
    assert.deepEqual(
      [left!.text, left!.cell!.column, right!.text, right!.cell!.column],
      ['English', 0, 'fluent & daily', 1],
    );
    assert.equal(left!.row, right!.row);
    assert.equal(title!.row, date!.row);
    assert.deepEqual(
      layout.hidden.map(({ reason, characters }) => [reason, characters]),
      [['style', 10]],
    );
  });

  test('that unpacks to far more than a document holds is not opened', async () => {
    const filler = `<w:document><w:body>${'<w:p/>'.repeat(2_000_000)}</w:body></w:document>`;
    assert.equal(await refusal(zipSync({ 'word/document.xml': strToU8(filler) })), 'documents.zip_bomb');
  });

  test('whose headers lie about its size is caught while it unpacks', async () => {
    const content = Buffer.alloc(12 * 1024 * 1024, 'a');
    const lying = zipWithClaim('word/document.xml', deflateRawSync(content), 100);
    assert.equal(await refusal(lying), 'documents.zip_bomb');
  });

  test('with broken insides says so', async () => {
    const whole = makeDocx('<w:p><w:r><w:t>x</w:t></w:r></w:p>');
    assert.equal(await refusal(whole.slice(0, whole.length - 60)), 'documents.broken_file');
  });
});

suite('HTML and text', () => {
  test('HTML keeps headings and lists and leaves out what its styles hide', async () => {
    const layout = await readDocument(
      bytes(`<!doctype html><html lang="es"><style>.x{display:none}</style><h1>Ana Díaz</h1>
        <p class="x">secreto</p><ul><li>Uno<li>Dos</ul><p style="color:#fff">blanco</p>`),
    );
    assert.equal(layout.language, 'es');
    const [name, one] = layout.pages[0]!.lines;
    assert.deepEqual([name!.text, name!.heading, one!.list], ['Ana Díaz', 1, 0]);
    assert.equal(layoutText(layout).text.includes('secreto'), false);
    assert.deepEqual(
      layout.hidden.map(({ reason }) => reason),
      ['style', 'color'],
    );
  });

  test('a word without end is broken, so that nobody who looks for words has to read it whole', async () => {
    const [line] = (await readDocument(bytes('a'.repeat(2500)))).pages[0]!.lines;
    assert.deepEqual(
      line!.text.split(' ').map((word) => word.length),
      [1000, 1000, 500],
    );
  });

  test('text in an old encoding is read as it was meant', async () => {
    const layout = await readDocument(new Uint8Array(Buffer.from('Jörg Müßig\nStraße 1', 'latin1')));
    assert.equal(layoutText(layout).text, 'Jörg Müßig\nStraße 1\n');
  });

  test('Markdown keeps headings, lists and links', async () => {
    const lines = await linesOf(bytes('# Ada\n\n- **Bold** [site](https://a.example)\n'), 'cv.md');
    assert.deepEqual([lines[0]!.heading, lines[1]!.list], [1, 0]);
    assert.deepEqual(
      lines[1]!.runs.map(({ text, bold, link }) => [text, bold, link ?? '']),
      [
        ['Bold', true, ''],
        [' ', false, ''],
        ['site', false, 'https://a.example'],
      ],
    );
  });

  test('the places of lines are offsets into the joined text', async () => {
    const layout = await readDocument(bytes('One\n\nTwo three\n'));
    const { text, lines } = layoutText(layout);
    assert.deepEqual(
      lines.map(({ start, end }) => text.slice(start, end)),
      ['One', 'Two three'],
    );
  });
});

suite('a file that cannot be read is refused with what to do', () => {
  const jpeg = Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    ...Array(200).fill(7),
  ]);
  test('an empty file', async () => assert.equal(await refusal(new Uint8Array()), 'documents.empty_file'));
  test('a picture renamed to .pdf', async () =>
    assert.equal(await refusal(jpeg, 'cv.pdf'), 'documents.unsupported_type'));
  test('a ZIP that is no DOCX', async () =>
    assert.equal(await refusal(zipSync({ 'a.txt': strToU8('a') }), 'cv.docx'), 'documents.unsupported_type'));
  test('a PDF that breaks off', async () =>
    assert.equal(await refusal(bytes('%PDF-1.7\n1 0 obj\n<< /Type'), 'cv.pdf'), 'documents.broken_file'));
  test('a PDF behind a password', async () =>
    assert.equal(
      await refusal(makePdf([[{ text: 'secret', y: 60 }]], { encrypted: true })),
      'documents.encrypted',
    ));
  test('a PDF without a text layer', async () =>
    assert.equal(await refusal(makePdf([[]])), 'documents.image_only'));
  test('a file over 20 MB', async () =>
    assert.equal(await refusal(new Uint8Array(20 * 1024 * 1024 + 1)), 'documents.too_large'));
  test('more text than any document holds', async () =>
    assert.equal(await refusal(Buffer.from('words of a book\n'.repeat(110_000))), 'documents.too_long'));
  test('a PDF of too many pages', async () => {
    const pages = Array.from({ length: 101 }, () => [{ text: 'more', y: 60 }]);
    assert.equal(await refusal(makePdf(pages)), 'documents.too_many_pages');
  });
});

suite('the reader in its own thread', () => {
  const reader = createReader();
  after(() => reader.close());

  test('reads several documents one after the other', async () => {
    const layouts = await Promise.all(['One', 'Two', 'Three'].map((text) => reader.read(bytes(text))));
    assert.deepEqual(
      layouts.map((layout) => layoutText(layout).text),
      ['One\n', 'Two\n', 'Three\n'],
    );
  });

  test('passes refusals on with their code and status', async () => {
    await assert.rejects(reader.read(bytes('%PDF-1.4 nothing')), {
      code: 'documents.broken_file',
      status: 422,
    });
  });

  test('ends what takes too long and goes on with the next document', async () => {
    const hasty = createReader({ timeoutMs: 1 });
    try {
      await assert.rejects(hasty.read(makePdf([[{ text: 'slow enough', y: 60 }]])), {
        code: 'documents.timeout',
      });
    } finally {
      await hasty.close();
    }
    assert.equal((await reader.read(bytes('after'))).type, 'text');
  });

  test('refuses what is still waiting when it closes', async () => {
    const closing = createReader();
    const waiting = assert.rejects(closing.read(bytes('never')), /closed/);
    await closing.close();
    await waiting;
  });
});

function makeDocx(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(
      '<w:styles><w:style w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://me.example.org" TargetMode="External"/></Relationships>',
    ),
  });
}

/** A ZIP of one entry whose headers claim another size than the content has. */
function zipWithClaim(name: string, data: Buffer, claim: number): Uint8Array {
  const file = Buffer.from(name);
  const header = (central: boolean) => {
    const fields = Buffer.alloc(central ? 46 : 30);
    fields.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
    const at = central ? 6 : 4;
    fields.writeUInt16LE(20, at);
    fields.writeUInt16LE(8, at + 4);
    fields.writeUInt32LE(data.length, at + 14);
    fields.writeUInt32LE(claim, at + 18);
    fields.writeUInt16LE(file.length, at + 22);
    return Buffer.concat([fields, file]);
  };
  const start = Buffer.concat([header(false), data]);
  const directory = header(true);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start.length, 16);
  return Buffer.concat([start, directory, end]);
}
