// A host for `beside.ts`: the whole server with its database, and in its process a good isolated module and a hostile
// one, which are asked through a door of their own.
import { createServer } from 'node:http';
import { createIsolatedRunner } from '../../host/node/runner/isolated-runner.ts';
import { addMember } from '../../server/domains/members/index.ts';
import { createPosition } from '../../server/domains/positions/index.ts';
import { Client } from '../../server/testing/client.ts';
import type { Modules } from '../runner.ts';
import { readArgument, serve } from '../support/serve.ts';
import { startInlay } from '../support/start-inlay.ts';
import { quiet, services } from './support.ts';

/** What the process is told before it starts. */
export interface HostOptions extends Modules {
  readonly databaseUrl: string;
  readonly port: number;
  readonly distDir: string;
}

/** What it answers once it listens. */
export interface HostFacts {
  /** Asks the modules. */
  readonly modules: string;
  /** A page of the API that a member reads, and what proves who asks. */
  readonly api: string;
  readonly cookie: string;
}

const options = readArgument<HostOptions>();
const { good, hostile } = options;
const { kernel, tenant, origin } = await startInlay(options);
const member = { email: 'bench@bench.test', password: 'bench-password' };
await addMember(kernel.db, tenant, { name: 'Bench', role: 'admin', ...member });
const position = await kernel.db.inTenant(tenant.id, () =>
  createPosition({ title: 'Front-end developer', description: 'HTML, CSS, TypeScript. '.repeat(40) }),
);
const visitor = new Client(origin);
await visitor.post('/auth/sign-in', member);

const goodRunner = createIsolatedRunner(good, { log: quiet });
// It rests between crashes as ever, but is not taken out of service: then nothing would be left to measure.
const limits = { crashes: Number.MAX_SAFE_INTEGER };
const hostileRunner = createIsolatedRunner(hostile, { log: quiet, limits });
const ways: Readonly<Record<string, () => Promise<unknown>>> = {
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
  const facts: HostFacts = {
    modules: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    api: `${origin}/api/v1/positions/${position.id}`,
    cookie: `inlay_access=${visitor.cookie('inlay_access')}`,
  };
  serve(facts);
});
