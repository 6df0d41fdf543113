import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { isAppError, layoutText } from 'inlay/sdk';
import { readDocument } from './index.ts';
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
