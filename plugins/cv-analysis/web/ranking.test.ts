import { AppError } from 'inlay/sdk/web';
import { type FakeRoute, mountForTest } from 'inlay/sdk/web/testing';
import { afterEach, expect, setViewport, test, waitUntil } from 'inlay/widgets/testing';
import Ranking from './ranking.ts';
import { memberAnalysis, positionId } from './testing/sample.ts';
import { makeStandings, requirements } from './testing/standings.ts';
import { de, en } from './testing/texts.ts';

type Options = Omit<Parameters<typeof mountForTest>[1], 'routes'> & { routes?: Record<string, FakeRoute> };

const people = [
  { name: 'Weak Wanda', verdicts: ['not_shown', 'not_shown', 'met'] as const },
  { name: 'Strong Sören', verdicts: ['met', 'met', 'not_shown'] as const, decision: 'invite' as const },
  { name: 'Middle Mia', verdicts: ['met', 'partly', 'not_shown'] as const, flags: 'h' },
  { name: null, state: 'failed' as const },
];
const set = {
  positionId,
  positionTitle: 'Platform Engineer',
  positionVersion: 1,
  revision: 4,
  origin: 'text',
  locked: true,
  outdated: false,
  changedAt: '2026-11-20T10:00:00.000Z',
  requirements,
};

async function mount(options: Options = {}) {
  const mounted = await mountForTest(Ranking, {
    module: 'cv-analysis',
    messages: en,
    launch: { positionId, placement: 'page.position' },
    ...options,
    routes: {
      'GET /positions/:id/standings': () => makeStandings(people),
      'GET /positions/:id/requirements': () => set,
      ...options.routes,
    },
  });
  unmount = mounted.unmount;
  const root = mounted.element.renderRoot as ShadowRoot;
  document.documentElement.dataset.theme = options.theme ?? 'light';
  const table = () => root.querySelector('inlay-data-table');
  const names = () =>
    [...(table()?.shadowRoot?.querySelectorAll('tbody .name') ?? [])].map((each) => each.textContent);
  const press = (label: string) => {
    const all = [...root.querySelectorAll<HTMLElement>('inlay-button, button')];
    const found = all.find((each) => each.textContent?.replace(/\s+/g, ' ').trim().startsWith(label));
    if (!found) throw new Error(`There is no button “${label}”.`);
    found.click();
  };
  return {
    ...mounted,
    root,
    table,
    names,
    press,
    /** Waits until the list shows these people in this order. */
    lists: (...wanted: string[]) =>
      waitUntil(() => JSON.stringify(names()) === JSON.stringify(wanted), `lists ${wanted}`),
    see: (words: string) =>
      waitUntil(() => root.textContent?.replace(/\s+/g, ' ').includes(words), `shows “${words}”`),
  };
}

let unmount = () => {};
const ownAddress = location.href;
afterEach(async () => {
  unmount();
  history.replaceState(null, '', ownAddress);
  delete document.documentElement.dataset.theme;
  await setViewport({ width: 1000, height: 700 });
});

const ranked = ['Strong Sören', 'Middle Mia', 'Weak Wanda', 'cv-3.pdf'];

test('those that show most stand first, and what could not be read stands there, too', async () => {
  const { lists, table, see } = await mount();
  await lists(...ranked);
  await see('CVs for Platform Engineer');
  const [first, second, , last] = table()!.shadowRoot!.querySelectorAll('tbody tr');
  expect(first!.textContent).to.contain('2/2').and.to.contain(en['ranking.decision.invite']);
  expect(second!.textContent).to.contain('1/2').and.to.contain(en['ranking.flag.hidden']);
  expect(last!.textContent).to.contain(en['ranking.state.failed']);
});

test('words, results and musts narrow the view; a name is found without its accents', async () => {
  const { lists, root, press, see } = await mount();
  await lists(...ranked);
  const search = root.querySelector('inlay-text-field')!;
  search.value = 'soren';
  search.dispatchEvent(new Event('input'));
  await lists('Strong Sören');
  await see('1 of 4 shown');
  press(en['ranking.clear']);
  await lists(...ranked);
  const check = [...root.querySelectorAll('label.check')].find((each) =>
    each.textContent?.includes('Kafka'),
  )!;
  (check.querySelector('input') as HTMLInputElement).click();
  await lists('Weak Wanda');
});

