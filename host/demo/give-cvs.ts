import type { SampleCv } from './sample-cvs.ts';

export interface GiveOptions {
  /** Address of Inlay as this process reaches it. */
  readonly url: string;
  readonly email: string;
  readonly password: string;
  /** Whose route makes a report of a document and a position. */
  readonly analysis: { readonly module: string; readonly path: string };
  readonly signal: AbortSignal;
}

interface Listed {
  readonly data: readonly { readonly id: string; readonly key: string; readonly name: string }[];
}

/** Gives Inlay the sample CVs as a recruiter would: by its API. What is there already is left alone. */
export async function giveCvs(cvs: readonly SampleCv[], options: GiveOptions): Promise<void> {
  const { url, email, password, analysis, signal } = options;
  let cookie = '';
  const call = async (method: string, path: string, body?: BodyInit, type?: string) => {
    const headers = { cookie, ...(type && { 'content-type': type }) };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, signal, ...(body && { body }) });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const sendJson = (path: string, value: unknown) =>
    call('POST', path, JSON.stringify(value), 'application/json');

  const session = await sendJson('/auth/sign-in', { email, password });
  cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const known = (await (await call('GET', '/documents?limit=100')).json()) as Listed;
  const positions = (await (await call('GET', '/positions?limit=100')).json()) as Listed;
  const modules = (await (await call('GET', '/installations')).json()) as {
    data: readonly { module: string; state: string }[];
  };
  const canAnalyse = modules.data.some(
    ({ module, state }) => module === analysis.module && state === 'active',
  );

  for (const cv of cvs) {
    if (known.data.some(({ name }) => name === cv.name)) continue;
    const form = new FormData();
    form.set('file', new Blob([cv.bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), cv.name);
    const { data: document } = (await (await call('POST', '/documents', form)).json()) as {
      data: { id: string };
    };
    const position = positions.data.find(({ key }) => key === cv.position);
    if (canAnalyse && position)
      await sendJson(`/modules/${analysis.module}${analysis.path}`, {
        documentId: document.id,
        positionId: position.id,
      });
  }
  await call('POST', '/auth/sign-out');
}
