import { mountForTest } from 'inlay/sdk/web/testing';
import { afterEach, expect, setViewport, test, waitUntil } from 'inlay/widgets/testing';
import type { MemberAnalysis } from '../../shared/analysis.ts';
import type { ViewerFacts } from '../../shared/viewer.ts';
import Report from '../report.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { memberAnalysis, subjectId, text } from '../testing/sample.ts';
import { en } from '../testing/texts.ts';
import { cutText } from './list-marks.ts';
import { pdfEngine } from './pdf-engine.ts';
import { stepZoom } from './zoom.ts';

pdfEngine.address = '/node_modules/unpdf/dist/pdfjs.mjs';

const page = (data: unknown[]) => ({ data, page: { next: null, limit: 50 } });
const sheet = { width: 200, height: 100 };
const [first, ...others] = memberAnalysis.report!.verdicts;
const terraform = { ...first!.evidence[0]!, page: 2 };
const english = others[0]!.evidence[0]!;
const report = { ...memberAnalysis.report!, verdicts: [{ ...first!, evidence: [terraform] }, ...others] };
const place = ({ start, end }: { start: number; end: number }, onPage: number) => ({
  ...{ start, end },
  boxes: [{ page: onPage, x: 20, y: 40, width: 100, height: 12 }],
});
const onPaper: ViewerFacts = {
  noPages: null,
  pages: [
    { number: 1, ...sheet },
    { number: 2, ...sheet },
  ],
  places: [place(terraform, 2), place(english, 1)],
};

const cv = () => makePdf(['Platform Engineer', 'Describes all infrastructure in Terraform']);

async function mount(
  facts: ViewerFacts = onPaper,
  change: Partial<MemberAnalysis> = {},
  width = 1200,
  file = cv,
) {
  await setViewport({ width, height: 800 });
  const asked: string[] = [];
  let isRevealed = false;
  const mounted = await mountForTest(Report, {
    module: 'cv-analysis',
    messages: en,
    launch: { subjectId },
    routes: {
      'GET /analyses': () => page([memberAnalysis]),
      'GET /analyses/:id': () => ({ ...memberAnalysis, report, ...change }),
      'GET /analyses/:id/text': () => ({ text, pages: [] }),
      'GET /analyses/:id/places': () => (isRevealed ? onPaper : facts),
      'POST /analyses/:id/reveal': () => {
        isRevealed = true;
        return { ...memberAnalysis, report, revealed: { at: '2026-11-21T10:00:00Z', memberId: 'm' } };
      },
      'GET /analyses/:id/document': () => {
        asked.push('document');
        return file();
      },
      'GET /analyses/:id/notes': () => page([]),
      'GET /analyses/:id/decisions': () => page([]),
    },
  });
  unmount = mounted.unmount;
  const root = mounted.element.renderRoot as ShadowRoot;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  await waitUntil(() => find('inlay-evidence-quote'), 'shows the report');
  return {
    ...mounted,
    root,
    find,
    asked,
    openFirst: () => find('inlay-evidence-quote')!.dispatchEvent(new CustomEvent('inlay-evidence-opened')),
    press: (label: string) =>
      find(`.viewer inlay-button[label="${label}"]`)!.dispatchEvent(
        new MouseEvent('click', { bubbles: true }),
      ),
    status: () => find('.viewer-at')?.textContent?.trim(),
  };
}

let unmount = () => {};
afterEach(async () => {
  unmount();
  await setViewport({ width: 1000, height: 700 });
});

const isInked = (canvas: HTMLCanvasElement | null): boolean => {
  if (!canvas || canvas.width === 0) return false;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, index) => index % 4 === 0 && value < 128);
};

