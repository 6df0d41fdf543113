import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../../scripts/build.ts';
import { findFreePort } from '../../scripts/services/run-service.ts';
import { startPostgres } from '../../scripts/services/services.ts';
import type { Modules } from '../runner.ts';
import { median } from '../support/serve.ts';
import { startTool } from '../support/tool-process.ts';
import type { HostFacts, HostOptions } from './host.ts';
import { percentile, round } from './support.ts';

const misdeeds = [
  'loop without end',
  'never settle',
  'spin after answering',
  'fill the heap',
  'fill buffers',
  'throw late',
  'forget a promise',
  'answer too much',
  'ask too much',
  'ask too often',
  'write to the console without end',
];
const rounds = 9;
const windowMs = 2_000;
const perSecond = 600;

/** Milliseconds of requests to the host's own API, and of calls that another isolated module answers. */
interface Window {
  readonly host: number[];
  readonly neighbour: number[];
}

interface Change {
  readonly alone: number;
  readonly beside: number;
  readonly percent: number;
}

interface Compared {
  readonly host: Change;
  readonly neighbour: Change;
  /** The host's in the first window, in which nobody suspects the module yet. */
  readonly unsuspected: number;
  /** How the last misdeed ended. */
  readonly code: string;
}

/** The 99th percentile of a busy host's answers, alone and while the hostile module is at it without a pause. */
export async function measureBeside(modules: Modules, asked: readonly string[]) {
  const distDir = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
  await buildAll({ outDir: distDir, moduleFolders: [], only: ['host'] });
  const database = await startPostgres();
  const options: HostOptions = {
    ...modules,
    databaseUrl: database.env.DATABASE_URL!,
    port: await findFreePort(),
    distDir,
  };
  const host = await startTool<HostFacts>(new URL('./host.ts', import.meta.url), options);
  const origin = host.facts.modules;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  try {
    await load(agent, host.facts);
    const each: Record<string, Compared> = {};
    for (const name of asked.length > 0 ? asked : misdeeds) {
      const window = () => load(agent, host.facts);
      const besideIt = async () => {
        const bad = misbehave(agent, `${origin}/bad?name=${encodeURIComponent(name)}`);
        const measured = await window();
        return { measured, code: await bad.stop() };
      };
      await ask(agent, `${origin}/rested`);
      const first = await besideIt();
      const alone: Window[] = [];
      const beside: Window[] = [];
      for (let count = 0; count < rounds; count += 1) {
        // In turns, so that whatever else the machine does falls on both.
        await ask(agent, `${origin}/rested`);
        alone.push(await window());
        beside.push((await besideIt()).measured);
      }
      const of = (windows: readonly Window[], way: keyof Window) =>
        median(windows.map((window) => percentile(window[way], 99)));
      const compare = (way: keyof Window): Change => {
        const [a, b] = [of(alone, way), of(beside, way)];
        return { alone: round(a), beside: round(b), percent: round(((b - a) / a) * 100, 1) };
      };
      each[name] = {
        host: compare('host'),
        neighbour: compare('neighbour'),
        unsuspected: round(percentile(first.measured.host, 99)),
        code: first.code,
      };
    }
    const changes = Object.values(each).map(({ host: { percent } }) => percent);
    return { worstPercent: Math.max(...changes), medianPercent: median(changes), each };
  } finally {
    agent.destroy();
    await host.stop();
    await database.stop();
    await rm(distDir, { recursive: true, force: true });
  }
}

/** Asks at a steady pace, whether or not the answers keep up. */
async function load(agent: Agent, { api, cookie, modules }: HostFacts): Promise<Window> {
  const into: Window = { host: [], neighbour: [] };
  const all: Promise<void>[] = [];
  const begun = performance.now();
  for (let count = 0; count < (windowMs / 1000) * perSecond; count += 1) {
    const waitMs = begun + (count * 1000) / perSecond - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const [url, list] = count % 4 === 0 ? [`${modules}/isolated`, into.neighbour] : [api, into.host];
    const asked = performance.now();
    const answered = ask(agent, url, { cookie }).then(() => {
      list.push(performance.now() - asked);
    });
    all.push(answered);
  }
  await Promise.all(all);
  return into;
}

function misbehave(agent: Agent, url: string) {
  let isOver = false;
  const work = (async () => {
    let last = '';
    while (!isOver) {
      last = await ask(agent, url);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return (JSON.parse(last) as { code?: string } | null)?.code ?? 'answered';
  })();
  return {
    stop() {
      isOver = true;
      return work;
    },
  };
}

function ask(agent: Agent, url: string, headers: OutgoingHttpHeaders = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`${url} answered ${res.statusCode}.`));
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () => resolve(text));
    }).on('error', reject);
  });
}
