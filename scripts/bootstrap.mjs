// Installs what package-lock.json says, once. Runs on any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules/.inlay-stamp');
const turnFile = join(root, '.inlay-install');

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
    rmSync(turnFile, { force: true });
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
    rmSync(turnFile, { force: true });
    process.exit(child.status ?? 1);
  }
  writeFileSync(stampFile, stamp);
}

/** `npm start` and `npm test` may be started at once: only one of them makes the file. */
async function takeTurn() {
  for (;;) {
    try {
      writeFileSync(turnFile, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = readOwner();
    if (owner !== 0 && !isAlive(owner)) rmSync(turnFile, { force: true });
    await new Promise((wake) => setTimeout(wake, 500));
  }
}

/** 0 for the moment in which the file is there but not yet written. */
function readOwner() {
  try {
    return Number(readFileSync(turnFile, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