test('a slider changes the order at once, and only saving tells anybody', async () => {
  const { lists, press, root, requests, see } = await mount({
    routes: { 'PUT /positions/:id/requirements': (input) => ({ ...set, ...(input as object), revision: 5 }) },
  });
  await lists(...ranked);
  press(en['weights.title']);
  await waitUntil(() => root.querySelectorAll('input[type=range]').length === 3);
  const move = (at: number, value: string) => {
    const slider = root.querySelectorAll<HTMLInputElement>('input[type=range]')[at]!;
    slider.value = value;
    slider.dispatchEvent(new Event('input'));
  };
  move(0, '0');
  move(1, '0');
  await lists('Weak Wanda', 'Strong Sören', 'Middle Mia', 'cv-3.pdf');
  expect(requests.some(({ method }) => method === 'PUT')).to.equal(false);
  press(en['weights.reset']);
  await lists(...ranked);
  move(2, '9');
  await see(en['weights.trying']);
  press(en['weights.save']);
  await waitUntil(() => requests.some(({ method }) => method === 'PUT'));
  const { input } = requests.find(({ method }) => method === 'PUT')!;
  const { revision, requirements: sent } = input as unknown as {
    revision: number;
    requirements: { weight: number }[];
  };
  expect([revision, ...sent.map(({ weight }) => weight)]).to.deep.equal([4, 3, 3, 9]);
});

test('what was uploaded beside the list stands in it at once', async () => {
  let isThere = false;
  const { lists } = await mount({
    routes: { 'GET /positions/:id/standings': () => makeStandings(isThere ? people : people.slice(0, 1)) },
  });
  await lists('Weak Wanda');
  isThere = true;
  document.dispatchEvent(new CustomEvent('inlay-batch-completed'));
  await lists(...ranked);
});

test('a CV that is being read gets its result without a reload', async () => {
  let isDone = false;
  const waiting = [{ name: null, state: 'queued' as const }];
  const { lists, see, table } = await mount({
    routes: { 'GET /positions/:id/standings': () => makeStandings(isDone ? people.slice(0, 1) : waiting) },
  });
  await lists('cv-0.pdf');
  await see('1 CV is being read');
  expect(table()!.shadowRoot!.textContent).to.contain(en['ranking.state.queued']);
  isDone = true;
  document.dispatchEvent(new Event('visibilitychange'));
  await lists('Weak Wanda');
});

test('a hidden name is revealed where it stands', async () => {
  let isRevealed = false;
  const { lists, table, requests } = await mount({
    routes: {
      'GET /positions/:id/standings': () =>
        makeStandings([
          { ...people[0]!, name: isRevealed ? 'Weak Wanda' : 'Candidate 7K3P', flags: isRevealed ? '' : 'b' },
        ]),
      'POST /analyses/:id/reveal': () => {
        isRevealed = true;
        return memberAnalysis;
      },
    },
  });
  await lists('Candidate 7K3P');
  table()!.shadowRoot!.querySelector<HTMLElement>('.reveal')!.click();
  await lists('Weak Wanda');
  expect(requests.filter(({ path }) => path.endsWith('/reveal'))).to.have.length(1);
});

test('two CVs stand side by side, with what sets them apart; on a phone one at a time', async () => {
  const other = {
    ...memberAnalysis,
    id: '01K0000000000000000000A001',
    personName: 'Strong Sören',
    report: {
      ...memberAnalysis.report!,
      verdicts: memberAnalysis.report!.verdicts.map((each, at) =>
        at === 2 ? { ...each, verdict: 'met' } : each,
      ),
    },
  };
  const { lists, table, press, see, root, element } = await mount({
    routes: {
      'GET /analyses/:id': ({ id }: { id: string }) => (id === other.id ? other : { ...memberAnalysis, id }),
    },
  });
  await lists(...ranked);
  table()!.selected = ['01K0000000000000000000D001', '01K0000000000000000000D002'];
  const selected = table()!.selected;
  table()!.dispatchEvent(new CustomEvent('inlay-selection-changed', { detail: { selected } }));
  await see('Compare 2');
  press('Compare 2');
  await see('1 requirement on which they differ');
  expect(root.querySelectorAll('.compare tbody tr')).to.have.length(requirements.length + 2);
  expect(root.querySelectorAll('tr.differs')).to.have.length(1);
  root.querySelector<HTMLInputElement>('.comparison input[type=checkbox]')!.click();
  await waitUntil(() => root.querySelectorAll('.compare tbody tr').length === 3);
  await expect(element).to.be.accessible();
  await setViewport({ width: 390, height: 800 });
  await waitUntil(() => root.querySelector('inlay-tabs'), 'shows tabs');
  expect(root.querySelectorAll('.compare-one')).to.have.length(1);
  press(en['report.back']);
  await lists(...ranked);
});

