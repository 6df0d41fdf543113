// A host that starts a module which spins, tells the pid of its process, and waits to be killed.
import { execFileSync } from 'node:child_process';
import type { BuiltModule } from '../../built-module.ts';
import { createIsolatedRunner } from '../../runner/isolated-runner.ts';
import { createTestServices } from './services.ts';

const module = JSON.parse(process.argv[2]!) as BuiltModule;
const quiet = { info() {}, warn() {}, error() {} };
const runner = createIsolatedRunner(module, { log: quiet, limits: { blockedMs: 60_000, routeMs: 60_000 } });
const { services } = createTestServices();
await runner.callRoute('POST /misdeeds', { name: 'nothing' }, services);
void runner.callRoute('POST /misdeeds', { name: 'loop without end' }, services);
await new Promise((resolve) => setTimeout(resolve, 200));
const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid=']).toString();
const own = children.match(new RegExp(`(\\d+)\\s+${process.pid}$`, 'm'))![1]!;
process.stdout.write(own);
setInterval(() => {}, 60_000);
