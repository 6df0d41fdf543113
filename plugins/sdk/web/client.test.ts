import { afterEach, expect, suite, test } from 'inlay/widgets/testing';
import { defineApi, PageOf, Type } from '../index.ts';
import {
  createApiClient,
  createDocumentsClient,
  createJobsClient,
  isAppError,
  maxUploadBytes,
} from './index.ts';

const api = defineApi({
  'GET /reports': {
    summary: 'Lists reports.',
    input: Type.Object({ limit: Type.Optional(Type.Integer()), state: Type.Optional(Type.String()) }),
    output: PageOf(Type.Object({ id: Type.String() })),
  },
  'PATCH /reports/:id': {
    summary: 'Changes a report.',
    input: Type.Object({ id: Type.String(), note: Type.String() }),
    output: Type.Object({ id: Type.String() }),
  },
});

interface Sent {
  url: string;
  method: string;
  body: unknown;
  token: string | null;
}

const realFetch = globalThis.fetch;
const RealRequest = globalThis.XMLHttpRequest;
afterEach(() => {
  globalThis.fetch = realFetch;
  globalThis.XMLHttpRequest = RealRequest;
});

/** Answers one request after the other; an `Error` is a network failure. Answers with what was sent. */
function answerWith(...answers: (Response | Error)[]): Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = async (url, init) => {
    const token = new Headers(init?.headers).get('authorization');
    sent.push({ url: String(url), method: init?.method ?? 'GET', body: init?.body ?? null, token });
    const answer = answers.shift();
    if (!answer || answer instanceof Error) throw answer ?? new TypeError('no more answers');
    return answer;
  };
  return sent;
}

const json = (body: unknown, status = 200) => Response.json(body, { status });
const refusal = (status: number, code: string) =>
  json({ error: { code, message: 'A sentence.', details: { limit: 3 }, requestId: 'r-7' } }, status);
const cut = () => new TypeError('Failed to fetch');

let renewals = 0;
const border = {
  baseUrl: 'https://inlay.test',
  module: 'cv',
  locale: 'de',
  token: async (options?: { renew?: boolean }) => {
    if (options?.renew) renewals += 1;
    return options?.renew ? 'fresh' : 'old';
  },
};

