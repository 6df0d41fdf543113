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

/** OpenID Connect Core §3.1.2.1: state and nonce, both from a CSPRNG, bound to the target that was asked for. */
export async function openState(
  db: Database,
  platform: Platform,
  request: Pick<LoginRequest, 'targetLinkUri' | 'loginHint' | 'messageHint' | 'storageTarget'>,
  { inWindow = false }: { readonly inWindow?: boolean } = {},
): Promise<OpenedState> {
  const [state, nonce, proof] = [createSecret(), createSecret(), createSecret()];
  await db.inTenant(platform.tenantId, () =>
    db.query(
      `INSERT INTO lti_states (state_hash, tenant_id, platform_id, nonce, proof_hash, target_link_uri, login_hint,
         message_hint, storage_target, in_window, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + $11 * interval '1 second')`,
      [
        hashSecret(state),
        platform.tenantId,
        platform.id,
        nonce,
        hashSecret(proof),
        request.targetLinkUri,
        request.loginHint,
        request.messageHint,
        request.storageTarget,
        inWindow,
        stateSeconds,
      ],
    ),
  );
  return { state, nonce, proof };
}
