#!/usr/bin/env node
// Runs on any Node from 20 on: the program itself needs the Node that npm installed with the project.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./inlay.ts', import.meta.url));
const windows = process.platform === 'win32';
const bundled = fileURLToPath(
  new URL(`../../node_modules/.bin/node${windows ? '.cmd' : ''}`, import.meta.url),
);
const [major = 0] = process.versions.node.split('.').map(Number);

if (major >= 26) {
  const { runInlay } = await import(program);
  process.exitCode = await runInlay(process.argv.slice(2));
} else if (existsSync(bundled)) {
  const child = spawnSync(bundled, [program, ...process.argv.slice(2)], { stdio: 'inherit', shell: windows });
  process.exitCode = child.status ?? 1;
} else {
  console.error('Run `npm install` in the folder of Inlay first: it brings the Node that Inlay needs.');
  process.exitCode = 1;
}
