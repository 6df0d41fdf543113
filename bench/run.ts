import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench -- NAME …` runs `bench/NAME.ts`, or that of a module, with the other arguments; without a name
 * it lists them.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const files = new Map(
  globSync(['bench/*.ts', 'plugins/*/bench/*.ts'], { cwd: root })
    .map((file) => [basename(file, '.ts'), join(root, file)] as const)
    .filter(([name]) => name !== 'run')
    .sort(([one], [other]) => one.localeCompare(other)),
);
const [name, ...rest] = process.argv.slice(2);
const file = name === undefined ? undefined : files.get(name);

if (file) {
  const child = spawn(process.execPath, [file, ...rest], { stdio: 'inherit' });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  if (name) console.error(`There is no benchmark ${name}.`);
  console.log(`npm run bench -- NAME, where NAME is one of: ${[...files.keys()].join(', ')}`);
  process.exitCode = name ? 1 : 0;
}
