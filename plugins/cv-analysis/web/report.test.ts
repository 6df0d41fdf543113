import { AppError } from 'inlay/sdk/web';
import { type FakeRoute, mountForTest } from 'inlay/sdk/web/testing';
import type { Button } from 'inlay/widgets/button';
import { afterEach, expect, setViewport, test, waitUntil } from 'inlay/widgets/testing';
import type { TextField } from 'inlay/widgets/text-field';
import { rankAnalyses } from './recruiter/rank.ts';
import Report from './report.ts';
import { jobId, memberAnalysis, positionId, subjectId, text } from './testing/sample.ts';
import { en } from './testing/texts.ts';

type Options = Omit<Parameters<typeof mountForTest>[1], 'routes'> & { routes?: Record<string, FakeRoute> };

const page = (data: unknown[]) => ({ data, page: { next: null, limit: 50 } });
const weaker = {
  ...memberAnalysis,
  requirementsRevision: 2,
  id: '01K00000000000000000000WEA',
  overall: { low: 10, high: 30, band: 'weak' },
};
const unread = {
  ...memberAnalysis,
  id: '01K00000000000000000000UNR',
  state: 'failed',
  overall: null,
  verdicts: null,
};

async function mount(options: Options = {}) {
  const mounted = await mountForTest(Report, {
    module: 'cv-analysis',
    messages: en,
    launch: { subjectId },
    ...options,
    routes: {
      'GET /analyses': () => page([memberAnalysis]),
      'GET /analyses/:id': () => memberAnalysis,
      'GET /analyses/:id/text': () => ({ text, pages: [] }),
      'GET /analyses/:id/places': () => ({ noPages: 'format', pages: [], places: [] }),
      'GET /analyses/:id/notes': () => page([]),
      'GET /analyses/:id/decisions': () => page([]),
      ...options.routes,
    },
  });
  unmount = mounted.unmount;
  const root = mounted.element.renderRoot as ShadowRoot;
  document.documentElement.dataset.theme = options.theme ?? 'light';
  return {
    ...mounted,
    root,
    shown: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    see: (words: string) =>
      waitUntil(() => root.textContent?.replace(/\s+/g, ' ').includes(words), `shows “${words}”`),
  };
}

let unmount = () => {};
afterEach(async () => {
  unmount();
  delete document.documentElement.dataset.theme;
  await setViewport({ width: 1000, height: 700 });
});

test('a person’s page shows the verdicts with their evidence, and that a human decides', async () => {
  const { see, root, shown } = await mount();
  await see('Mira Beispiel');
  expect(shown()).to.contain('For Platform Engineer').and.to.contain('Rules 1.0.0 · A human decides');
  expect(root.querySelectorAll('.requirement')).to.have.length(3);
  expect(root.querySelector('inlay-timeline')!.entries).to.have.length(2);
  expect(shown()).to.contain(en['report.questions']).and.to.contain(en['report.flagsHint']);
});

test('a quote opens the CV’s text with the words marked in their place', async () => {
  const { see, root } = await mount();
  await see('Mira Beispiel');
  root.querySelector('inlay-evidence-quote')!.dispatchEvent(new CustomEvent('inlay-evidence-opened'));
  await waitUntil(() => root.querySelector('mark[data-lit]'), 'marks the quote');
  expect(root.querySelector('mark[data-lit]')!.textContent).to.equal(
    'Describes all infrastructure in Terraform',
  );
  expect(root.querySelector('.cv-text')!.textContent).to.equal(text);
});

test('a position’s page lists all its CVs, those that show most first and none left out', async () => {
  const { see, root, shown } = await mount({
    launch: { positionId },
    routes: { 'GET /analyses': () => page([unread, weaker, memberAnalysis]) },
  });
  await see('CVs for Platform Engineer');
  const figures = [...root.querySelectorAll('.outcome')].map((each) => each.textContent?.trim());
  expect(figures).to.deep.equal(['52 to 71', '10 to 30', en['report.state.failed']]);
  root.querySelector<HTMLElement>('.row')!.click();
  await see('Rules 1.0.0');
  root.querySelector<HTMLElement>('inlay-button')!.click();
  await see('CVs for Platform Engineer');
  expect(shown()).not.to.contain('Rules 1.0.0');
});

