import { AppError } from 'inlay/sdk/web';
import { type FakeRoute, mountForTest } from 'inlay/sdk/web/testing';
import { afterEach, emulateMedia, expect, setViewport, suite, test, waitUntil } from 'inlay/widgets/testing';
import CandidateCheck from './candidate-check.ts';
import { candidateAnalysis, jobId, positionId } from './testing/sample.ts';
import { de, en } from './testing/texts.ts';

type Options = Omit<Parameters<typeof mountForTest>[1], 'routes'> & { routes?: Record<string, FakeRoute> };

const file = new File(['Mira Beispiel'], 'mira.pdf', { type: 'application/pdf' });
const routes = {
  'POST /analyses': () => ({ id: candidateAnalysis.id, jobId, state: 'queued', known: false }),
  'GET /analyses/:id': () => candidateAnalysis,
};

async function mount(options: Options = {}) {
  const mounted = await mountForTest(CandidateCheck, {
    module: 'cv-analysis',
    messages: en,
    launch: { positionId },
    jobs: { [jobId]: [{ step: 'reading' }, { step: 'done' }] },
    ...options,
    routes: { ...routes, ...options.routes },
  });
  const { element } = mounted;
  document.documentElement.dataset.theme = options.theme ?? 'light';
  const root = element.renderRoot as ShadowRoot;
  return {
    ...mounted,
    root,
    shown: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    agree: () => root.querySelector<HTMLInputElement>('#consent')!.click(),
    give: (given = file) =>
      root
        .querySelector('inlay-dropzone')!
        .dispatchEvent(new CustomEvent('inlay-files-added', { detail: { files: [given] } })),
    press: (key: keyof typeof en) => {
      const buttons = [...root.querySelectorAll('inlay-button')];
      buttons.find((button) => button.textContent?.trim() === en[key])!.click();
    },
    see: (words: string) =>
      waitUntil(() => root.textContent?.replace(/\s+/g, ' ').includes(words), `shows “${words}”`),
  };
}

let unmount = () => {};
afterEach(async () => {
  unmount();
  sessionStorage.clear();
  delete document.documentElement.dataset.theme;
  await setViewport({ width: 1000, height: 700 });
});

async function check(options: Options = {}) {
  const mounted = await mount(options);
  unmount = mounted.unmount;
  mounted.agree();
  mounted.give();
  return mounted;
}

suite('from a file to the result', () => {
  test('who came from a course that waits for a score is told so before they give anything', async () => {
    const learner = await mount({ launch: { positionId, hasGradeBook: true, wantsScore: true } });
    expect(learner.shown()).to.contain(en['check.gradeBook']);
    learner.unmount();
    const candidate = await mount();
    unmount = candidate.unmount;
    expect(candidate.shown()).not.to.contain(en['check.gradeBook']);
  });

  test('what is agreed to says how long one can delete, and whether a language model reads', async () => {
    const plain = await mount({ settings: { retentionDays: 30 } });
    unmount = plain.unmount;
    expect(plain.shown()).to.contain('after 30 days').and.not.to.contain(en['check.policyModel']);
    plain.unmount();
    const { agree, give, see, unmount: takeAway } = await mount({ settings: { modelUse: 'fill_gaps' } });
    unmount = takeAway;
    await see(en['check.policyModel']);
    agree();
    give();
    await see(en['check.automatedModel']);
  });

  test('no file leaves the page before the person agreed, and none has to be chosen twice', async () => {
    const mounted = await mount();
    unmount = mounted.unmount;
    mounted.give();
    await mounted.see(en['check.consentMissing']);
    expect(mounted.requests).to.have.length(0);
    mounted.agree();
    await mounted.see('Your CV for Platform Engineer');
    expect(mounted.requests[0]!.input).to.include({ consent: '2026-11' });
  });

  test('the result gives a range, verdicts with the person’s own words, and how to show what is missing', async () => {
    const { root, see, shown } = await check();
    await see('Your CV for Platform Engineer');
    const gauge = root.querySelector('inlay-match-gauge')!;
    expect([gauge.low, gauge.high]).to.deep.equal([52, 71]);
    // The word is the report's own: the range alone does not know what is missing.
    expect(gauge.words).to.equal(en['match.band.possible']);
    expect(shown()).to.contain('1 of 3 requirements shown, 1 in part').and.to.contain('How to show it:');
    const quotes = [...root.querySelectorAll('inlay-evidence-quote')].map(({ quote }) => quote);
    expect(quotes).to.contain('Describes all infrastructure in Terraform');
    expect(root.activeElement?.localName).to.equal('h2');
  });

  test('the page around hears of the end, and of the result only when the person applies', async () => {
    const { see, press, events, shown } = await check();
    await see('Your CV for');
    expect(events.map(({ name }) => name)).to.deep.equal(['completed']);
    press('check.apply');
    await see(en['check.applied']);
    expect(events.at(-1)).to.deep.equal({
      name: 'result',
      detail: {
        analysisId: candidateAnalysis.id,
        documentId: candidateAnalysis.documentId,
        positionId,
        overall: { low: 52, high: 71, band: 'possible' },
      },
    });
    expect(shown()).to.contain(en['check.applied']);
  });

  test('the same file again is said to be the same result', async () => {
    const known = () => ({ id: candidateAnalysis.id, jobId, state: 'completed', known: true });
    const { see, requests } = await check({ routes: { 'POST /analyses': known } });
    await see(en['check.known']);
    expect(requests.some(({ path }) => path.includes('/jobs/'))).to.equal(false);
  });

  test('what is not shown comes with a pattern whose gaps only the person can fill', async () => {
    const { see, root } = await check();
    await see('Your CV for');
    const [partly, missing] = [...root.querySelectorAll('.rewriting')];
    expect(partly!.textContent).to.contain('Platform Engineer').and.to.contain('mother tongue');
    expect(missing!.querySelector('.pattern')!.textContent).to.contain('Kafka');
    expect([...missing!.querySelectorAll('.gap')].map(({ textContent }) => textContent)).to.include(
      '[from – to]',
    );
    expect(missing!.textContent).to.contain('“Platform Engineer, Hafen GmbH”');
    const met = root.querySelectorAll('.requirement.met .rewriting');
    expect(met).to.have.length(0);
  });

  test('without a position it shows how the CV is read, and offers no application', async () => {
    const profileOnly = {
      ...candidateAnalysis,
      overall: null,
      requirements: [],
      verdicts: [],
      positionTitle: null,
    };
    const { see, root, shown } = await check({
      launch: { positionId: null },
      routes: { 'GET /analyses/:id': () => profileOnly },
    });
    await see(en['check.resultProfile']);
    expect(root.querySelector('inlay-match-gauge')).to.equal(null);
    expect(shown()).to.contain('Hafen GmbH').and.not.to.contain(en['check.apply']);
  });
});

