// How long `npm start` takes until it says that it is ready: cold (a new data folder) and warm (the same again).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataDir = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
const port = 40_000 + Math.floor(Math.random() * 20_000);

const cold = await startOnce();
const warm = [await startOnce(), await startOnce(), await startOnce()].sort((a, b) => a - b)[1]!;
await rm(dataDir, { recursive: true, force: true });
console.log(
  JSON.stringify({ name: 'start', value: seconds(warm), unit: 's warm', cold: seconds(cold), limit: 5 }),
);

async function startOnce(): Promise<number> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    if (/^Inlay is ready/m.test(text)) break;
  }
  const taken = performance.now() - started;
  const ended = once(child, 'exit');
  process.kill(-child.pid!, 'SIGINT');
  await ended;
  return taken;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10;
}
