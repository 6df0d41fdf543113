#!/usr/bin/env node
// The program of the package that module authors install. Runs on any Node from 20 on: the rest needs the Node that
// npm installed with it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0] = process.versions.node.split('.').map(Number);
const args = process.argv.slice(2);
const own = fileURLToPath(import.meta.url);

if (major >= 26) {
  process.exitCode = await run();
} else {
  const node = findNode();
  if (node) {
    const child = spawnSync(node, [own, ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    process.exitCode = child.status ?? 1;
  } else {
    console.error(
      `Inlay needs Node 26, and this is Node ${major}. Run \`npm install\` in the folder of your module first.`,
    );
    process.exitCode = 1;
  }
}

async function run() {
  const [word, ...rest] = args;
  const { runModuleProgram } = await import('../program.js');
  const say = (text) => process.stdout.write(text);
  if (word === 'module') return runModuleProgram(rest, say);
  if (word === undefined || word === 'help' || word === '--help') return runModuleProgram(['--help'], say);
  console.error(`There is no \`inlay ${word}\`. Modules are made with \`inlay module COMMAND\`:`);
  await runModuleProgram(['--help'], (text) => process.stderr.write(text));
  return 2;
}

/** npm links the programs of all packages beside each other. */
function findNode() {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  for (let folder = dirname(own); dirname(folder) !== folder; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules/.bin', name);
    if (existsSync(candidate)) return candidate;
  }
  return undefined;
}