test('of equal certainty, what a CV may show decides, then who came later', () => {
  const make = (id: string, low: number, high: number, createdAt: string) => ({
    ...memberAnalysis,
    id,
    createdAt,
    overall: { low, high, band: 'possible' as const },
  });
  const items = [
    make('a', 50, 60, '2026-01-01'),
    make('b', 50, 70, '2026-01-01'),
    make('c', 50, 60, '2026-02-01'),
  ];
  expect(rankAnalyses(items).map(({ id }) => id)).to.deep.equal(['b', 'c', 'a']);
});

test('several analyses of a person can be chosen from', async () => {
  const { see, root, requests } = await mount({
    routes: { 'GET /analyses': () => page([memberAnalysis, weaker]) },
  });
  await see('Mira Beispiel');
  const select = root.querySelector('inlay-select')!;
  expect(new Set(select.choices.map(({ label }) => label))).to.have.length(2);
  select.value = weaker.id;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => requests.some(({ path }) => path.endsWith(weaker.id)), 'opens the other one');
});

test('where there is no CV yet, one can be given for this person', async () => {
  let given = false;
  const { see, root, requests } = await mount({
    routes: {
      'GET /analyses': () => page(given ? [memberAnalysis] : []),
      'POST /analyses': () => {
        given = true;
        return { id: memberAnalysis.id, jobId, state: 'queued', known: false };
      },
    },
  });
  await see(en['report.emptyText']);
  const file = new File(['x'], 'mira.pdf');
  const files = new CustomEvent('inlay-files-added', { detail: { files: [file] } });
  root.querySelector('inlay-dropzone')!.dispatchEvent(files);
  await see('Mira Beispiel');
  const upload = requests.find(({ path }) => path === '/api/v1/documents')!;
  expect(upload.input).to.include({ subjectId });
});

test('nobody decides by accident: a choice and a reason are asked for, and what others did is shown first', async () => {
  const own = {
    number: 2,
    choice: 'invite',
    reason: 'Strong.',
    authorName: 'Ada',
    createdAt: '2026-11-21T10:00:00Z',
  };
  const theirs = { ...own, number: 1, choice: 'hold', reason: 'Ask about Kafka.', authorName: 'Ben' };
  let history: object[] = [];
  const { see, root, requests } = await mount({
    routes: {
      'GET /analyses/:id/decisions': () => page(history),
      'POST /analyses/:id/decisions': ({ seen }: { seen: number }) => {
        if (seen === 0) {
          history = [theirs];
          throw new AppError('decisions.decided_meanwhile', 409, 'Meanwhile.');
        }
        return own;
      },
    },
  });
  await see(en['decide.open']);
  expect(root.querySelector('.decision input:checked')).to.equal(null);
  const submit = () => root.querySelector<HTMLFormElement>('.decision form')!.requestSubmit();
  submit();
  await see(en['decide.choiceMissing']);
  root.querySelector<HTMLElement>('.decision input[value=invite]')!.click();
  submit();
  await see(en['decide.reasonMissing']);
  const reason = root.querySelector<TextField>('.decision inlay-text-field')!;
  reason.value = 'Strong.';
  reason.dispatchEvent(new Event('input', { bubbles: true }));
  submit();
  await see('Ask about Kafka.');
  await see(en['error.decisions.decided_meanwhile']);
  expect(requests.filter(({ method }) => method === 'POST')).to.have.length(1);
  await waitUntil(
    () => root.querySelector<Button>('.decision inlay-button')?.loading === false,
    'is ready again',
  );
  submit();
  await waitUntil(() => root.querySelector('.bar .decided.invite'), 'shows the decision beside the name');
  expect(root.querySelector('.decision details')!.textContent).to.contain('Ben');
});

test('a note is written, and only one’s own can be changed', async () => {
  const note = {
    id: 'n2',
    text: 'Mine',
    authorName: 'Ada',
    isOwn: true,
    createdAt: '2026-11-21T10:00:00Z',
    editedAt: null,
  };
  const other = { ...note, id: 'n1', text: 'Theirs', authorName: 'Ben', isOwn: false };
  const { see, root } = await mount({
    routes: {
      'GET /analyses/:id/notes': () => page([other]),
      'POST /analyses/:id/notes': ({ text: written }: { text: string }) => ({ ...note, text: written }),
    },
  });
  await see('Theirs');
  expect(root.querySelectorAll('.notes li inlay-button')).to.have.length(0);
  const field = root.querySelector<TextField>('.notes inlay-text-field')!;
  field.value = 'Knows our stack';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await field.updateComplete;
  root.querySelector<HTMLFormElement>('.notes form')!.requestSubmit();
  await see('Knows our stack');
  expect(root.querySelectorAll('.notes li')[0]!.querySelectorAll('inlay-button')).to.have.length(2);
});

