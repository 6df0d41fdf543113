import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createSigningKeys } from '../../../host/node/packages/index.ts';
import { CliError } from '../io.ts';
import { defaultKeyFile } from '../key-file.ts';
import type { CliCommand } from '../run-module.ts';

export const keygen: CliCommand = {
  words: '[FILE]',
  summary: `Makes a key to sign packages with, and prints its public half. Default file: ${defaultKeyFile}.`,
  async run({ words: [name = defaultKeyFile] }, { cwd, say }) {
    const file = resolve(cwd, name);
    const { keyId, publicKey, privateKey } = createSigningKeys();
    await writeFile(file, privateKey, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST'
        ? new CliError(`${name} is there already. Choose another name: a lost key cannot be had again.`)
        : error;
    });
    say(`Private key: ${name} (only you can read it; never commit it, keep a copy in a safe place)`);
    say(`Key id:      ${keyId}`);
    say(`Public key:  ${publicKey}`);
    say('Register the public key with your marketplace before you publish what you sign with it.');
  },
};
