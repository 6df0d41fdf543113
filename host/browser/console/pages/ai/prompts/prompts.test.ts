import { expect, setViewport, test } from '../../../../../../widgets/testing/testing.ts';
import {
  expectAccessibleNow,
  find,
  findAll,
  openConsole,
  playConsole,
  press,
  read,
  seek,
  sees,
  waitUntil,
  write,
} from '../../../testing/console-fixture.ts';
import { page, refuse } from '../../../testing/fake-server.ts';
import { alert, prompt, promptLine, run, sentinelSettings, series } from '../../../testing/prompt-samples.ts';
import { pairLines } from './prompt-diff.ts';

const base = '/api/v1/prompts/cv-analysis/match-cv';

const server = playConsole((each) => {
  const installed = [{ module: 'cv-analysis', name: 'CV analysis', widgets: [] }];
  each.on('GET /api/v1/installations', { body: { data: installed } });
  each.on('GET /api/v1/prompts', { body: { data: [promptLine] } });
  each.on(`GET ${base}`, { body: { data: prompt } });
  each.on('GET /api/v1/sentinel/settings', { body: { data: sentinelSettings } });
  each.on('GET /api/v1/sentinel/series', { body: series });
  each.on('GET /api/v1/sentinel/alerts', page([alert]));
});

const open = () => openConsole('/console/ai/prompts/cv-analysis/match-cv');

test('prompts are listed by module, with what answers and how its tests went', async () => {
  const app = await openConsole('/console/ai/prompts');
  await sees(app, 'match-cv');
  expect(read(app))
    .to.include('CV analysis')
    .and.include('Version 3 answers')
    .and.include('Not passed')
    .and.include('1 alert');
  await expectAccessibleNow(app);
});

test('a version is written, and faults of the text are listed', async () => {
  server().on(`POST ${base}/versions`, {
    status: 422,
    body: {
      error: {
        code: 'prompts.faulty',
        message: 'No.',
        details: { faults: ['There is no slot {{job}}.'] },
        requestId: 'r',
      },
    },
  });
  const app = await open();
  await press(app, 'Write a new version from this');
  await write(app, 'Text of the prompt', 'Read {{job}}.');
  await press(app, 'Keep as a new version');
  await sees(app, 'This text cannot be used yet.');
  await sees(app, 'There is no slot {{job}}.');
  await expectAccessibleNow(app);
  server().on(`POST ${base}/versions`, {
    status: 201,
    body: { data: { ...prompt.versions[0], version: 't2' } },
  });
  await press(app, 'Keep as a new version');
  await sees(document.body, 'Version t2 is kept.');
  const [, sent] = server().callsTo('POST', `${base}/versions`);
  expect(sent!.body).to.deep.equal({ basedOn: '3', body: 'Read {{job}}.', model: 'strong', temperature: 0 });
});

test('a label waits for the test set, and a refusal says which cases failed and how', async () => {
  server().on(`PUT ${base}/labels/:label`, {
    body: { data: { state: 'testing', run: { ...run, state: 'running', done: 0, results: [] } } },
  });
  server().on('GET /api/v1/prompt-runs/:id', { body: { data: run } });
  const app = await open();
  await sees(app, 'Read the CV.');
  const select = findAll(app, 'inlay-select').find((each) => each.getAttribute('label') === 'Version')!;
  const control = find<HTMLSelectElement>(select, 'select')!;
  control.value = 't1';
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await press(app, 'Let it answer');
  await sees(app, 'First its 2 test cases are run.');
  await press(app, 'Test, then let it answer');
  await sees(app, 'Version t1 does not answer');
  expect(read(app))
    .to.include('1 of 2 cases did not pass')
    .and.include('1 of 2 cases passed')
    .and.include('/score lies from 80 to 100')
    .and.include('Found: 12');
  expect(server().callsTo('PUT', `${base}/labels/production`)[0]!.body).to.deep.equal({ version: 't1' });
  await expectAccessibleNow(app);
});