test('from a row one comes to the report and to people who are alike, and back to the same row', async () => {
  const similar = {
    candidates: [
      {
        analysisId: '01K0000000000000000000A009',
        subjectId: '01K0000000000000000000P009',
        name: 'Alike Ali',
        title: 'Platform Engineer',
        years: 7.5,
        shared: ['Terraform', 'Kafka'],
        sharedCount: 5,
        positionTitle: 'SRE',
      },
    ],
    compared: 12,
    skills: 8,
  };
  const { lists, root, table, press, see, requests, visited } = await mount({
    routes: {
      'GET /analyses': () => ({ data: [memberAnalysis], page: { next: null, limit: 50 } }),
      'GET /analyses/:id': () => memberAnalysis,
      'GET /analyses/:id/similar': () => similar,
    },
  });
  await lists(...ranked);
  table()!.shadowRoot!.querySelectorAll<HTMLElement>('.opener')[1]!.click();
  const report = () => root.querySelector('.inside > :nth-child(2)')?.shadowRoot?.textContent ?? '';
  // Its code is fetched now.
  await waitUntil(() => report().includes('Mira Beispiel'), 'shows the report', { timeout: 10_000 });
  expect(requests.some(({ path }) => path.includes('subjectId=01K0000000000000000000P002'))).to.equal(true);
  expect(new URL(visited.at(-1)!, location.origin).searchParams.get('analysis')).to.match(/^01K/);
  root.querySelector<HTMLDetailsElement>('.similar')!.open = true;
  await see('Terraform, Kafka and 3 more');
  await see('Compared with 12 other people');
  press(en['report.back']);
  await waitUntil(
    () => table()!.shadowRoot!.activeElement?.textContent?.includes('Middle Mia'),
    'focuses the row',
  );
});

test('an address leads straight to a report or a comparison, and Back from there to the list', async () => {
  const goTo = (query: string) => {
    const url = new URL(ownAddress);
    for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
    history.replaceState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
  };
  goTo(`analysis=${memberAnalysis.id}`);
  const { lists, root, requests } = await mount({
    routes: {
      'GET /analyses': () => ({ data: [memberAnalysis], page: { next: null, limit: 50 } }),
      'GET /analyses/:id': () => memberAnalysis,
    },
  });
  const report = () => root.querySelector('.inside > :nth-child(2)')?.shadowRoot?.textContent ?? '';
  await waitUntil(() => report().includes('Mira Beispiel'), 'shows the report', { timeout: 10_000 });
  expect(requests.some(({ path }) => path.includes(`subjectId=${memberAnalysis.subjectId}`))).to.equal(true);
  goTo('');
  await lists(...ranked);
  await waitUntil(() => !root.querySelector('.list')!.hasAttribute('hidden'), 'shows the list');
  goTo(`compare=${memberAnalysis.id} ${memberAnalysis.id}`);
  await waitUntil(() => root.querySelector('.comparison h2'), 'shows the comparison');
  goTo('');
  await waitUntil(() => !root.querySelector('.comparison'), 'closes the comparison');
});

