import { AppError } from 'inlay/sdk/web';
import { type FakeRoute, mountForTest } from 'inlay/sdk/web/testing';
import { afterEach, expect, setViewport, test, waitUntil } from 'inlay/widgets/testing';
import type { BatchFileState, BatchFileView } from '../shared/batch.ts';
import { positionId } from './testing/sample.ts';
import { de, en } from './testing/texts.ts';
import Upload from './upload.ts';

const batchId = '01K00000000000000000000BAT';
const jobId = '01K00000000000000000000J0B';

/** A server that remembers what is announced, as the real one does. */
function makeServer() {
  const files: BatchFileView[] = [];
  const view = () => {
    const count = (state: BatchFileState) => files.filter((file) => file.state === state).length;
    const counts = {
      ...{
        total: files.length - count('double'),
        awaited: count('awaited'),
        arrived: count('arrived'),
        queued: count('queued'),
      },
      ...{
        done: count('done'),
        failed: count('failed'),
        known: count('known'),
        cancelled: count('cancelled'),
        double: count('double'),
      },
    };
    const state = counts.awaited + counts.arrived + counts.queued > 0 ? 'open' : 'done';
    const createdAt = new Date().toISOString();
    return { id: batchId, positionId, positionTitle: 'Engineer', state, jobId, counts, createdAt };
  };
  const find = (id: string) => files.find((file) => file.id === id)!;
  const set = (id: string, change: Partial<BatchFileView>) => {
    files[files.indexOf(find(id))] = { ...find(id), ...change };
  };
  const addFile = (
    given: Pick<BatchFileView, 'name' | 'size' | 'sha256'>,
    state: BatchFileState = 'awaited',
  ) => {
    return files.find(({ sha256 }) => sha256 === given.sha256) ?? addRow(given, state);
  };
  const addRow = (
    given: Pick<BatchFileView, 'name' | 'size' | 'sha256'>,
    state: BatchFileState,
    error: BatchFileView['error'] = null,
  ) => {
    const id = `01K000000000000000000F${String(files.length).padStart(4, '0')}`;
    const nothing = { step: null, documentId: null, subjectId: null, analysisId: null, error };
    files.push({ id, ...given, state, ...nothing, updatedAt: new Date().toISOString() });
    return files.at(-1)!;
  };
  const routes: Record<string, FakeRoute> = {
    'GET /batches': () => ({ data: files.length > 0 ? [view()] : [], page: { next: null, limit: 5 } }),
    'POST /analyses/batch': ({ files: given, unsent }: Record<'files' | 'unsent', BatchFileView[]>) => {
      const taken = given.map((file) => addFile(file));
      const kept = unsent.map(({ name, size, sha256, error }) =>
        addRow({ name, size, sha256: sha256 ?? '' }, error ? 'failed' : 'double', error),
      );
      return { batch: view(), files: taken, unsent: kept };
    },
    'GET /batches/:id/files': () => {
      for (const file of [...files]) if (file.state === 'arrived') set(file.id, { state: 'done' });
      return { batch: view(), files, asOf: new Date().toISOString() };
    },
    'POST /batches/:id/arrivals': ({
      files: told,
    }: {
      files: { id: string; documentId?: string; error?: never }[];
    }) => {
      for (const { id, documentId, error } of told)
        set(id, documentId ? { state: 'arrived', documentId } : { state: 'failed', error: error! });
      return view();
    },
    'POST /batches/:id/retry': ({ fileIds }: { fileIds: string[] }) => {
      for (const id of fileIds) set(id, { state: 'awaited', error: null });
      return view();
    },
    'POST /batches/:id/cancel': ({ fileIds }: { fileIds: string[] }) => {
      for (const id of fileIds) set(id, { state: 'cancelled' });
      return view();
    },
  };
  return { files, routes, addFile, view };
}

type Options = Partial<Parameters<typeof mountForTest>[1]> & { server?: ReturnType<typeof makeServer> };

async function mount({ server = makeServer(), ...options }: Options = {}) {
  const mounted = await mountForTest(Upload, {
    module: 'cv-analysis',
    messages: en,
    launch: { positionId },
    ...options,
    routes: { ...server.routes, ...options.routes },
  });
  unmount = mounted.unmount;
  const root = mounted.element.renderRoot as ShadowRoot;
  document.documentElement.dataset.theme = options.theme ?? 'light';
  const give = (...files: File[]) =>
    root
      .querySelector('inlay-dropzone')!
      .dispatchEvent(new CustomEvent('inlay-files-added', { detail: { files } }));
  const see = (words: string) =>
    waitUntil(() => root.textContent?.replace(/\s+/g, ' ').includes(words), `shows “${words}”`, {
      timeout: 4000,
    });
  const press = (words: string) =>
    [...root.querySelectorAll<HTMLElement>('inlay-button')]
      .find((button) => (button.getAttribute('label') ?? button.textContent)?.includes(words))!
      .click();
  return { ...mounted, root, server, give, see, press };
}

let unmount = () => {};
afterEach(async () => {
  unmount();
  delete document.documentElement.dataset.theme;
  await setViewport({ width: 1000, height: 700 });
});

const text = (name: string, content = name) => new File([content], name, { type: 'text/plain' });
const uploads = (requests: readonly { path: string }[]) =>
  requests.filter(({ path }) => path === '/api/v1/documents').length;

