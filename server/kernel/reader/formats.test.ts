import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type DocumentLayout, isAppError, layoutText } from 'inlay/sdk';
import { readDocument } from './read-document.ts';
import { makeDocx, makeOdt } from './testing/make-office.ts';

const rtf = (body: string, head = '') =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${body}}`, 'latin1');
const textsOf = (layout: DocumentLayout) =>
  layout.pages.flatMap((page) => page.lines.map(({ text }) => text));
const hiddenIn = (layout: DocumentLayout) =>
  Object.fromEntries(layout.hidden.map(({ reason, sample }) => [reason, sample]));
const refusal = (file: Uint8Array) =>
  readDocument(file).then(
    () => 'read',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  );

suite('RTF', () => {
  test('words that no file should have are passed over, also those that every object knows', async () => {
    const layout = await readDocument(rtf('Before \\constructor\\toString\\valueOf3 after\\par'));
    assert.equal(layoutText(layout).text, 'Before after\n');
  });

  test('keeps headings, lists, tables, links and letters of other alphabets', async () => {
    const layout = await readDocument(
      rtf(
        `\\pard\\s1\\b J\\'f6rg M\\u252?\\'dfig\\par
         \\pard\\plain Engineer\\tab 2020 \\endash  2022\\par
         {\\listtext\\f1\\'b7\\tab}\\pard\\li360 Built a {\\b mill}\\par
         \\pard {\\field{\\*\\fldinst{HYPERLINK "https://me.example.org"}}{\\fldrslt my site}}\\par
         \\trowd\\pard\\intbl English\\cell fluent\\cell\\row
         \\pard\\f2 \\'b9\\'a4\\'d7\\'f7\\par`,
        '{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset134 SimSun;}}{\\stylesheet{\\s1 heading 1;}}{\\*\\generator X;}{\\info{\\title secret}}',
      ),
      { name: 'cv.doc' },
    );
    const [name, title, date, item, link, left, right, han] = layout.pages[0]!.lines;
    assert.equal(layout.type, 'rtf');
    assert.deepEqual([name!.text, name!.heading, name!.runs[0]!.bold], ['Jörg Müßig', 1, true]);
    assert.deepEqual([title!.text, date!.text, title!.row === date!.row], ['Engineer', '2020 – 2022', true]);
    assert.deepEqual([item!.text, item!.list], ['Built a mill', 0]);
    assert.deepEqual([link!.text, link!.runs[0]!.link], ['my site', 'https://me.example.org']);
    assert.deepEqual([left!.text, right!.text, left!.row === right!.row], ['English', 'fluent', true]);
    assert.deepEqual([left!.cell, right!.cell!.column], [{ table: 0, row: 0, column: 0 }, 1]);
    assert.equal(han!.text, '工作');
  });

  test('leaves out and tells what nobody can see', async () => {
    const layout = await readDocument(
      rtf(
        '\\pard Seen {\\v vanished} {\\fs2 tiny} {\\cf1 white} {\\deleted struck out} {\\cf1\\highlight2 light on dark}\\par\\pard\\li-15000 far left\\par',
        '{\\colortbl;\\red255\\green255\\blue254;\\red10\\green10\\blue10;}',
      ),
    );
    assert.deepEqual(textsOf(layout), ['Seen light on dark']);
    assert.deepEqual(hiddenIn(layout), {
      style: 'vanishedstruck out',
      size: 'tiny',
      color: 'white',
      'off-page': 'far left',
    });
  });
});

suite('OpenDocument', () => {
  test('keeps headings, lists, tables, links and boxes', async () => {
    const layout = await readDocument(
      makeOdt(
        `<text:h text:outline-level="2">Work</text:h>
         <text:p>Engineer<text:tab/>2020<text:s text:c="2"/>on</text:p>
         <text:list><text:list-item><text:p>Built <text:span text:style-name="B">mills</text:span></text:p></text:list-item></text:list>
         <text:p><text:a xlink:href="https://me.example.org">my site</text:a><draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame></text:p>
         <table:table><table:table-row><table:table-cell><text:p>English</text:p></table:table-cell><table:table-cell><text:p>fluent</text:p></table:table-cell></table:table-row></table:table>`,
        {
          styles:
            '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
        },
      ),
      { name: 'cv.txt' },
    );
    const [heading, title, date, item, link, box, left, right] = layout.pages[0]!.lines;
    assert.equal(layout.type, 'odt');
    assert.deepEqual([heading!.text, heading!.heading], ['Work', 2]);
    assert.deepEqual([title!.text, date!.text, title!.row === date!.row], ['Engineer', '2020 on', true]);
    assert.deepEqual([item!.text, item!.list, item!.runs[1]!.bold], ['Built mills', 0, true]);
    assert.deepEqual([link!.text, link!.runs[0]!.link], ['my site', 'https://me.example.org']);
    assert.equal(box!.text, 'In a box');
    assert.deepEqual([left!.text, right!.text, left!.row === right!.row], ['English', 'fluent', true]);
  });

  test('leaves out and tells what nobody can see', async () => {
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
    const style = (name: string, properties: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const layout = await readDocument(
      makeOdt(
        `<text:p>Seen ${span('W', 'white')}${span('T', 'tiny')}${span('N', 'gone')}</text:p>
         <text:p text:style-name="L">far left</text:p>
         <text:section text:display="none"><text:p>section</text:p></text:section>`,
        {
          styles: `${style('W', 'fo:color="#ffffff"')}${style('T', 'fo:font-size="1pt"')}${style('N', 'text:display="none"')}<style:style style:name="L" style:family="paragraph"><style:paragraph-properties fo:margin-left="-30cm"/></style:style>`,
        },
      ),
    );
    assert.deepEqual(textsOf(layout), ['Seen']);
    assert.deepEqual(hiddenIn(layout), {
      color: 'white',
      size: 'tiny',
      style: 'gonesection',
      'off-page': 'far left',
    });
  });

  test('behind a password is refused', async () => {
    const locked = makeOdt('<text:p>x</text:p>', { manifest: '<manifest:encryption-data/>' });
    assert.equal(await refusal(locked), 'documents.encrypted');
  });
});

suite('a DOCX', () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const box = (text: string, fill = '', offset = 0) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wp:positionH><wp:posOffset>${offset}</wp:posOffset></wp:positionH><wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent><w:p>${text}</w:p></w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent><w:p>${text}</w:p></w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

  test('is read with its boxes of text, each once', async () => {
    const layout = await readDocument(makeDocx(`<w:p>${run('Body')}</w:p>${box(run('Sidebar'))}`));
    assert.deepEqual(textsOf(layout), ['Body', 'Sidebar']);
  });

  test('shows light letters on a dark ground, and tells those on paper', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const dark = '<a:solidFill><a:srgbClr val="112233"/></a:solidFill>';
    const layout = await readDocument(
      makeDocx(
        `<w:p><w:pPr><w:shd w:fill="202020"/></w:pPr>${run('On a bar', white)}</w:p>${box(run('In a box', white), dark)}
         <w:p>${run('Seen')}${run('on paper', white)}</w:p><w:p><w:pPr><w:ind w:left="-15000"/></w:pPr>${run('far left')}</w:p>
         ${box(run('box beyond'), '', -12_000_000)}<w:p>${run('no ink', '<w14:textFill><w14:noFill/></w14:textFill>')}</w:p>`,
      ),
    );
    assert.deepEqual(textsOf(layout), ['On a bar', 'In a box', 'Seen']);
    assert.deepEqual(hiddenIn(layout), {
      color: 'on paper',
      'off-page': 'far leftbox beyond',
      style: 'no ink',
    });
  });
});

suite('HTML', () => {
  test('shows light letters on a dark ground, and tells what nobody can see', async () => {
    const layout = await readDocument(
      Buffer.from(`<!doctype html><style>.dark{background:#123;color:#fff} .off{position:absolute;left:-9999px}</style>
        <body><div class="dark"><p>Light on dark</p></div><p style="color:#fefefe">on paper</p><p class="off">beyond</p>
        <p style="height:1px;width:1px;overflow:hidden">cut</p><p style="font-size:0">none</p><p hidden>attribute</p></body>`),
    );
    assert.deepEqual(textsOf(layout), ['Light on dark']);
    assert.deepEqual(hiddenIn(layout), {
      color: 'on paper',
      'off-page': 'beyond',
      clipped: 'cut',
      size: 'none',
      style: 'attribute',
    });
  });
});

test('Markdown is known by its headings, whatever its name', async () => {
  const layout = await readDocument(Buffer.from('# Ada Byron\n\n## Work\n\n- **Built** an engine\n'), {
    name: 'cv.txt',
  });
  assert.deepEqual(
    layout.pages[0]!.lines.map(({ text, heading, list }) => [text, heading ?? list]),
    [
      ['Ada Byron', 1],
      ['Work', 2],
      ['Built an engine', 0],
    ],
  );
});

suite('an old or locked Office file says so', () => {
  const compound = (name: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1000),
      Buffer.from(name, 'utf16le'),
      Buffer.alloc(1000),
    ]);
  test('a DOCX behind a password', async () =>
    assert.equal(await refusal(compound('EncryptedPackage')), 'documents.encrypted'));
  test('a DOC', async () =>
    assert.equal(await refusal(compound('WordDocument')), 'documents.unsupported_type'));
});
