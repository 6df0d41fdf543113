import { createSigningKeys, signPackage } from '../../../../host/node/packages/index.ts';
import type { Config } from '../../../../server/kernel/config/index.ts';
import { openSealer } from '../../../../server/kernel/crypto/index.ts';
import type { Database } from '../../../../server/kernel/db/index.ts';
import { addFirstKey, openSigningKey, replaceKey } from './store.ts';

type Parts = { readonly db: Database; readonly config: Config };

/** Puts the marketplace's signature into a package that its publisher signed. The key is made at the first need. */
export async function counterSign({ db, config }: Parts, bytes: Uint8Array, signedAt: Date): Promise<Buffer> {
  const sealer = openSealer(config);
  let key = await openSigningKey(db, sealer);
  if (!key) {
    await addFirstKey(db, sealer, createSigningKeys());
    key = await openSigningKey(db, sealer);
  }
  return signPackage(bytes, { ...key!, role: 'marketplace', signedAt });
}

/**
 * Signs with a new key from now on. What the one before signed stays good, unless `revoke` says that somebody else
 * has it: then each package needs a new counter-signature (`counterSignAgain`). Gives the id of the key before.
 */
export const rotateMarketplaceKey = (
  { db, config }: Parts,
  { revoke = false }: { readonly revoke?: boolean } = {},
): Promise<string | undefined> => replaceKey(db, openSealer(config), createSigningKeys(), revoke);