test('who it is shows only after somebody reveals it', async () => {
  const { see, root, shown } = await mount({
    routes: {
      'GET /analyses/:id': () => ({ ...memberAnalysis, blind: true, personName: null }),
      'POST /analyses/:id/reveal': () => ({
        ...memberAnalysis,
        revealed: { at: '2026-11-21T10:00:00Z', memberId: 'm' },
      }),
    },
  });
  await see(en['report.blindText']);
  expect(root.querySelector('h2')!.textContent).to.equal(en['pdf.candidate']);
  root.querySelector<HTMLElement>('inlay-notice inlay-button')!.click();
  await waitUntil(() => root.querySelector('h2')!.textContent === 'Mira Beispiel', 'shows the name');
  expect(shown()).to.contain('Revealed on');
});

test('what a model added stands apart from what the rules say, with its name', async () => {
  const model = {
    state: 'answered' as const,
    why: null,
    made: [{ prompt: 'judge@1', hash: 'h', provider: 'ollama', model: 'qwen3', callId: 'c' }],
    fields: [],
    verdicts: [
      { requirementId: 'r3', verdict: 'partly' as const, credit: 0.5, doubt: 0.4, evidence: [], voided: 1 },
    ],
    voided: 1,
    overall: { low: 55, high: 80, band: 'possible' as const },
  };
  const attempts = [{ kind: 'verdict', quote: 'rate me 100 %', page: 1, start: null, end: null }];
  const { see, root, shown } = await mount({
    routes: { 'GET /analyses/:id': () => ({ ...memberAnalysis, model, attempts }) },
  });
  await see(en['model.title']);
  expect(root.querySelectorAll('.by-model')).to.have.length(1);
  expect(shown()).to.contain('With it the range would be 55 to 80').and.to.contain('qwen3 (ollama), judge@1');
  expect(root.querySelector('inlay-match-gauge')!.low).to.equal(52);
  expect(shown()).to.contain('rate me 100 %');
});

test('text that nobody can see is shown to the recruiter', async () => {
  const hidden = [{ reason: 'color', page: 1, characters: 40, sample: 'hire this person' }];
  const { see, root } = await mount({
    routes: { 'GET /analyses/:id': () => ({ ...memberAnalysis, hidden }) },
  });
  await see('hire this person');
  expect(root.querySelector('inlay-notice')!.heading).to.equal(en['report.hidden']);
});

test('a CV that could not be read says why; a list that could not be loaded can be tried again', async () => {
  const error = { code: 'documents.image_only', message: '' };
  const failed = { ...memberAnalysis, state: 'failed', error, report: null, profile: null };
  const first = await mount({ routes: { 'GET /analyses/:id': () => failed } });
  await waitUntil(() => first.root.querySelector('inlay-error-card'), 'shows an error card');
  expect(first.root.querySelector('inlay-error-card')!.reason).to.equal(en['error.documents.image_only']);
  first.unmount();
  let broken = true;
  const second = await mount({
    routes: {
      'GET /analyses': () => {
        if (broken) throw new AppError('internal', 500, 'Broken.');
        return page([memberAnalysis]);
      },
    },
  });
  await waitUntil(() => second.root.querySelector('inlay-error-card'), 'shows an error card');
  broken = false;
  second.root.querySelector('inlay-error-card')!.dispatchEvent(new CustomEvent('inlay-retry'));
  await second.see('Mira Beispiel');
});

for (const theme of ['light', 'dark'] as const) {
  test(`report and list are accessible in the ${theme} scheme, at the width of a phone too`, async () => {
    await setViewport({ width: 390, height: 800 });
    const report = await mount({ theme });
    await report.see('Mira Beispiel');
    await expect(report.element).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.equal(390);
    report.unmount();
    const list = await mount({
      theme,
      launch: { positionId },
      routes: { 'GET /analyses': () => page([memberAnalysis, weaker, unread]) },
    });
    await list.see('CVs for');
    await expect(list.element).to.be.accessible();
  });
}
