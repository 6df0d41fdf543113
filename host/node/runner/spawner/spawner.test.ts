import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { spawn } from './spawner.ts';

const shell = (script: string) => spawn({ file: '/bin/sh', args: ['-c', script], cwd: tmpdir() });

test('a process is spoken with, and what it says before a quick end is heard', async () => {
  const { streams, ended } = await shell('echo begun; echo oh >&2; cat; exit 3');
  const [input, output, errors] = streams as [(typeof streams)[0], (typeof streams)[0], (typeof streams)[0]];
  input.end('asked');
  assert.equal(await text(output), 'begun\nasked');
  assert.equal(await text(errors), 'oh\n');
  assert.deepEqual(await ended, { code: 3, signal: null });
});

test('processes get nothing of our environment', async () => {
  const { streams } = await shell('env | grep -c . ; echo $PATH');
  assert.ok(!(await text(streams[1]!)).includes(process.env.PATH!));
});

test('a program that is not there has ended with the reason', async () => {
  const { pid, ended, streams } = await spawn({ file: '/no/such/program', args: [], cwd: tmpdir() });
  assert.equal(pid, undefined);
  assert.match((await ended).error!.message, /ENOENT/);
  assert.ok(streams.every(({ destroyed }) => destroyed));
});

test('a process ends when it is told to', async () => {
  const { ended, kill } = await shell('sleep 60');
  kill('SIGTERM');
  assert.deepEqual(await ended, { code: null, signal: 'SIGTERM' });
});

test('where the starter of processes dies, they end with it, and the next one is started', async () => {
  const { streams, ended } = await shell('echo $PPID; exec sleep 60');
  const [line] = (await streams[1]!.iterator({ destroyOnReturn: false }).next()).value.toString().split('\n');
  process.kill(Number(line), 'SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL');
  const next = await shell('exit 4');
  assert.equal((await next.ended).code, 4);
});
