import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../host/node/registry.ts';
import type { Modules } from '../runner.ts';
import { quiet, services, weigh } from './support.ts';

const modules = 200;

/** A host with many modules: how long until it knows them, what they take while nobody calls, and the first call. */
export async function measureMany({ good }: Modules) {
  const distDir = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
  try {
    for (let count = 0; count < modules; count += 1) await copy(good.folder, distDir, `many-${count}`);
    const before = await weigh();
    const begun = performance.now();
    const registry = await loadRegistry(distDir, { moduleRunner: 'isolated', log: quiet });
    const startMs = performance.now() - begun;
    if (registry.modules.length !== modules) throw new Error('Some modules are missing.');
    const after = await weigh();
    const called = performance.now();
    await registry.modules[modules / 2]!.runner.callRoute('GET /greetings', {}, services);
    const firstCallMs = performance.now() - called;
    const running = registry.modules.filter(({ runner }) => runner.health().state === 'running').length;
    await registry.stop();
    return {
      modules,
      startMs: Math.round(startMs),
      rssMb: Math.round((after.rss - before.rss) / 1024 / 1024),
      heapKbEach: Math.round((after.heapUsed - before.heapUsed) / 1024 / modules),
      firstCallMs: Math.round(firstCallMs),
      processes: running,
    };
  } finally {
    await rm(distDir, { recursive: true, force: true });
  }
}

async function copy(folder: string, distDir: string, id: string): Promise<void> {
  const target = join(distDir, 'modules', id, '0.1.0');
  await cp(folder, target, { recursive: true });
  const file = join(target, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...manifest, id }));
}
