import { hashSecret } from '../../../kernel/crypto/index.ts';
import { type Database, writeStatement } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';
import { type Platform, platformColumn, readPlatform } from '../platform.ts';
import { createOpenedState, type OpenedState, stateSeconds } from './open-state.ts';
import type { LoginRequest } from './read-login-request.ts';

export interface OpenedLogin {
  readonly platform: Platform;
  readonly opened: OpenedState;
}

/**
 * IMS Security Framework 1.0 §5.1.1.1: client_id tells which registration is meant; without it the issuer must
 * have one only. One statement finds it and, unless something speaks against it, keeps the state: a whole class
 * opens its links in the same minute.
 */
const openLoginStatement = writeStatement<
  | 'issuer'
  | 'clientId'
  | 'wanted'
  | 'stateHash'
  | 'nonce'
  | 'proofHash'
  | 'targetLinkUri'
  | 'loginHint'
  | 'messageHint'
  | 'storageTarget'
  | 'seconds'
>(`
WITH found AS (
  SELECT p.id, p.tenant_id, c.enabled, ${platformColumn} FROM lti_platforms p JOIN connections c ON c.id = p.connection_id
  WHERE p.issuer = @issuer AND (@clientId::text IS NULL OR p.client_id = @clientId) LIMIT 2
), opened AS (
  INSERT INTO lti_states (state_hash, tenant_id, platform_id, nonce, proof_hash, target_link_uri, login_hint,
    message_hint, storage_target, in_window, expires_at)
  SELECT @stateHash, tenant_id, id, @nonce, @proofHash, @targetLinkUri, @loginHint, @messageHint, @storageTarget,
    false, now() + @seconds::int * interval '1 second'
  FROM found WHERE enabled AND @wanted::boolean AND (SELECT count(*) FROM found) = 1
)
SELECT platform FROM found`);

/** `wanted`: whether a state is to be kept if the platform may send people. */
export async function openLogin(
  db: Database,
  { issuer, clientId, targetLinkUri, loginHint, messageHint, storageTarget }: LoginRequest,
  wanted: boolean,
): Promise<OpenedLogin> {
  const opened = createOpenedState();
  const statement = openLoginStatement({
    issuer,
    clientId,
    wanted,
    stateHash: hashSecret(opened.state),
    nonce: opened.nonce,
    proofHash: hashSecret(opened.proof),
    targetLinkUri,
    loginHint,
    messageHint,
    storageTarget,
    seconds: stateSeconds,
  });
  const [found] = await db.batch(undefined, [statement]);
  const [row, another] = found as unknown as { platform: string }[];
  if (!row) throw refuse('platform_unknown', { found: issuer });
  if (another) throw refuse('client_id_needed');
  return { platform: readPlatform(row.platform), opened };
}
