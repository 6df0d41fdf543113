import { dropCopies } from '../../../../server/domains/collections/index.ts';
import type { Installation } from '../model.ts';
import { openReadable, sealSecrets } from '../secrets.ts';
import type { LifeContext } from './context.ts';

/** Drops what the last upgrade could be taken back with, in the open transaction. */
export async function forgetRollback(
  { host: { db }, sealer }: LifeContext,
  installation: Installation,
): Promise<void> {
  await dropCopies(db, installation.id);
  if (!installation.rollbackTo) return;
  const { current } = openReadable(sealer, installation);
  const isLost = installation.secretsSealed && Object.keys(current).length === 0;
  await installation.update({
    rollbackTo: null,
    // What cannot be read now may be readable again with the server's earlier secret.
    ...(!isLost && { secretsSealed: sealSecrets(sealer, installation.id, { current }) }),
  });
}
