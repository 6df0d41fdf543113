import type { Dropzone } from '../../../../../widgets/dropzone/dropzone.ts';
import { expect, test } from '../../../../../widgets/testing/testing.ts';
import {
  expectAccessibleNow,
  find,
  openConsole,
  playConsole,
  press,
  read,
  seek,
  sees,
  waitUntil,
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';
import { cv, leonie, somebody } from '../../testing/samples.ts';

const server = playConsole();
const open = () => openConsole('/console/candidates');

const give = async (app: Element, file: File) => {
  const zone = await seek<Dropzone>(app, 'inlay-dropzone');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  find(zone, '.zone')!.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
};

test('people are listed with how they came, and those without a name as anonymous', async () => {
  server().on('GET /api/v1/subjects', page([leonie, somebody]));
  const app = await open();
  await sees(app, 'Leonie Brandt');
  expect(read(app)).to.include('Nurse').and.include('Careers').and.include('1 document');
  expect(read(app)).to.include('Anonymous candidate').and.include('Added here');
  await expectAccessibleNow(app);
});

test('more people come page by page', async () => {
  server().on('GET /api/v1/subjects', ({ query }) =>
    query.get('cursor') === 'next' ? page([somebody]) : page([leonie], 'next'),
  );
  const app = await open();
  await sees(app, 'Leonie Brandt');
  await press(app, 'Load more');
  await sees(app, 'Anonymous candidate');
  expect(read(app)).to.include('Leonie Brandt').and.not.include('Load more');
});

test('while the list is on its way its place is kept, and none says what to do', async () => {
  let answer: () => void = () => {};
  const wait = new Promise<void>((resolve) => {
    answer = resolve;
  });
  server().on('GET /api/v1/subjects', () => wait.then(() => page([])));
  const app = await open();
  await seek(app, 'inlay-skeleton');
  answer();
  await sees(app, 'No candidates yet');
  await sees(app, 'connect your careers site');
  await expectAccessibleNow(app);
});

test('a list that fails says why, with a reference, and can be tried again', async () => {
  server().on('GET /api/v1/subjects', refuse(500, 'internal'));
  const app = await open();
  await sees(app, 'Something went wrong on our side.');
  await sees(app, 'req-1');
  server().on('GET /api/v1/subjects', page([leonie]));
  await press(app, 'Try again');
  await sees(app, 'Leonie Brandt');
});

test('a CV that is dropped becomes a new candidate', async () => {
  server().on('GET /api/v1/subjects', page([]));
  server().on('POST /api/v1/documents', { status: 201, body: { data: cv } });
  const app = await open();
  await press(app, 'Add CVs');
  server().on('GET /api/v1/subjects', page([leonie]));
  await give(app, new File(['%PDF'], 'Leonie-Brandt.pdf', { type: 'application/pdf' }));
  await sees(app, 'Open the candidate of Leonie-Brandt.pdf');
  const form = server().callsTo('POST', '/api/v1/documents')[0]!.body as FormData;
  expect((form.get('file') as File).name).to.equal('Leonie-Brandt.pdf');
  expect(form.has('subjectId')).to.equal(false);
  await waitUntil(() => find(app, 'a[href="/console/candidates/s1"]'));
});

test('a new candidate gets the name that a module found in the CV, without a reload', async () => {
  server().on('GET /api/v1/subjects', page([]));
  server().on('POST /api/v1/documents', { status: 201, body: { data: cv } });
  const app = await open();
  await press(app, 'Add CVs');
  server().on('GET /api/v1/subjects', page([somebody]));
  await give(app, new File(['%PDF'], 'Leonie-Brandt.pdf', { type: 'application/pdf' }));
  await sees(app, 'Anonymous candidate');
  server().on('GET /api/v1/subjects', page([leonie]));
  await sees(app, 'Leonie Brandt');
});

test('a CV that is refused says why and can be tried again', async () => {
  server().on('GET /api/v1/subjects', page([]));
  server().on('POST /api/v1/documents', refuse(413, 'documents.too_large'));
  const app = await open();
  await press(app, 'Add CVs');
  await give(app, new File(['%PDF'], 'big.pdf', { type: 'application/pdf' }));
  await sees(app, 'The file is larger than 20 MB.');
  server().on('POST /api/v1/documents', { status: 201, body: { data: cv } });
  await press(app, 'Try big.pdf again');
  await sees(app, 'Open the candidate of big.pdf');
  await expectAccessibleNow(app);
});
