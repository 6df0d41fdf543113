import type { TestContext } from 'node:test';
import { createHttp, type Http, type RequestMetrics } from '../kernel/http/index.ts';
import { createLog } from '../kernel/log/index.ts';

export interface TestHttp {
  readonly origin: string;
  readonly http: Http;
  /** Lines of the log so far. */
  readonly lines: Record<string, unknown>[];
  readonly observed: Parameters<RequestMetrics['observeRequest']>[0][];
  close(): Promise<void>;
}

/** A web server on a free port with the routes that `setUp` adds; it ends with the test. */
export async function testHttp(
  t: TestContext,
  setUp: (http: Http) => void,
  {
    headersTimeout,
    ...config
  }: { readonly publicUrl?: string; readonly trustProxy?: boolean; readonly headersTimeout?: number } = {},
): Promise<TestHttp> {
  const lines: Record<string, unknown>[] = [];
  const observed: TestHttp['observed'] = [];
  const log = createLog({ level: 'debug', stream: { write: (line) => lines.push(JSON.parse(line)) } });
  const http = createHttp({
    config: { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost', trustProxy: false, ...config },
    log,
    ...(headersTimeout !== undefined && { headersTimeout }),
    metrics: { observeRequest: (request) => observed.push(request) },
  });
  setUp(http);
  const { port, close } = await http.listen();
  t.after(close);
  return { origin: `http://127.0.0.1:${port}`, http, lines, observed, close };
}

/** The error in an answer. */
export async function readError(answer: Response) {
  const { error } = (await answer.json()) as {
    error: { code: string; message: string; details: unknown; requestId: string };
  };
  return error;
}