test('files are announced, sent once each and followed to their end', async () => {
  const { give, see, requests, events } = await mount();
  await see(en['upload.empty']);
  give(text('a.txt'), text('b.txt'), text('copy-of-a.txt', 'a.txt'));
  await see('2 of 2 CVs are ready');
  await see(en['upload.state.double']);
  expect(uploads(requests)).to.equal(2);
  expect(events.at(-1)).to.deep.include({ name: 'batch-completed' });
});

test('what cannot be a CV says why at once and is not sent', async () => {
  const { give, see, root, requests } = await mount();
  give(text('photo.jpg'), new File([], 'empty.txt'), text('good.txt'));
  await see('1 of 3 CVs are ready');
  await see(en['error.documents.unsupported_type']);
  await see(en['error.documents.empty_file']);
  expect(uploads(requests)).to.equal(1);
  expect(root.textContent).not.to.contain('Try it again');
});

test('after a reload the batch is there again, and what was not sent is asked for', async () => {
  const server = makeServer();
  const sha256 = [
    ...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('left.txt'))),
  ];
  const hex = sha256.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  server.addFile({ name: 'there.txt', size: 5, sha256: '0'.repeat(64) }, 'arrived');
  server.addFile({ name: 'left.txt', size: 8, sha256: hex });
  const { give, see, requests, root } = await mount({ server });
  await see('1 file is not here yet');
  give(text('left.txt'), text('new.txt'));
  await see('3 of 3 CVs are ready');
  expect(uploads(requests)).to.equal(2);
  expect(root.querySelectorAll('.row')).to.have.length(3);
});

test('after a reload files with a problem come first and those given twice last, as before', async () => {
  const server = makeServer();
  const first = await mount({ server });
  first.give(text('good.txt'), text('copy.txt', 'good.txt'), text('photo.jpg'));
  const list = ({ root }: typeof first) =>
    [...root.querySelectorAll('.row .name bdi')].map((name) => name.textContent);
  await first.see('1 of 2 CVs are ready');
  await waitUntil(() => server.files.length === 3);
  const before = list(first);
  expect(before).to.deep.equal(['photo.jpg', 'good.txt', 'copy.txt']);
  first.unmount();
  const again = await mount({ server });
  await again.see('1 of 2 CVs are ready');
  await again.see('1 with a problem · 1 given twice');
  expect(list(again)).to.deep.equal(before);
});

test('the bar says what is read, not what is sent', async () => {
  const server = makeServer();
  for (const [index, state] of (['arrived', 'queued', 'queued', 'known'] as const).entries())
    server.addFile({ name: `${index}.txt`, size: 2048, sha256: String(index).padStart(64, '0') }, state);
  const { see, root } = await mount({
    server,
    routes: {
      'GET /batches/:id/files': () => ({
        batch: server.view(),
        files: server.files,
        asOf: new Date().toISOString(),
      }),
    },
  });
  await see('1 of 4 read');
  expect(root.querySelector<HTMLProgressElement>('.overall')!.value).to.equal(0.25);
});

test('a file that the server refuses keeps its reason, and can be tried again', async () => {
  let isBroken = true;
  const upload = (file: File) => {
    if (isBroken && file.name === 'bad.txt')
      throw new AppError('documents.empty_file', 422, 'The file is empty.');
    return { ...fact, name: file.name, sha256: '' };
  };
  const fact = {
    id: batchId,
    subjectId: batchId,
    type: 'text/plain',
    size: 1,
    createdAt: new Date().toISOString(),
  };
  const { give, see, press } = await mount({ upload });
  give(text('good.txt'), text('bad.txt'));
  await see('1 of 2 CVs are ready');
  await see(en['error.documents.empty_file']);
  isBroken = false;
  press('Try it again');
  await see('2 of 2 CVs are ready');
});

test('a server that stumbles is asked again by itself, and the reader is told meanwhile', async () => {
  let stumbles = true;
  const server = makeServer();
  const announce = server.routes['POST /analyses/batch']!;
  const { give, see } = await mount({
    server,
    routes: {
      'POST /analyses/batch': (input) => {
        if (!stumbles) return announce(input);
        stumbles = false;
        throw new AppError('internal', 503, 'Later.');
      },
    },
  });
  give(text('a.txt'));
  await see(en['upload.line.busy']);
  await see('1 of 1 CVs are ready');
});

test('of two thousand rows only those in sight are drawn, and all are counted for a screen reader', async () => {
  const server = makeServer();
  for (let index = 0; index < 2000; index += 1)
    server.addFile({ name: `${index}.txt`, size: 1, sha256: String(index).padStart(64, '0') }, 'done');
  const { see, root } = await mount({ server });
  await see('2,000 of 2,000 CVs are ready');
  const rows = root.querySelectorAll('.row');
  expect(rows.length).to.be.lessThan(40);
  expect(rows[0]!.getAttribute('aria-setsize')).to.equal('2000');
  root.querySelector('.list')!.scrollTop = 60_000;
  await see('1001.txt');
});

for (const theme of ['light', 'dark'] as const) {
  test(`is accessible in the ${theme} theme and on a phone, in German`, async () => {
    await setViewport({ width: 390, height: 800 });
    const { give, see, element, root } = await mount({ theme, messages: de, locale: 'de' });
    give(
      text('foto.jpg'),
      text('Lebenslauf-der-Donaudampfschifffahrtsgesellschaftskapitänin-mit-langem-Namen.txt'),
    );
    await see('1 von 2 Lebensläufen sind fertig');
    await expect(element).to.be.accessible();
    expect(root.querySelector('.upload')!.scrollWidth).to.be.lessThan(391);
  });
}
