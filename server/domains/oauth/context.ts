import type { Cache } from '../../kernel/cache/index.ts';
import type { Config } from '../../kernel/config/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { SigningKeys } from '../signing-keys/index.ts';
import { type AccessTokens, createAccessTokens } from './access-tokens.ts';
import type { NoteFailure } from './note-failure.ts';

/** What every step of the protocol may need. */
export interface OAuthServer {
  readonly db: Database;
  readonly cache: Cache;
  readonly config: Config;
  readonly keys: SigningKeys;
  readonly tokens: AccessTokens;
  readonly log: Kernel['log'];
  readonly metrics: Kernel['metrics'];
  /** Tells the admin of a connection why its program was refused. */
  readonly noteFailure: NoteFailure;
}

export function createOAuthServer(
  { db, cache, config, log, metrics }: Pick<Kernel, 'db' | 'cache' | 'config' | 'log' | 'metrics'>,
  keys: SigningKeys,
  noteFailure: NoteFailure,
): OAuthServer {
  const tokens = createAccessTokens({ db, config, keys });
  return { db, cache, config, keys, log, metrics, noteFailure, tokens };
}
