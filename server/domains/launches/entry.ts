import type { Config } from '../../kernel/config/index.ts';
import { createTokenSigner } from '../../kernel/crypto/index.ts';
import type { SiteLaunch } from './body.ts';
import { wrongEntry } from './errors.ts';

/** What the page of a sandboxed frame was made for. */
export interface Entry extends Pick<SiteLaunch, 'siteKey' | 'module'> {
  /** Origin of the page around the frame; null where the browser kept it back. */
  readonly origin: string | null;
}

/** A laptop that slept comes back to a page that may still open its launch. */
const entrySeconds = 12 * 3600;

/**
 * A sandboxed frame has no origin by which the door for public sites could know it as ours. So the server writes an
 * entry into the frame's page, which only the site's own pages may show and nobody can read from outside.
 */
export function createEntries(config: Config) {
  const signer = createTokenSigner<Entry>(config.secret, 'inlay-entry', config.previousSecrets);
  return {
    write: (entry: Entry) => signer.sign(entry, entrySeconds),
    /** Errors: `launches.wrong_entry` unless it was written for this key, module and page. */
    async check({ entry, siteKey, module, origin }: SiteLaunch): Promise<void> {
      const found = entry === undefined ? undefined : await signer.verify(entry);
      const isFor = found?.siteKey === siteKey && found.module === module;
      if (!isFor || (found.origin !== null && found.origin !== origin)) throw wrongEntry();
    },
  };
}
