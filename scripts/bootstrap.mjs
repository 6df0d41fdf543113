// Installs what package-lock.json says, once. Runs on any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules/.inlay-stamp');
const lockFolder = join(root, '.inlay-install');

const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');
const isCurrent = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

if (!isCurrent()) {
  await takeTurn();
  try {
    if (!isCurrent()) install();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

function install() {
  console.log('Installing dependencies …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error'];
  const child = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (child.status !== 0) {
    console.error('The dependencies could not be installed. Check the network and try again.');
    rmSync(lockFolder, { recursive: true, force: true });
    process.exit(child.status ?? 1);
  }
  writeFileSync(stampFile, stamp);
}

/** `npm start` and `npm test` may be started at once: making a folder succeeds for one of them only. */
async function takeTurn() {
  for (;;) {
    try {
      mkdirSync(lockFolder);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > 10 * 60_000) rmSync(lockFolder, { recursive: true, force: true });
    await new Promise((wake) => setTimeout(wake, 500));
  }
}