test('requirements are edited, added and taken out; one without words is not saved', async () => {
  const { lists, press, root, requests, see } = await mount({
    routes: { 'PUT /positions/:id/requirements': (input) => ({ ...set, ...(input as object), revision: 5 }) },
  });
  await lists(...ranked);
  press(en['requirements.title']);
  await see(en['requirements.locked']);
  const dialog = root.querySelector('.requirements-dialog')!;
  root.querySelectorAll<HTMLElement>('.remove')[1]!.click();
  press(en['requirements.add']);
  await waitUntil(() => root.querySelectorAll('.drafts li').length === 3);
  dialog.dispatchEvent(new CustomEvent('inlay-confirm'));
  await see(en['requirements.missing']);
  expect(requests.some(({ method }) => method === 'PUT')).to.equal(false);
  const field = root.querySelectorAll<HTMLInputElement>('.draft-label input')[2]!;
  field.value = 'Rust';
  field.dispatchEvent(new Event('input'));
  dialog.dispatchEvent(new CustomEvent('inlay-confirm'));
  await waitUntil(() => requests.some(({ method }) => method === 'PUT'));
  const { requirements: sent } = requests.find(({ method }) => method === 'PUT')!.input as {
    requirements: { id?: string; label: string }[];
  };
  expect(sent.map(({ id, label }) => [id, label])).to.deep.equal([
    ['r1', 'Terraform'],
    ['r3', 'Kafka'],
    [undefined, 'Rust'],
  ]);
});

test('whoever edits sees the sentence a requirement was read from, and whether one skill is enough', async () => {
  const text = 'React, Vue or Lit in daily use';
  const several = { ...requirements[0]!, label: 'React, Vue', text, skillIds: ['a', 'b'], skillMode: 'any' };
  const { lists, press, root, requests, see } = await mount({
    routes: {
      'GET /positions/:id/requirements': () => ({ ...set, requirements: [several, requirements[1]] }),
      'PUT /positions/:id/requirements': (input) => ({ ...set, ...(input as object), revision: 5 }),
    },
  });
  await lists(...ranked);
  press(en['requirements.title']);
  await see(text);
  const choices = [...root.querySelectorAll<HTMLSelectElement>('.drafts select')].filter(
    ({ value }) => value === 'any' || value === 'all',
  );
  expect(choices.map(({ value }) => value)).to.deep.equal(['any']);
  choices[0]!.value = 'all';
  choices[0]!.dispatchEvent(new Event('change'));
  root.querySelector('.requirements-dialog')!.dispatchEvent(new CustomEvent('inlay-confirm'));
  await waitUntil(() => requests.some(({ method }) => method === 'PUT'));
  const { input } = requests.find(({ method }) => method === 'PUT')!;
  expect((input as { requirements: { skillMode?: string }[] }).requirements[0]!.skillMode).to.equal('all');
});

test('CVs of earlier requirements are offered to be analysed anew', async () => {
  let isStarted = false;
  const { see, press, requests } = await mount({
    routes: {
      'GET /positions/:id/standings': () =>
        makeStandings([{ ...people[0]!, flags: isStarted ? '' : 'o' }], isStarted ? { revision: 2 } : {}),
      'POST /positions/:id/reanalysis': () => {
        isStarted = true;
        return { jobId: '01K00000000000000000000J0B' };
      },
    },
  });
  await see('1 CV was analysed with earlier requirements');
  press(en['ranking.reanalyse']);
  await waitUntil(() => requests.some(({ path }) => path.endsWith('/reanalysis')));
});

test('an empty position says how CVs come in; a failed one can be tried again', async () => {
  const empty = await mount({ routes: { 'GET /positions/:id/standings': () => makeStandings([]) } });
  await empty.see(en['ranking.emptyText']);
  empty.unmount();
  let isBroken = true;
  const failed = await mount({
    routes: {
      'GET /positions/:id/standings': () => {
        if (isBroken) throw new AppError('internal', 500, 'Broken.');
        return makeStandings(people);
      },
    },
  });
  await waitUntil(() => failed.root.querySelector('inlay-error-card'), 'shows an error card');
  isBroken = false;
  failed.root.querySelector('inlay-error-card')!.dispatchEvent(new CustomEvent('inlay-retry'));
  await failed.lists(...ranked);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the ranking is accessible in the ${theme} scheme, in German on a phone too`, async () => {
    const wide = await mount({ theme });
    await wide.lists(...ranked);
    wide.press(en['weights.title']);
    await wide.see(en['weights.hint']);
    await expect(wide.element).to.be.accessible();
    wide.unmount();
    await setViewport({ width: 390, height: 800 });
    const phone = await mount({ theme, locale: 'de', messages: de });
    await phone.lists(...ranked);
    await waitUntil(() => phone.table()!.shadowRoot!.querySelector('.card'), 'shows cards');
    await expect(phone.element).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.equal(390);
  });
}
