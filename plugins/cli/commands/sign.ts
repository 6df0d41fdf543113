import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { keyIdOf, publicKeyOf, signPackage } from '../../../host/node/packages/index.ts';
import { CliError } from '../io.ts';
import { defaultKeyFile } from '../key-file.ts';
import { readNamed, replaceFile } from '../package-file.ts';
import type { CliCommand } from '../run-module.ts';

export const sign: CliCommand = {
  words: 'PACKAGE',
  options: { key: 'FILE' },
  summary: `Signs a package, in its place, with the private key that \`keygen\` made. Default key: ${defaultKeyFile}.`,
  async run({ words: [name], options }, { cwd, say }) {
    const bytes = await readNamed(cwd, name, 'package is to be signed');
    const keyFile = options.key ?? defaultKeyFile;
    if (!options.key && !existsSync(resolve(cwd, keyFile))) {
      throw new CliError(
        `There is no ${keyFile} here. Say which key signs with --key FILE, or make one: \`inlay module keygen\`.`,
      );
    }
    const privateKey = (await readNamed(cwd, keyFile, 'key signs')).toString();
    const publicKey = publicKeyOf(privateKey);
    await replaceFile(
      resolve(cwd, name!),
      await signPackage(bytes, { role: 'publisher', keyId: keyIdOf(publicKey), privateKey }),
    );
    say(`${name} is signed with the key ${keyIdOf(publicKey)} (${publicKey}).`);
  },
};
