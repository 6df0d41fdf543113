import { Agent, get } from 'node:http';
import type { Modules } from '../runner.ts';
import { median } from '../support/serve.ts';
import { startTool } from '../support/tool-process.ts';
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
const rounds = 6;
const windowMs = 3_000;
const perSecond = 300;

interface Window {
  /** Milliseconds of calls that the host's own process answers, and of calls that another isolated module does. */
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
  /** How the last misdeed ended. */
  readonly code: string;
}

/** The 99th percentile of a host's answers, alone and while the hostile module is at it without a pause. */
export async function measureBeside(modules: Modules) {
  const host = await startTool<{ port: number }>(new URL('./host.ts', import.meta.url), modules);
  const origin = `http://127.0.0.1:${host.facts.port}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  try {
    await load(agent, origin, { host: [], neighbour: [] });
    const each: Record<string, Compared> = {};
    for (const name of misdeeds) {
      const alone: Window = { host: [], neighbour: [] };
      const beside: Window = { host: [], neighbour: [] };
      let code = '';
      // In turns, so that whatever else the machine does falls on both.
      for (let count = 0; count < rounds; count += 1) {
        await load(agent, origin, alone);
        await ask(agent, `${origin}/rested`);
        const bad = misbehave(agent, `${origin}/bad?name=${encodeURIComponent(name)}`);
        await load(agent, origin, beside);
        code = await bad.stop();
      }
      const compare = (way: keyof Window): Change => {
        const [a, b] = [percentile(alone[way], 99), percentile(beside[way], 99)];
        return { alone: round(a), beside: round(b), percent: round(((b - a) / a) * 100, 1) };
      };
      each[name] = { host: compare('host'), neighbour: compare('neighbour'), code };
    }
    const changes = Object.values(each).map(({ host: { percent } }) => percent);
    return { worstPercent: Math.max(...changes), medianPercent: median(changes), each };
  } finally {
    agent.destroy();
    await host.stop();
  }
}

/** Asks at a steady pace, whether or not the answers keep up. */
async function load(agent: Agent, origin: string, into: Window): Promise<void> {
  const all: Promise<void>[] = [];
  const begun = performance.now();
  for (let count = 0; count < (windowMs / 1000) * perSecond; count += 1) {
    const waitMs = begun + (count * 1000) / perSecond - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const [path, list] =
      count % 2 === 0 ? (['/inline', into.host] as const) : (['/isolated', into.neighbour] as const);
    const asked = performance.now();
    const answered = ask(agent, `${origin}${path}`).then(() => {
      list.push(performance.now() - asked);
    });
    all.push(answered);
  }
  await Promise.all(all);
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

function ask(agent: Agent, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () => resolve(text));
    }).on('error', reject);
  });
}
