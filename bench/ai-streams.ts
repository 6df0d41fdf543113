// What our side of a model's answer costs: `npm run bench -- ai-streams [STREAMS] [CALLS]`. A server in a process of its
// own writes pieces that carry the time; we read so many streams at once and see how late each piece comes out. Then
// so many calls one after the other, and what stays in memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AiProvider, createProvider } from '../server/kernel/ai/index.ts';
import { encode, type Protocol, protocolOf, type Said } from '../server/kernel/ai/testing/wire.ts';
import { createStreamFetch } from '../server/kernel/fetch/index.ts';

const said: Said = { pieces: [], finish: 'stop', inputTokens: 1, outputTokens: 1 };
const pieces = 40;
const everyMs = 100;

if (process.argv[2] === 'serve') serve();
else await measure();

function serve(): void {
  const server = createServer((req, res) => {
    const protocol = protocolOf(req.url ?? '') as Protocol;
    const slow = req.headers['content-length'] !== undefined && Number(req.headers['content-length']) > 300;
    req.resume().on('end', () => {
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      const piece = () => {
        const text = `${performance.timeOrigin + performance.now()} ${'word '.repeat(4)}`;
        return encode(protocol, { ...said, pieces: [text] }, 'm').find((part) => part.includes(text))!;
      };
      const end = () => res.end(encode(protocol, said, 'm').join(''));
      if (!slow) return res.write(piece().repeat(10), end);
      let left = pieces;
      const write = () => {
        if (left-- === 0) return end();
        res.write(piece());
        return setTimeout(write, everyMs);
      };
      return setTimeout(write, Math.random() * everyMs);
    });
  });
  process.once('disconnect', () => process.exit());
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

async function measure(): Promise<void> {
  const [streams = 500, calls = 20_000] = process.argv.slice(2).map(Number);
  const child = fork(import.meta.filename, ['serve']);
  const [port] = (await once(child, 'message')) as [number];
  const fetch = createStreamFetch({ env: 'test', publicUrl: 'http://localhost:4000' });
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  for (const kind of ['openai', 'openai-compatible', 'anthropic'] as const) {
    const provider = createProvider({ kind, baseUrl, apiKey: 'sk-1', fetch });
    // The first burst opens the connections and compiles the code.
    const first = await readMany(provider, streams, 'x'.repeat(400));
    const before = process.cpuUsage();
    const late = await readMany(provider, streams, 'x'.repeat(400));
    const { user, system } = process.cpuUsage(before);
    const at = (share: number, of = late) =>
      of.sort((a, b) => a - b)[Math.floor((of.length - 1) * share)]!.toFixed(1);
    const cpu = (user + system) / 1000 / late.length;
    console.log(
      `ai-streams ${kind}: ${streams} at once, ${late.length} pieces, late by p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms (first time p95 ${at(0.95, first)} ms); ${cpu.toFixed(3)} ms CPU a piece`,
    );
  }
  const provider = createProvider({ kind: 'openai-compatible', baseUrl, apiKey: 'sk-1', fetch });
  const readings: string[] = [];
  for (let done = 0; done < calls; done += calls / 5) {
    for (let batch = 0; batch < calls / 5 / 20; batch++) await readMany(provider, 20, 'x');
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    readings.push(`${(heapUsed / 1e6).toFixed(1)}/${(rss / 1e6).toFixed(0)}`);
  }
  console.log(`ai-streams: ${calls} calls, heap/rss MB after each fifth: ${readings.join(' ')}`);
  child.kill();
}

/** How many milliseconds after it was written each piece came out. */
async function readMany(provider: AiProvider, count: number, content: string): Promise<number[]> {
  const late: number[] = [];
  await Promise.all(
    Array.from({ length: count }, async () => {
      for await (const delta of provider.chat({ model: 'm', messages: [{ role: 'user', content }] }))
        if (delta.type === 'text')
          late.push(performance.timeOrigin + performance.now() - Number.parseFloat(delta.text));
    }),
  );
  return late;
}
