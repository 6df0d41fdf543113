import { createSecret, hashSecret } from '../../../kernel/crypto/index.ts';
import type { Database } from '../../../kernel/db/index.ts';
import type { Platform } from '../platform.ts';
import type { LoginRequest } from './read-login-request.ts';

/** What one sign-in is recognised by when it comes back. */
export interface OpenedState {
  readonly state: string;
  readonly nonce: string;
  /** Kept by the browser that began, told to nobody else. */
  readonly proof: string;
}

export const stateSeconds = 600;

/** OpenID Connect Core §3.1.2.1: state and nonce, both from a CSPRNG. */
export const createOpenedState = (): OpenedState => ({
  state: createSecret(),
  nonce: createSecret(),
  proof: createSecret(),
});

/** A sign-in that begins again in a window of its own, bound to the target that was asked for. */
export async function openStateInWindow(
  db: Database,
  platform: Platform,
  request: Pick<LoginRequest, 'targetLinkUri' | 'loginHint' | 'messageHint'>,
): Promise<OpenedState> {
  const opened = createOpenedState();
  await db.batch(platform.tenantId, [
    {
      sql: `INSERT INTO lti_states (state_hash, tenant_id, platform_id, nonce, proof_hash, target_link_uri, login_hint,
         message_hint, in_window, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true, now() + $9 * interval '1 second')`,
      params: [
        hashSecret(opened.state),
        platform.tenantId,
        platform.id,
        opened.nonce,
        hashSecret(opened.proof),
        request.targetLinkUri,
        request.loginHint,
        request.messageHint,
        stateSeconds,
      ],
    },
  ]);
  return opened;
}
