import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  checkIntegrity,
  keyIdOf,
  type ModulePackage,
  readPackage,
  type Trust,
  verifyPackage,
} from '../../../host/node/packages/index.ts';
import type { CliIo } from '../io.ts';
import { readNamed } from '../package-file.ts';
import type { CliCommand } from '../run-module.ts';

export const verify: CliCommand = {
  words: 'PACKAGE',
  options: { key: 'PUBLIC_KEY', 'marketplace-key': 'PUBLIC_KEY' },
  summary: 'Says whether a package is as its publisher signed it. A key is given as text or as a file.',
  async run({ words: [name], options }, io) {
    const read = await readPackage(await readNamed(io.cwd, name, 'package is to be verified'));
    const { manifest, integrity, integrityHash } = read;
    checkIntegrity(read);
    io.say(`${manifest.id} ${manifest.version} by ${manifest.publisher.name} (${manifest.publisher.id})`);
    io.say(`${Object.keys(integrity).length} files, all as they were packed; integrity ${integrityHash}`);
    const publisher = await readKey(options.key, io);
    const marketplace = await readKey(options['marketplace-key'], io);
    if (publisher) {
      verifyPackage(keepChecked(read, marketplace), trustIn(publisher, marketplace));
    }
    for (const { role, keyId, signedAt } of read.signatures) {
      const checked = role === 'publisher' ? publisher : publisher && marketplace;
      const verdict = checked ? 'the signature is right' : 'not checked, for want of the key';
      io.say(`signed by the ${role} with the key ${keyId} at ${signedAt}: ${verdict}`);
    }
    if (read.signatures.length === 0) io.say('not signed: `inlay module sign` does that');
  },
};

async function readKey(given: string | undefined, { cwd }: CliIo): Promise<string | undefined> {
  if (given === undefined || !existsSync(resolve(cwd, given))) return given;
  return (await readNamed(cwd, given, 'key')).toString();
}

/** A counter-signature whose key was not given says nothing. */
const keepChecked = (read: ModulePackage, marketplace: string | undefined): ModulePackage =>
  marketplace ? read : { ...read, signatures: read.signatures.slice(0, 1) };

const trustIn = (publisher: string, marketplace: string | undefined): Trust => ({
  needsCounterSignature: marketplace !== undefined,
  findKey(role, _publisherId, keyId) {
    const publicKey = role === 'publisher' ? publisher : marketplace;
    return publicKey && keyIdOf(publicKey) === keyId ? { publicKey, revokedAt: null } : undefined;
  },
});