suite('what may go wrong', () => {
  test('a file that cannot be read is named with its reason in the reader’s language', async () => {
    const error = { code: 'documents.encrypted', message: 'The file is protected.' };
    const { see, root } = await check({ messages: de, jobs: { [jobId]: [{ state: 'failed', error }] } });
    await see(de['check.otherFile']);
    expect(root.querySelector('inlay-error-card')!.reason).to.equal(de['error.documents.encrypted']);
  });

  test('what arrived is not sent a second time when the rest is tried again', async () => {
    let tries = 0;
    const { see, press, requests } = await check({
      routes: {
        'POST /analyses': () => {
          tries += 1;
          if (tries === 1) throw new AppError('internal', 500, 'Broken.');
          return routes['POST /analyses']();
        },
      },
    });
    await see(en['check.retry']);
    press('check.retry');
    await see('Your CV for');
    expect(requests.filter(({ path }) => path === '/api/v1/documents')).to.have.length(1);
  });

  test('an upload that failed without a network goes on when it is back', async () => {
    let online = false;
    const upload = async (given: File) => {
      if (!online) throw new AppError('network.offline', 503, 'No network.');
      return { id: 'D', subjectId: 'S', name: given.name, type: '', size: 1, sha256: '', createdAt: '' };
    };
    const { see } = await check({ upload });
    await see(en['check.retry']);
    online = true;
    dispatchEvent(new Event('online'));
    await see('Your CV for');
  });

  test('a session that is over offers to start again', async () => {
    const upload = async () => {
      throw new AppError('launches.over', 401, 'Over.');
    };
    const { see, root } = await check({ upload });
    await see(en['check.reload']);
    expect(root.querySelector('inlay-error-card')!.reason).to.equal(en['error.launches.over']);
  });

  test('a job that was closed meanwhile is told kindly, without a button that cannot help', async () => {
    const { see, root } = await check({
      routes: {
        'POST /analyses': () => {
          throw new AppError('positions.not_found', 404, 'Gone.');
        },
      },
    });
    await see(en['check.closedText']);
    expect(root.textContent).not.to.contain(en['check.retry']).and.not.to.contain(en['check.otherFile']);
    expect(root.querySelector('#erase')).to.exist;
  });

  test('an upload can be stopped', async () => {
    const { see, press } = await check({ upload: () => new Promise<never>(() => {}) });
    await see(en['check.cancel']);
    press('check.cancel');
    await see(en['check.lead']);
  });

  test('after a reload the same session finds its result again', async () => {
    const first = await check();
    await first.see('Your CV for');
    first.unmount();
    const second = await mount();
    unmount = second.unmount;
    await second.see('Your CV for');
    expect(second.requests.some(({ method }) => method === 'POST')).to.equal(false);
  });

  test('after a reload into another session the person is told to choose the file again', async () => {
    const first = await check();
    await first.see('Your CV for');
    first.unmount();
    const gone = () => {
      throw new AppError('analyses.not_found', 404, 'Gone.');
    };
    const second = await mount({ routes: { 'GET /analyses/:id': gone } });
    unmount = second.unmount;
    await second.see(en['check.lost']);
    await second.see('deleted by itself after 180 days');
  });
});

test('"Delete my data now" asks once more, erases and says goodbye', async () => {
  const { see, press, root, requests } = await check();
  await see('Your CV for');
  press('check.erase');
  await see(en['check.erase.title']);
  await waitUntil(() => root.activeElement?.id === 'keep', 'the harmless button has the focus');
  press('check.erase.keep');
  await see(en['check.erase']);
  press('check.erase');
  await see(en['check.erase.confirm']);
  expect(requests.some(({ method }) => method === 'DELETE')).to.equal(false);
  press('check.erase.confirm');
  await see(en['check.gone.title']);
  expect(requests.at(-1)).to.include({ method: 'DELETE', path: '/api/v1/subjects/me' });
  expect(sessionStorage.length).to.equal(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`each screen is accessible in the ${theme} scheme, at the width of a phone too`, async () => {
    await emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await setViewport({ width: 390, height: 800 });
    const mounted = await mount({ theme });
    unmount = mounted.unmount;
    await expect(mounted.element).to.be.accessible();
    mounted.agree();
    mounted.give();
    await mounted.see('Your CV for');
    await expect(mounted.element).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.equal(390);
    mounted.unmount();
    sessionStorage.clear();
    const error = { code: 'documents.image_only', message: '' };
    const failed = await check({ theme, jobs: { [jobId]: [{ state: 'failed', error }] } });
    await failed.see(en['check.otherFile']);
    await expect(failed.element).to.be.accessible();
  });
}