test('two versions stand side by side', async () => {
  server().on(`GET ${base}/diff`, {
    body: {
      data: {
        from: '3',
        to: 't1',
        parameters: [{ name: 'temperature', from: '0', to: '0.2' }],
        lines: [
          { kind: 'same', text: 'Read the CV.', from: 1, to: 1 },
          { kind: 'removed', text: 'Be brief.', from: 2, to: null },
          { kind: 'added', text: 'Be exact.', from: null, to: 2 },
        ],
      },
    },
  });
  const app = await open();
  await sees(app, 'Read the CV.');
  find<HTMLElement>(await seek(app, 'inlay-tabs'), '#tab-compare')!.click();
  await sees(app, 'Be exact.');
  const view = await seek(app, 'console-prompt-diff');
  expect(findAll(view, 'tbody tr').map((row) => read(row).trim())).to.deep.equal([
    '1 Read the CV. 1 Read the CV.',
    '2 Be brief. 2 Be exact.',
  ]);
  await expectAccessibleNow(app);
  expect(pairLines([{ kind: 'added', text: 'new', from: null, to: 1 }])[0]!.left).to.equal(undefined);
});

test('what answered before is put back at once', async () => {
  server().on(`GET ${base}`, { body: { data: { ...prompt, isOwn: true, production: 't1' } } });
  server().on(`POST ${base}/rollback`, { body: { data: prompt } });
  const app = await open();
  await press(app, 'Roll back');
  await sees(app, 'It holds at once, without the test set.');
  const confirm = await seek(app, '#rollback');
  await press(confirm, 'Roll back');
  await sees(document.body, 'Version 3 answers again.');
});

test('the sentinel shows alerts, what failed by day, and takes settings as people write them', async () => {
  server().on('POST /api/v1/sentinel/alerts/:id/close', { body: { data: { ...alert, state: 'closed' } } });
  server().on('PUT /api/v1/sentinel/settings', ({ body }) => ({ body: { data: body } }));
  const app = await openConsole('/console/ai/sentinel');
  await sees(app, '12% of 50 answers fail; up to 5% is tolerated.');
  await sees(app, 'match-cv@3');
  await expectAccessibleNow(app);
  await press(app, 'Acknowledge and close: match-cv, Quotes');
  await sees(app, 'No open alert');
  expect(read(app), 'answers failed in the period').not.to.include('All is well');
  await write(app, 'Answers looked at (%)', '250');
  await press(app, 'Save');
  await sees(app, 'Enter a number from 0 to 100.');
  await write(app, 'Answers looked at (%)', '25');
  await write(app, 'Slowest answer (seconds)', '12,5');
  await press(app, 'Save');
  await waitUntil(() => server().callsTo('PUT', '/api/v1/sentinel/settings').length === 1);
  expect(server().callsTo('PUT', '/api/v1/sentinel/settings')[0]!.body).to.deep.equal({
    ...sentinelSettings,
    sampleRate: 0.25,
    maxLatencyMs: 12_500,
  });
});

test('a case of one’s own is written, and what is missing is found before it is sent', async () => {
  server().on(`POST ${base}/cases`, { status: 201, body: { data: prompt.testSet[1] } });
  const app = await open();
  await sees(app, 'Read the CV.');
  find<HTMLElement>(await seek(app, 'inlay-tabs'), '#tab-tests')!.click();
  await press(app, 'Add a case');
  await write(app, 'Name of the case', 'A cook');
  await press(app, 'Add case');
  await sees(app, 'The prompt needs this.');
  await write(app, 'cv', '"A cook."');
  await write(app, 'Where in the answer', '/summary');
  await write(app, 'Text', 'cook');
  await expectAccessibleNow(app);
  await press(app, 'Add case');
  await waitUntil(() => server().callsTo('POST', `${base}/cases`).length === 1);
  expect(server().callsTo('POST', `${base}/cases`)[0]!.body).to.deep.equal({
    name: 'A cook',
    slots: { cv: 'A cook.' },
    expect: [{ at: '/summary', contains: 'cook' }],
  });
});

test('a prompt that is gone says so', async () => {
  server().on(`GET ${base}`, refuse(404, 'prompts.not_found'));
  const app = await open();
  await sees(app, 'There is no such prompt.');
});

test('on a phone neither stands beyond the edge', async () => {
  await setViewport({ width: 390, height: 800 });
  for (const [path, text] of [
    ['prompts/cv-analysis/match-cv', 'Read the CV.'],
    ['sentinel', 'match-cv@3'],
  ] as const) {
    const app = await openConsole(`/console/ai/${path}`);
    await sees(app, text);
    expect(document.documentElement.scrollWidth, path).to.be.at.most(390);
    app.remove();
  }
  await setViewport({ width: 1280, height: 800 });
});