test('a quote opens the PDF beside the report, drawn, with the passage marked on its page', async () => {
  const { openFirst, find, status, root } = await mount();
  openFirst();
  await waitUntil(() => find('.box[data-lit]'), 'marks the passage');
  expect(find('.viewer.beside')).to.exist;
  expect(find('.box[data-lit]')!.closest<HTMLElement>('.page')!.dataset.number).to.equal('2');
  expect(root.querySelectorAll('.box')).to.have.length(2);
  expect(status()).to.equal('Terraform: Met · Page 2');
  await waitUntil(() => isInked(root.querySelector('.page[data-number="2"] canvas')), 'draws the page', {
    timeout: 8000,
  });
  const box = find('.box[data-lit]')!.getBoundingClientRect();
  const sheetBox = find('.page[data-number="2"]')!.getBoundingClientRect();
  expect((box.left - sheetBox.left) / sheetBox.width).to.be.closeTo(19 / 200, 0.01);
  expect((box.top - sheetBox.top) / sheetBox.height).to.be.closeTo(39 / 100, 0.02);
});

test('passages are gone through in the order of the CV, by button and by key', async () => {
  const { openFirst, find, status, press } = await mount();
  openFirst();
  await waitUntil(() => find('.box[data-lit]'), 'marks the passage');
  press(en['viewer.next']);
  await waitUntil(() => status()?.startsWith('English'), 'goes round to the first');
  const room = find('.viewer-room')!;
  room.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true, composed: true }));
  await waitUntil(() => status()?.startsWith('Terraform'), 'goes back');
  room.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  await waitUntil(() => find('.viewer') === null, 'closes');
});

test('the page grows and fits the width again', async () => {
  const { openFirst, find, press } = await mount();
  openFirst();
  await waitUntil(() => find('.page'), 'shows the page');
  const fitting = find('.page')!.clientWidth;
  press(en['viewer.larger']);
  await waitUntil(() => find('.page')!.clientWidth > fitting, 'grows');
  press(en['viewer.fit']);
  await waitUntil(() => find('.page')!.clientWidth === fitting, 'fits');
  expect([stepZoom(1, 1), stepZoom(1, -1), stepZoom(3, 1), stepZoom(1.1, -1)]).to.deep.equal([
    1.25, 0.75, 3, 1,
  ]);
});

test('while nobody may know who it is the file is not asked for, and the masked text says why', async () => {
  const { openFirst, find, asked, root } = await mount(
    { noPages: 'blind', pages: [], places: [] },
    { blind: true },
  );
  openFirst();
  await waitUntil(() => find('.cv-text'), 'shows the text');
  expect(asked).to.deep.equal([]);
  expect(root.textContent).to.contain(en['viewer.why.blind']);
  expect(find('h2')!.textContent).not.to.contain('Mira');
  expect(find('mark[data-lit]')!.textContent).to.equal('Describes all infrastructure in Terraform');
  expect(find('.cv-text')!.textContent).to.equal(text);
  find('inlay-notice inlay-button')!.click();
  await waitUntil(() => find('.viewer .page'), 'shows the pages once revealed');
});

test('on a phone the CV comes over the report, and nothing is wider than the screen', async () => {
  const { openFirst, find, element } = await mount(onPaper, {}, 390);
  openFirst();
  await waitUntil(() => find('.cv-dialog .box[data-lit]'), 'opens the dialog');
  expect(find('.viewer.beside')).to.equal(null);
  expect(document.documentElement.scrollWidth).to.equal(390);
  await expect(element).to.be.accessible();
});

test('a PDF that cannot be drawn is read as text, and its passage is still marked', async () => {
  const { openFirst, find, root } = await mount(onPaper, {}, 1200, () => new Blob(['not a PDF']));
  openFirst();
  await waitUntil(() => find('mark[data-lit]'), 'shows the text', { timeout: 8000 });
  expect(root.textContent).to.contain(en['viewer.why.undrawable']);
});

test('where marks overlap, the text is cut at each of their ends', () => {
  const pieces = cutText('abcdef', [
    { start: 0, end: 3 },
    { start: 2, end: 5 },
  ]);
  expect(pieces.map((piece) => [piece.text, piece.marks.join()])).to.deep.equal([
    ['ab', '0'],
    ['c', '0,1'],
    ['de', '1'],
    ['f', ''],
  ]);
});
