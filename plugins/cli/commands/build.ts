import { cp, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { withBuiltModule } from '../build-draft.ts';
import type { CliCommand } from '../run-module.ts';

export const build: CliCommand = {
  words: '[FOLDER]',
  summary: 'Builds a module into its folder `dist`, for tests that look at what was built.',
  async run({ words: [name = '.'] }, { cwd, say }) {
    const folder = resolve(cwd, name);
    const out = join(folder, 'dist');
    await withBuiltModule(folder, async ({ source: { manifest }, built }) => {
      await rm(out, { recursive: true, force: true });
      await cp(built, out, { recursive: true });
      say(`${manifest.id} ${manifest.version} is in ${relative(cwd, out)}`);
    });
  },
};
