import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { namePackage, packModule, readPackage } from '../../../host/node/packages/index.ts';
import { withBuiltModule } from '../build-draft.ts';
import { replaceFile } from '../package-file.ts';
import type { CliCommand } from '../run-module.ts';

export const pack: CliCommand = {
  words: '[FOLDER]',
  options: { out: 'FOLDER' },
  summary: 'Builds a module and packs it into ID-VERSION.inlay.tgz; the same sources make the same bytes.',
  async run({ words: [folder = '.'], options }, { cwd, say }) {
    const out = resolve(cwd, options.out ?? '.');
    await withBuiltModule(resolve(cwd, folder), async ({ source, built }) => {
      const bytes = await packModule(built);
      const { integrity, integrityHash } = await readPackage(bytes);
      const file = join(out, namePackage(source.manifest));
      await mkdir(out, { recursive: true });
      await replaceFile(file, bytes);
      say(`${relative(cwd, file)}: ${formatBytes(bytes.length)}, ${Object.keys(integrity).length} files`);
      say(`SHA-256   ${createHash('sha256').update(bytes).digest('hex')}`);
      say(`integrity ${integrityHash}`);
    });
  },
};

const formatBytes = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KiB`;
