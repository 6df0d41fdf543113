import type { Context } from '../../../kernel/http/index.ts';
import type { RequestCaller } from '../../caller.ts';
import { presets } from '../presets.ts';
import { findProviderOf, openClient, type TenantProvider } from '../provider.ts';
import { SsoRefusal } from '../refusal.ts';
import { createMarks, keepFlow } from './flow.ts';
import { writeFlowCookie } from './flow-cookie.ts';
import { answerWithQuestion } from './page.ts';
import { readReturnPath } from './return-path.ts';
import type { SsoDoor } from './routes.ts';
import { writeRedirectUri } from './write-redirect-uri.ts';

const slugForm = /^[\w-]{1,63}$/;

/** OpenID Connect Core §3.1.2.1 with PKCE (RFC 7636): to the provider, from a browser that keeps the proof. */
export async function begin(door: SsoDoor, ctx: Context): Promise<void> {
  const { db, config } = door.kernel;
  const { tenantSlug: slug } = ctx.params as { tenantSlug: string };
  const provider = slugForm.test(slug) ? await db.inSystem(() => findProviderOf(db, { slug })) : undefined;
  const testerId = ctx.query.test === '1' ? checkTester(ctx, provider) : null;
  if (!provider || !(provider.enabled || testerId)) throw new SsoRefusal('unavailable');
  ctx.state.tenantId = provider.tenantId;
  ctx.state.again = `/api/v1/auth/sso/${encodeURIComponent(slug)}/start`;
  const returnPath = readReturnPath(ctx.query.return);
  // Only the browser can say that a page elsewhere sent it here; from a bookmark or a mail it says `none`.
  if (testerId === null && ctx.get('sec-fetch-site') === 'cross-site') {
    const next = `${ctx.state.again}?${new URLSearchParams({ return: returnPath })}`;
    answerWithQuestion(ctx, { tenant: provider.tenantName, label: provider.label, next });
    return;
  }
  const { state, proof } = createMarks();
  const { scopes, parameters, pkce, nonce } = presets[provider.preset];
  const begun = await door.oidc.begin(openClient(door.sealer, provider), {
    redirectUri: writeRedirectUri(config),
    scopes,
    parameters,
    pkce,
    nonce,
    state,
  });
  await keepFlow(db, provider, begun, { state, proof, returnPath, testerId });
  writeFlowCookie(ctx, config, state, proof);
  ctx.redirect(begun.url);
}

/** Settings are tried out before they are switched on, by those who write them. */
function checkTester(ctx: Context, provider: TenantProvider | undefined): string {
  const caller = ctx.state.caller as RequestCaller | undefined;
  const isAdmin =
    caller?.kind === 'member' && caller.role === 'admin' && caller.tenantId === provider?.tenantId;
  if (!isAdmin) throw new SsoRefusal('test_not_allowed');
  return caller.memberId;
}
