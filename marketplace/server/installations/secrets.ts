import type { Sealer } from '../../../server/kernel/crypto/index.ts';
import type { Installation, Settings } from './model.ts';

/** The secret settings of an installation: as they are, and beside an upgrade as they were and shall be. */
export interface Secrets {
  readonly current: Settings;
  readonly previous?: Settings;
  readonly next?: Settings;
  /** Before the upgrade before, until the one under way is done. */
  readonly earlier?: Settings;
}

const about = (id: string) => `installation:${id}`;
type Sealed = Pick<Installation, 'id' | 'secretsSealed'>;

/** Throws `crypto.cannot_open` where the server's secret has changed since. */
export function openSecrets(sealer: Sealer, { id, secretsSealed }: Sealed): Secrets {
  return secretsSealed ? (JSON.parse(sealer.open(secretsSealed, about(id))) as Secrets) : { current: {} };
}

/** As `openSecrets`; what cannot be read counts as not set, so that it can be entered anew. */
export function openReadable(sealer: Sealer, installation: Sealed): Secrets {
  try {
    return openSecrets(sealer, installation);
  } catch {
    return { current: {} };
  }
}

/** Null where there is nothing to seal. */
export function sealSecrets(sealer: Sealer, id: string, secrets: Secrets): string | null {
  const isEmpty = Object.values(secrets).every((values) => Object.keys(values).length === 0);
  return isEmpty ? null : sealer.seal(JSON.stringify(secrets), about(id));
}
