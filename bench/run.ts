import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** `npm run bench -- NAME …` runs `bench/NAME.ts` with the other arguments; without a name it lists them. */
const folder = new URL('.', import.meta.url);
const [name, ...rest] = process.argv.slice(2);
const file = name && /^[a-z-]+$/.test(name) ? new URL(`${name}.ts`, folder) : undefined;

if (file && name !== 'run' && existsSync(file)) {
  const child = spawn(process.execPath, [fileURLToPath(file), ...rest], { stdio: 'inherit' });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  const names = (await readdir(folder))
    .filter((entry) => entry.endsWith('.ts') && entry !== 'run.ts')
    .map((entry) => entry.slice(0, -'.ts'.length));
  if (name) console.error(`There is no benchmark ${name}.`);
  console.log(`npm run bench -- NAME, where NAME is one of: ${names.sort().join(', ')}`);
  process.exitCode = name ? 1 : 0;
}
