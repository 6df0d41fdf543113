import { html } from 'lit';
import {
  expect,
  expectAccessible,
  fixture,
  inside,
  oneEvent,
  sendKeys,
  shownText,
  test,
} from '../testing/testing.ts';
import { acceptsFile, nameAccepted } from './accept.ts';
import type { DroppedFile, Dropzone } from './dropzone.ts';
import './dropzone.ts';

const pdf = (name = 'cv.pdf', size = 10): File =>
  new File(['x'.repeat(size)], name, { type: 'application/pdf' });
const carry = (...files: File[]): DataTransfer => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};
const drop = (zone: Dropzone, ...files: File[]): void => {
  inside(zone, '.zone').dispatchEvent(
    new DragEvent('drop', { dataTransfer: carry(...files), cancelable: true }),
  );
};
const openZone = (extra: Partial<Dropzone> = {}): Promise<Dropzone> =>
  fixture<Dropzone>(html`<inlay-dropzone
    label="Your CV"
    accept=".pdf,.docx"
    max-size="100"
    ?multiple=${extra.multiple ?? false}
    ?disabled=${extra.disabled ?? false}
  ></inlay-dropzone>`);
const collect = (zone: Dropzone): string[] => {
  const names: string[] = [];
  zone.addEventListener('inlay-files-added', ({ detail }) => {
    names.push(...detail.files.map((file) => file.name));
  });
  return names;
};
const files: DroppedFile[] = [
  { id: 'a', name: 'ada.pdf', size: 120_000, state: 'uploading', progress: 0.4 },
  {
    id: 'b',
    name: 'bob.docx',
    size: 80_000,
    state: 'failed',
    error: 'The file is encrypted. Remove the password.',
  },
  { id: 'c', name: 'cy.txt', size: 800, state: 'done' },
  { id: 'd', name: 'di.pdf', size: 800, state: 'waiting' },
];

test('a dropzone with files in every state is accessible', async () => {
  await expectAccessible(
    () =>
      html`<inlay-dropzone label="Your CV" accept=".pdf" max-size="5000000" .files=${files}></inlay-dropzone>`,
  );
});

test('it says what it takes', async () => {
  const zone = await fixture(html`<inlay-dropzone accept=".pdf,.docx" max-size="10000000"></inlay-dropzone>`);
  expect(shownText(inside(zone, '.hint'))).to.match(/^Accepted: PDF, DOCX\. At most 10\sMB\.$/);
});

test('a file that is dropped is handed out', async () => {
  const zone = await openZone();
  const names = collect(zone);
  drop(zone, pdf());
  await zone.updateComplete;
  expect(names).to.deep.equal(['cv.pdf']);
  expect(shownText(zone)).to.contain('1 file added.');
});

test('where folders are taken there is a button for them, and what is in one is handed out', async () => {
  const folders = html`<inlay-dropzone label="CVs" multiple folders></inlay-dropzone>`;
  await expectAccessible(() => folders);
  const zone = await fixture<Dropzone>(folders);
  expect(shownText(zone)).to.contain('Choose a folder');
  const names = collect(zone);
  const chooser = inside<HTMLInputElement>(zone, 'input[webkitdirectory]');
  chooser.files = carry(pdf('ada.pdf'), pdf('bob.pdf')).files;
  chooser.dispatchEvent(new Event('change'));
  const dropped = oneEvent(zone, 'inlay-files-added');
  drop(zone, pdf('cy.pdf'));
  await dropped;
  expect(names).to.deep.equal(['ada.pdf', 'bob.pdf', 'cy.pdf']);
});

test('a file that is pasted is handed out', async () => {
  const zone = await openZone();
  const names = collect(zone);
  const paste = new ClipboardEvent('paste', {
    clipboardData: carry(pdf('pasted.pdf')),
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  inside(zone, 'inlay-button').dispatchEvent(paste);
  expect(names).to.deep.equal(['pasted.pdf']);
  expect(paste.defaultPrevented).to.equal(true);
});

test('the keyboard opens the file chooser, and what is chosen there is handed out', async () => {
  const zone = await openZone();
  const names = collect(zone);
  const input = inside<HTMLInputElement>(zone, 'input');
  let opened = 0;
  input.addEventListener('click', (event) => {
    event.preventDefault();
    opened += 1;
  });
  inside(zone, 'inlay-button').focus();
  await sendKeys({ press: 'Enter' });
  expect(opened).to.equal(1);
  input.files = carry(pdf('chosen.pdf')).files;
  input.dispatchEvent(new Event('change'));
  expect(names).to.deep.equal(['chosen.pdf']);
});

test('what cannot be taken is named with the reason, and the rest is taken', async () => {
  const zone = await openZone({ multiple: true });
  const names = collect(zone);
  setTimeout(() =>
    drop(
      zone,
      pdf(),
      pdf('big.pdf', 101),
      pdf('empty.pdf', 0),
      new File(['x'], 'me.png', { type: 'image/png' }),
    ),
  );
  const { detail } = await oneEvent(zone, 'inlay-files-rejected');
  await zone.updateComplete;
  expect(names).to.deep.equal(['cv.pdf']);
  expect(detail.rejected.map(({ reason }: { reason: string }) => reason)).to.deep.equal([
    'too-large',
    'empty',
    'wrong-type',
  ]);
  const alert = shownText(inside(zone, '[role=alert]'));
  expect(alert).to.contain('big.pdf This file is 101 byte');
  expect(alert).to.contain('me.png This kind of file is not accepted. Accepted: PDF and DOCX.');
});

test('of several files one is taken where only one is wanted', async () => {
  const zone = await openZone();
  const names = collect(zone);
  drop(zone, pdf('one.pdf'), pdf('two.pdf'));
  await zone.updateComplete;
  expect(names).to.deep.equal(['one.pdf']);
  expect(shownText(zone)).to.contain('two.pdf Only one file is taken at a time.');
});

test('it takes nothing while it is disabled', async () => {
  const zone = await openZone({ disabled: true });
  const names = collect(zone);
  drop(zone, pdf());
  expect(names).to.deep.equal([]);
});

test('each file can be stopped, tried again or taken off, as its state allows', async () => {
  const zone = await fixture<Dropzone>(html`<inlay-dropzone .files=${files}></inlay-dropzone>`);
  const said: string[] = [];
  for (const type of ['inlay-file-cancelled', 'inlay-file-retried', 'inlay-file-removed'] as const) {
    zone.addEventListener(type, ({ detail }) => said.push(`${type} ${detail.id}`));
  }
  for (const button of zone.shadowRoot!.querySelectorAll<HTMLElement>('.actions inlay-button'))
    button.click();
  expect(said).to.deep.equal([
    'inlay-file-cancelled a',
    'inlay-file-retried b',
    'inlay-file-removed b',
    'inlay-file-removed c',
    'inlay-file-cancelled d',
  ]);
});

test('a kind of file is told by its name or its type', () => {
  expect(acceptsFile({ name: 'CV.PDF', type: '' }, '.pdf')).to.equal(true);
  expect(acceptsFile({ name: 'x', type: 'image/png' }, '.pdf, image/*')).to.equal(true);
  expect(acceptsFile({ name: 'x.exe', type: 'application/x-msdownload' }, '.pdf,text/plain')).to.equal(false);
  expect(nameAccepted('.pdf,application/pdf,.docx')).to.deep.equal(['PDF', 'DOCX']);
});
