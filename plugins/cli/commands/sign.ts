import { resolve } from 'node:path';
import { keyIdOf, publicKeyOf, signPackage } from '../../../host/node/packages/index.ts';
import { CliError } from '../io.ts';
import { readNamed, replaceFile } from '../package-file.ts';
import type { CliCommand } from '../run-module.ts';

export const sign: CliCommand = {
  words: 'PACKAGE',
  options: { key: 'FILE' },
  summary: 'Signs a package, in its place, with the private key that `keygen` made.',
  async run({ words: [name], options }, { cwd, say }) {
    if (!options.key) throw new CliError('Say which key signs: --key FILE.');
    const bytes = await readNamed(cwd, name, 'package is to be signed');
    const privateKey = (await readNamed(cwd, options.key, 'key signs')).toString();
    const publicKey = publicKeyOf(privateKey);
    await replaceFile(
      resolve(cwd, name!),
      await signPackage(bytes, { role: 'publisher', keyId: keyIdOf(publicKey), privateKey }),
    );
    say(`${name} is signed with the key ${keyIdOf(publicKey)} (${publicKey}).`);
  },
};
