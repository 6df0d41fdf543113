// A host for `beside.ts`: a good module, inline and isolated, and a hostile one, behind a web server.
import { createServer } from 'node:http';
import { loadModule } from '../../host/node/load-module.ts';
import { createInlineRunner } from '../../host/node/runner/inline-runner.ts';
import { createIsolatedRunner } from '../../host/node/runner/isolated-runner.ts';
import type { Modules } from '../runner.ts';
import { readArgument, serve } from '../support/serve.ts';
import { quiet, services } from './support.ts';

const { good, hostile } = readArgument<Modules>();
const goodRunner = createIsolatedRunner(good, { log: quiet });
// It rests between crashes as ever, but is not taken out of service: then nothing would be left to measure.
const limits = { crashes: Number.MAX_SAFE_INTEGER };
const hostileRunner = createIsolatedRunner(hostile, { log: quiet, limits });
const inlineRunner = createInlineRunner(await loadModule(good));
const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  '/inline': () => inlineRunner.callRoute('GET /greetings', {}, services),
  '/isolated': () => goodRunner.callRoute('GET /greetings', {}, services),
  // Both run: what a start takes is measured elsewhere.
  '/rested': async () => {
    hostileRunner.revive();
    await Promise.all([goodRunner.start(), hostileRunner.start()]);
  },
};

const server = createServer(async (req, res) => {
  const { pathname, searchParams } = new URL(req.url!, 'http://localhost');
  const answer = await (ways[pathname]?.() ?? misbehave(searchParams.get('name')!));
  res.setHeader('content-type', 'application/json').end(JSON.stringify(answer ?? null));
});

async function misbehave(name: string): Promise<unknown> {
  return hostileRunner.callRoute('POST /misdeeds', { name }, services).catch(({ code }) => ({ code }));
}

// A connection that the client still means to use must not be closed under it.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  serve({ port: typeof address === 'object' ? address?.port : 0 });
});
