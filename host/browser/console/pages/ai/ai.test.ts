import { expect, setViewport, test } from '../../../../../widgets/testing/testing.ts';
import {
  budget,
  builtin,
  call,
  classes,
  costs,
  daily,
  noCosts,
  ollama,
  price,
} from '../../testing/ai-samples.ts';
import {
  admin,
  expectAccessibleNow,
  find,
  findAll,
  openConsole,
  playConsole,
  press,
  read,
  seek,
  sees,
  signInAs,
  waitUntil,
  write,
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';
import { leonie } from '../../testing/samples.ts';

const module = { module: 'cv-analysis', name: 'CV analysis', widgets: [] };

const server = playConsole((each) => {
  each.on('GET /api/v1/installations', { body: { data: [module] } });
  each.on('GET /api/v1/subjects/:id', { body: { data: leonie } });
  each.on('GET /api/v1/ai/costs', ({ query }) => ({ body: query.has('daily') ? daily : costs }));
  each.on('GET /api/v1/ai/calls', page([call]));
  each.on('GET /api/v1/ai/providers', { body: { data: [builtin, ollama] } });
  each.on('GET /api/v1/ai/models', { body: { data: classes } });
  each.on('GET /api/v1/ai/prices', { body: { data: [price] } });
  each.on('GET /api/v1/ai/budgets', { body: { data: [budget] } });
});

/** Chooses in the list with this label. */
async function choose(app: Element, label: string, value: string): Promise<void> {
  const field = () => findAll(app, 'inlay-select').find((each) => each.getAttribute('label') === label);
  await waitUntil(
    () =>
      field() &&
      [...find<HTMLSelectElement>(field()!, 'select')!.options].some((each) => each.value === value),
  );
  const control = find<HTMLSelectElement>(field()!, 'select')!;
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

test('costs show their sums, a chart that keys read out, and a table with the same figures', async () => {
  const app = await openConsole('/console/ai?period=own&from=2026-05-01&to=2026-05-03');
  await sees(app, 'CV analysis');
  expect(read(app)).to.include('$3.20').and.include('25%').and.include('10 of 40').and.include('820ms');
  const chart = await seek(app, 'console-day-chart');
  find(chart, '.reader')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
  await sees(chart, 'Sunday, May 3: CV analysis $2.00');
  await expectAccessibleNow(app);
});

test('costs are split another way, which stands in the address, and a line leads to its calls', async () => {
  const app = await openConsole('/console/ai');
  await choose(app, 'Split by', 'outcome');
  await waitUntil(() =>
    server()
      .callsTo('GET', '/api/v1/ai/costs')
      .some(({ query }) => query.get('by') === 'outcome'),
  );
  expect(location.search).to.include('by=outcome');
  await choose(app, 'Split by', 'module');
  await sees(app, 'CV analysis');
  await press(app, 'CV analysis');
  await sees(app, 'match-cv@3');
  expect(server().callsTo('GET', '/api/v1/ai/calls').at(-1)!.query.get('module')).to.equal('cv-analysis');
});

test('where nothing was asked the page says what to do', async () => {
  server().on('GET /api/v1/ai/costs', { body: noCosts });
  const app = await openConsole('/console/ai/costs');
  await sees(app, 'No calls to AI in this time');
  expect(
    findAll(app, 'inlay-button').some((each) => each.getAttribute('href') === '/console/ai/models'),
  ).to.equal(true);
});

test('a call opens with its facts, why it failed and the other tries, and no content', async () => {
  const first = { ...call, id: '01JTK3ZQ5W0000000000000002', attempt: 1, failure: 'overloaded' };
  server().on('GET /api/v1/ai/calls', ({ query }) => page(query.has('requestId') ? [call, first] : [call]));
  const app = await openConsole('/console/ai/calls');
  await sees(app, 'Our Ollama');
  find<HTMLElement>(await seek(app, 'inlay-data-table'), '.opener')!.click();
  await sees(app, 'It took too long.');
  await sees(app, 'The provider had too much to do.');
  expect(read(app))
    .to.include('Leonie Brandt')
    .and.include('Your own, since Jan 1, 2026')
    .and.include('match-cv@3');
  await expectAccessibleNow(app);
});

test('a manager reads costs and budgets, and is offered nothing to change', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  const app = await openConsole('/console/ai/budgets');
  await sees(app, 'Whole organisation per month');
  expect(read(app)).to.not.include('New budget').and.not.include('Models and keys');
});

test('a budget says what is used, set aside and left, and what happens at its limits', async () => {
  const app = await openConsole('/console/ai/budgets');
  await sees(app, 'Warning reached');
  expect(read(app)).to.include('$21.00').and.include('$0.50').and.include('$3.50');
  expect(read(app)).to.include('Calls that would go past $25.00 are refused');
  await expectAccessibleNow(app);
});

test('a warning above the limit is found before anything is sent', async () => {
  server().on('POST /api/v1/ai/budgets', { status: 201, body: { data: budget } });
  const app = await openConsole('/console/ai/budgets');
  await press(app, 'New budget');
  await write(app, 'Warn at (US$)', '30');
  await write(app, 'Stop at (US$)', '2,5');
  await press(app, 'Set budget');
  await sees(app, 'The warning must not lie above');
  expect(server().callsTo('POST', '/api/v1/ai/budgets')).to.have.length(0);
  await write(app, 'Warn at (US$)', '');
  await press(app, 'Set budget');
  await waitUntil(() => server().callsTo('POST', '/api/v1/ai/budgets').length === 1);
  expect(server().callsTo('POST', '/api/v1/ai/budgets')[0]!.body).to.deep.equal({
    scope: 'tenant',
    period: 'month',
    softLimit: null,
    hardLimit: 2.5,
  });
});

test('a provider is added and tried out at once, step by step', async () => {
  const made = {
    ...ollama,
    id: 'p-new',
    name: 'OpenAI',
    kind: 'openai' as const,
    probedAt: null,
    models: [],
    found: {},
  };
  server().on('POST /api/v1/ai/providers', { status: 201, body: { data: made } });
  server().on('POST /api/v1/ai/providers/:id/probe', ({ body }) => {
    const { model } = body as { model?: string };
    const capabilities = model ? { chat: true, jsonSchema: true, vision: false } : null;
    return {
      body: {
        data: {
          ok: true,
          models: ['text-embedding-3-small', 'gpt-5-mini'],
          capabilities,
          latencyMs: model ? 1800 : null,
          error: null,
        },
      },
    };
  });
  const app = await openConsole('/console/ai/models');
  await press(app, 'Add provider');
  await press(app, 'Add and try');
  await sees(app, 'Enter the key.');
  await expectAccessibleNow(app);
  await write(app, 'API key', 'sk-new');
  await press(app, 'Add and try');
  await sees(app, '2 models found');
  await press(app, 'Try the model');
  await sees(app, 'What gpt-5-mini can do');
  expect(read(app)).to.include('Answers in a given form : yes').and.include('Reads pictures : no');
  expect(server().callsTo('POST', '/api/v1/ai/providers')[0]!.body).to.deep.equal({
    kind: 'openai',
    name: 'OpenAI',
    key: 'sk-new',
  });
  expect(read(app)).to.not.include('sk-new');
});

test('a probe that fails says at which step, and what to do', async () => {
  server().on('POST /api/v1/ai/providers/:id/probe', {
    body: {
      data: {
        ok: false,
        models: [],
        capabilities: null,
        latencyMs: null,
        error: { code: 'ai.key_refused', message: 'No.' },
      },
    },
  });
  const app = await openConsole('/console/ai/models');
  await press(app, 'Try out: Our Ollama');
  await sees(app, 'The provider does not take this key. Enter another one');
  const steps = await seek(app, 'inlay-progress-steps');
  expect(findAll(steps, 'li').map((each) => each.className)).to.deep.equal([
    'done',
    'failed',
    'waiting',
    'waiting',
  ]);
});

test('a stored key is not sent elsewhere', async () => {
  const app = await openConsole('/console/ai/models');
  await press(app, 'Change: Our Ollama');
  await write(app, 'Base URL', 'https://elsewhere.example/v1');
  await press(app, 'Save');
  await sees(app, 'Enter the key for this address');
  expect(server().calls.some(({ method }) => method === 'PATCH')).to.equal(false);
});

test('models change places by keyboard, the focus goes along, and it can be undone', async () => {
  server().on('PUT /api/v1/ai/models', ({ body }) => {
    const { class: name, choices } = body as (typeof classes)[number];
    return { body: { data: classes.map((each) => (each.class === name ? { ...each, choices } : each)) } };
  });
  const app = await openConsole('/console/ai/models');
  await press(app, 'Ask llama3.1:8b later');
  await sees(document.body, 'llama3.1:8b is now number 2.');
  const orders = () =>
    server()
      .callsTo('PUT', '/api/v1/ai/models')
      .map(({ body }) => (body as (typeof classes)[number]).choices.map(({ model }) => model));
  expect(orders()).to.deep.equal([['builtin-rules-1', 'llama3.1:8b']]);
  const card = await seek(app, 'console-model-class');
  await waitUntil(() => card.shadowRoot!.activeElement?.getAttribute('label') === 'Ask llama3.1:8b earlier');
  await press(document.body, 'Undo');
  await waitUntil(() => orders().length === 2);
  expect(orders()[1]).to.deep.equal(['llama3.1:8b', 'builtin-rules-1']);
});

test('a class that nobody answers for says what does not work', async () => {
  const app = await openConsole('/console/ai/models');
  await sees(app, 'Nothing chosen');
  expect(read(app)).to.include('speech is written down by the person’s browser');
  expect(read(app)).to.include('Only built-in rules answer');
  await expectAccessibleNow(app);
});

test('removing a provider says what stops working, and does it after that', async () => {
  server().on('DELETE /api/v1/ai/providers/:id', { status: 204 });
  const app = await openConsole('/console/ai/models');
  await press(app, 'Remove: Our Ollama');
  await sees(app, 'Fast: builtin-rules-1 answers instead.');
  server().on('GET /api/v1/ai/providers', { body: { data: [builtin] } });
  await press(app, 'Remove provider');
  await sees(document.body, 'Our Ollama was removed.');
  await waitUntil(() => !read(app).includes('ollama.firm.example'));
});

test('prices of one’s own are entered with the day from which they hold', async () => {
  server().on('POST /api/v1/ai/prices', { status: 201, body: { data: price } });
  const app = await openConsole('/console/ai/prices');
  await sees(app, 'llama3.1:8b');
  await expectAccessibleNow(app);
  await press(app, 'Enter a price');
  await choose(app, 'Model', 'llama3.1:8b');
  await write(app, '1M tokens in', '0,15');
  await press(app, 'Enter price');
  await waitUntil(() => server().callsTo('POST', '/api/v1/ai/prices').length === 1);
  const { validFrom, ...body } = server().callsTo('POST', '/api/v1/ai/prices')[0]!.body as Record<
    string,
    unknown
  >;
  expect(body).to.deep.equal({ providerId: 'p-ollama', model: 'llama3.1:8b', inputPerMillion: 0.15 });
  expect(validFrom).to.equal(new Date().toISOString().slice(0, 10));
});

test('what cannot be loaded says so and is tried again', async () => {
  server().on('GET /api/v1/ai/costs', refuse(500, 'internal'));
  const app = await openConsole('/console/ai');
  await sees(app, 'Something went wrong on our side.');
  server().on('GET /api/v1/ai/costs', { body: costs });
  await press(app, 'Try again');
  await sees(app, '$3.20');
});

test('on a phone nothing stands beyond the edge', async () => {
  await setViewport({ width: 390, height: 800 });
  for (const [path, text] of [
    ['costs', '$3.20'],
    ['calls', 'Our Ollama'],
    ['budgets', 'Warning reached'],
    ['models', 'Nothing chosen'],
    ['prices', 'llama3.1:8b'],
  ] as const) {
    const app = await openConsole(`/console/ai/${path}`);
    await sees(app, text);
    expect(document.documentElement.scrollWidth, path).to.be.at.most(390);
    app.remove();
  }
  await setViewport({ width: 1280, height: 800 });
});
