import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('testing/print-analyses.ts', import.meta.url));
const run = promisify(execFile);

/** Other clocks, other languages, another order: what a server farm is made of. */
const places = [
  { TZ: 'UTC', LC_ALL: 'C', shift: '0' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', shift: '1' },
  { TZ: 'America/St_Johns', LC_ALL: 'zh_CN.UTF-8', shift: '3' },
  { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8', shift: '4' },
];

test('a hundred analyses of each CV are the same to the byte, in any process, time zone, language and order', async () => {
  const printed: string[] = [];
  for (const { TZ, LC_ALL, shift } of places) {
    const env = { ...process.env, TZ, LC_ALL, LANG: LC_ALL };
    printed.push((await run(process.execPath, [program, '25', shift], { env })).stdout);
  }
  assert.equal(new Set(printed).size, 1);
  const hashes: [string, string[]][] = JSON.parse(printed[0]!);
  assert.equal(hashes.length, 2);
  for (const [language, made] of hashes) assert.equal(made.length, 1, language);
});
