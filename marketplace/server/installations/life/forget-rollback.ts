import { dropCopies } from '../../../../server/domains/collections/index.ts';
import type { Installation } from '../model.ts';
import { openSecrets, sealSecrets } from '../secrets.ts';
import type { LifeContext } from './context.ts';

/** Drops what the last upgrade could be taken back with, in the open transaction. */
export async function forgetRollback(
  { host: { db }, sealer }: LifeContext,
  installation: Installation,
): Promise<void> {
  await dropCopies(db, installation.id);
  if (!installation.rollbackTo) return;
  await installation.update({ rollbackTo: null, ...dropPrevious(sealer, installation) });
}

function dropPrevious(
  sealer: LifeContext['sealer'],
  installation: Installation,
): Partial<Pick<Installation, 'secretsSealed'>> {
  try {
    const { current } = openSecrets(sealer, installation);
    return { secretsSealed: sealSecrets(sealer, installation.id, { current }) };
  } catch {
    // What cannot be read now may be readable again with the server's earlier secret.
    return {};
  }
}
