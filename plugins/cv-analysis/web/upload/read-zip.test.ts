import { expect, test } from 'inlay/widgets/testing';
import { listSources } from './list-sources.ts';

interface Packed {
  readonly name: string;
  readonly content: string;
  readonly flags?: number;
  /** The size that the list claims. */
  readonly claim?: number;
}

/** Writes a ZIP as APPNOTE 4.3 has it. */
async function makeZip(...files: Packed[]): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, content, flags = 0, claim } of files) {
    const title = new TextEncoder().encode(name);
    const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const facts = [20, flags, 8, 0, 0].map((value) => [value, 2] as const);
    const sizes = [[0, 4] as const, [packed.length, 4] as const, [claim ?? content.length, 4] as const];
    const head = pack([0x04034b50, 4], ...facts, ...sizes, [title.length, 2], [0, 2]);
    const entry = pack(
      ...([
        [0x02014b50, 4],
        [20, 2],
      ] as const),
      ...facts,
      ...sizes,
      ...([
        [title.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [at, 4],
      ] as const),
    );
    parts.push(head, title, packed);
    list.push(entry, title);
    at += head.length + title.length + packed.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = pack(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [at, 4],
    [0, 2],
  );
  return new File([...parts, ...list, end], 'cvs.zip');
}

function pack(...fields: (readonly [number, number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += width;
  }
  return bytes;
}

const codeOf = async (open: (() => Promise<File>) | undefined) =>
  open!().then(
    () => '',
    ({ code }) => code as string,
  );

test('the files of a ZIP come out by their own names, whatever path they claim, without what systems leave there', async () => {
  const zip = await makeZip(
    { name: 'team/ada.txt', content: 'Ada' },
    { name: '../../etc/passwd.txt', content: 'Bob' },
    { name: '__MACOSX/._ada.txt', content: 'x' },
    { name: 'empty-folder/', content: '' },
    { name: 'deep.zip', content: 'PK' },
    { name: 'photo.jpg', content: 'x' },
  );
  const sources = await listSources([zip]);
  expect(sources.map(({ name, error }) => [name, error?.code])).to.deep.equal([
    ['ada.txt', undefined],
    ['passwd.txt', undefined],
    ['deep.zip', 'upload.zip_in_zip'],
    ['photo.jpg', 'documents.unsupported_type'],
  ]);
  expect(await (await sources[0]!.open!()).text()).to.equal('Ada');
});

test('a file in a ZIP that swells beyond all reason is stopped while it comes out, whatever size it claims', async () => {
  const [source] = await listSources([
    await makeZip({ name: 'a.txt', content: ' '.repeat(8_000_000), claim: 10 }),
  ]);
  expect(await codeOf(source!.open)).to.equal('documents.zip_bomb');
});

test('a protected file in a ZIP says so, and a broken ZIP is one file that is broken', async () => {
  const [secret] = await listSources([await makeZip({ name: 'a.txt', content: 'x', flags: 1 })]);
  expect(await codeOf(secret!.open)).to.equal('documents.encrypted');
  const whole = await makeZip({ name: 'a.txt', content: 'Ada' });
  const [broken] = await listSources([new File([whole.slice(0, whole.size - 30)], 'broken.zip')]);
  expect(broken!.error?.code).to.equal('documents.broken_file');
});