async function failureOf(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

suite('a module’s client', () => {
  test('puts an input where the route wants it', async () => {
    const sent = answerWith(
      json({ data: { id: 'a/b' } }),
      json({ data: [{ id: '1' }], page: { next: null, limit: 5 } }),
    );
    const client = createApiClient<typeof api>(border);
    const changed = await client.call('PATCH /reports/:id', { id: 'a/b', note: 'n' });
    const list = await client.call('GET /reports', { limit: 5 });
    expect(changed.id).to.equal('a/b');
    expect(list.page.limit).to.equal(5);
    expect(list.data[0]?.id).to.equal('1');
    expect(sent.map(({ method, url, body }) => [method, url, body])).to.deep.equal([
      ['PATCH', 'https://inlay.test/api/v1/modules/cv/reports/a%2Fb', '{"note":"n"}'],
      ['GET', 'https://inlay.test/api/v1/modules/cv/reports?limit=5', null],
    ]);
  });

  test('hands on the server’s code, sentence, details and request id', async () => {
    answerWith(refusal(422, 'reports.invalid'));
    const error = await failureOf(createApiClient<typeof api>(border).call('GET /reports', {}));
    expect([error.code, error.status, error.message]).to.deep.equal(['reports.invalid', 422, 'A sentence.']);
    expect(error.data).to.deep.equal({ limit: 3, requestId: 'r-7' });
  });

  test('renews a token that ran out, once', async () => {
    renewals = 0;
    const sent = answerWith(refusal(401, 'auth.expired'), refusal(401, 'auth.expired'));
    const error = await failureOf(createApiClient<typeof api>(border).call('GET /reports', {}));
    expect(error.status).to.equal(401);
    expect(sent.map(({ token }) => token)).to.deep.equal(['Bearer old', 'Bearer fresh']);
    expect(renewals).to.equal(1);
  });

  test('asks again after a network failure only where asking twice is harmless', async () => {
    const client = createApiClient<typeof api>(border);
    const sent = answerWith(cut(), json({ data: [], page: { next: null, limit: 20 } }), cut());
    await client.call('GET /reports', {});
    expect(sent.length).to.equal(2);
    const error = await failureOf(client.call('PATCH /reports/:id', { id: '1', note: 'n' }));
    expect(error.code).to.equal('network.offline');
    expect(sent.length).to.equal(3);
  });
});

suite('watching a job', () => {
  const job = (state: string, progress: number) => ({ id: 'j', name: 'n', state, progress });
  const stream = (...jobs: object[]) =>
    new Response(jobs.map((facts) => `event: job\r\ndata: ${JSON.stringify(facts)}\r\n\r\n`).join(''));

  test('survives a server that restarts in mid-job', async () => {
    const sent = answerWith(
      stream(job('running', 0.2)),
      cut(),
      cut(),
      cut(),
      cut(),
      json({ data: job('running', 0.6) }),
      stream(job('completed', 1)),
    );
    const seen: number[] = [];
    // The stream ends early, then nothing answers, then the polled state, then the stream again.
    const end = await createJobsClient(border).watch('j', {
      onProgress: ({ progress }) => seen.push(progress),
    });
    expect(end.state).to.equal('completed');
    expect(seen).to.deep.equal([0.2, 0.6, 1]);
    expect(sent.at(-1)?.url).to.equal('https://inlay.test/api/v1/jobs/j/events');
  });

  test('ends with the job’s own error where it failed, so that a result is always there', async () => {
    const failed = { ...job('failed', 0.4), error: { code: 'greetings.full', message: 'No more today.' } };
    const seen: string[] = [];
    const watch = () => createJobsClient(border).watch('j', { onProgress: ({ state }) => seen.push(state) });
    answerWith(stream(failed));
    const error = await failureOf(watch());
    expect([error.code, error.message, error.status]).to.deep.equal([
      'greetings.full',
      'No more today.',
      422,
    ]);
    expect(seen).to.deep.equal(['failed']);
    answerWith(stream({ ...failed, error: null }));
    expect((await failureOf(watch())).code).to.equal('jobs.failed');
  });

  test('ends with a refusal that will not change', async () => {
    answerWith(refusal(404, 'jobs.not_found'));
    expect((await failureOf(createJobsClient(border).watch('j'))).code).to.equal('jobs.not_found');
  });

  test('reads events that arrive in pieces', async () => {
    const text = `: hello\n\nevent: job\ndata: ${JSON.stringify(job('completed', 1))}\n\n`;
    const pieces = text.match(/.{1,7}/gs) ?? [];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    answerWith(new Response(body));
    expect((await createJobsClient(border).watch('j')).state).to.equal('completed');
  });

  test('stops when the widget goes', async () => {
    answerWith(cut(), cut(), cut(), cut());
    const stop = new AbortController();
    const watching = createJobsClient(border).watch('j', { signal: stop.signal });
    stop.abort(new Error('gone'));
    expect(await watching.catch((error: Error) => error.message)).to.equal('gone');
  });
});

suite('uploading a document', () => {
  const file = (size = 4) => new File([new Uint8Array(size)], 'cv.pdf', { type: 'application/pdf' });
  const options = { consent: { policyVersion: '1' } };

  /** An XMLHttpRequest whose answers are given; null is a lost network. */
  function answerUploads(...answers: ([number, unknown] | null)[]): { token: string; form: FormData }[] {
    const sent: { token: string; form: FormData }[] = [];
    globalThis.XMLHttpRequest = class extends RealRequest {
      #token = '';
      #answer: [number, unknown] | null | undefined;
      override setRequestHeader(name: string, value: string) {
        if (name === 'authorization') this.#token = value;
      }
      override get status() {
        return this.#answer?.[0] ?? 0;
      }
      override get responseText() {
        return JSON.stringify(this.#answer?.[1]);
      }
      override send(form: FormData) {
        sent.push({ token: this.#token, form });
        this.#answer = answers.shift();
        queueMicrotask(() => {
          this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 1, total: 2 }));
          this.dispatchEvent(new ProgressEvent(this.#answer ? 'load' : 'error'));
          this.dispatchEvent(new ProgressEvent('loadend'));
        });
      }
    };
    return sent;
  }

  test('sends consent before the file and tells how far it is', async () => {
    const sent = answerUploads([201, { data: { id: 'd' } }]);
    const seen: number[] = [];
    const onProgress = (fraction: number) => seen.push(fraction);
    const document = await createDocumentsClient(border).upload(file(), { ...options, onProgress });
    expect(document.id).to.equal('d');
    expect([...sent[0]!.form.keys()]).to.deep.equal(['consent', 'file']);
    expect(sent[0]!.form.get('consent')).to.equal('1');
    expect(seen).to.deep.equal([0.5]);
  });

  test('sends again with a new token when the old one ran out meanwhile', async () => {
    const sent = answerUploads([401, { error: { code: 'auth.expired' } }], [201, { data: { id: 'd' } }]);
    await createDocumentsClient(border).upload(file(), options);
    expect(sent.map(({ token }) => token)).to.deep.equal(['Bearer old', 'Bearer fresh']);
  });

  test('refuses a file that is too large or empty before sending it', async () => {
    const sent = answerUploads();
    const { upload } = createDocumentsClient(border);
    const tooLarge = { size: maxUploadBytes + 1, name: 'cv.pdf' } as File;
    expect((await failureOf(upload(tooLarge, options))).code).to.equal('documents.too_large');
    expect((await failureOf(upload(file(0), options))).code).to.equal('documents.empty');
    expect(sent).to.deep.equal([]);
  });

  test('says so when the network is lost on the way', async () => {
    answerUploads(null);
    expect((await failureOf(createDocumentsClient(border).upload(file(), options))).code).to.equal(
      'network.offline',
    );
  });

  test('stops when the person cancels', async () => {
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    answerUploads();
    const { upload } = createDocumentsClient(border);
    const refused = await upload(file(), { ...options, signal: stop.signal }).catch(
      (error: Error) => error.message,
    );
    expect(refused).to.equal('cancelled');
  });
});
