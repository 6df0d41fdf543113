// What it costs to run a module in a process of its own: `npm run bench -- runner [PART …] [MISDEED …]`, parts `overhead`,
// `cold`, `many`, `beside` (how a host with a good module fares while a hostile one misbehaves beside) and `rounds`
// (memory after a module was put in and taken out a hundred times). All of them unless named.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuiltModule, isBroken } from '../host/node/built-module.ts';
import { findBuiltModules } from '../host/node/modules-on-disk.ts';
import { buildAll } from '../scripts/build.ts';
import { measureBeside } from './runner/beside.ts';
import { measureCold } from './runner/cold.ts';
import { measureMany } from './runner/many.ts';
import { measureOverhead } from './runner/overhead.ts';
import { measureRounds } from './runner/rounds.ts';

export interface Modules {
  readonly good: BuiltModule;
  readonly hostile: BuiltModule;
}

const parts: Readonly<Record<string, (modules: Modules, misdeeds: readonly string[]) => Promise<object>>> = {
  overhead: measureOverhead,
  cold: measureCold,
  many: measureMany,
  beside: measureBeside,
  rounds: measureRounds,
};

const asked = process.argv.slice(2).filter((word) => word in parts);
const misdeeds = process.argv.slice(2).filter((word) => !(word in parts));
const folder = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
try {
  const modules = await build();
  const measured: Record<string, object> = {};
  for (const [name, measure] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) measured[name] = await measure(modules, misdeeds);
  const { addedMs } = (measured.overhead ?? {}) as { addedMs?: { p50: number } };
  console.log(
    JSON.stringify({
      name: 'runner',
      unit: 'ms p50 added',
      value: addedMs?.p50 ?? null,
      ...measured,
      target: { addedMs: 0.3, coldMs: 500, besidePercent: 10, roundsPercent: 5 },
    }),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

async function build(): Promise<Modules> {
  const testing = fileURLToPath(new URL('../host/node/testing', import.meta.url));
  const { failed } = await buildAll({
    outDir: folder,
    moduleFolders: [join(testing, 'fixtures/hello'), join(testing, 'hostile')],
    only: ['hello', 'hostile'],
  });
  if (failed.length > 0) throw new Error(failed.map(({ reason }) => reason).join('\n'));
  const found = await findBuiltModules(folder);
  const find = (id: string) => {
    const module = found.find((each) => each.id === id);
    if (!module || isBroken(module)) throw new Error(module?.broken ?? `${id} is missing.`);
    return module;
  };
  return { good: find('hello'), hostile: find('hostile') };
}
