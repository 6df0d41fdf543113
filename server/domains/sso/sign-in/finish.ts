import type { Context } from '../../../kernel/http/index.ts';
import { createSessionAnswers, openSession } from '../../sessions/index.ts';
import { findProviderOf, openClient, type TenantProvider } from '../provider.ts';
import { SsoRefusal } from '../refusal.ts';
import { type Decision, decide, enterMember } from './decide.ts';
import { type Flow, takeFlow } from './flow.ts';
import { readFlowCookie, writeFlowCookie } from './flow-cookie.ts';
import { type Person, readPerson } from './person.ts';
import type { SsoDoor } from './routes.ts';
import { keepTrial, trimClaims } from './trial.ts';
import { writeRedirectUri } from './write-redirect-uri.ts';

export const testResultPath = '/console/settings/sso#test';

/** OpenID Connect Core §3.1.2.5: back from the provider, each answer once. */
export async function finish(door: SsoDoor, ctx: Context): Promise<void> {
  const { db, config, metrics, log } = door.kernel;
  const state = readState(ctx);
  const flow = await takeFlow(db, state, readFlowCookie(ctx, state));
  writeFlowCookie(ctx, config, state, null);
  Object.assign(ctx.state, { tenantId: flow.tenantId, ...(flow.testerId !== null && { trialOf: state }) });
  const provider = await findSettings(door, flow);
  ctx.state.again = `/api/v1/auth/sso/${encodeURIComponent(provider.slug)}/start?${new URLSearchParams({ return: flow.returnPath })}`;
  const answer = new URL(`${writeRedirectUri(config)}${ctx.search}`);
  const finished = await door.oidc.finish(openClient(door.sealer, provider), answer, { ...flow, state });
  ctx.state.claims = finished.claims;
  const person = await readPerson(provider, finished);
  ctx.state.claims = person.claims;
  if (flow.testerId !== null) {
    await showTrial(door, state, provider, person);
    ctx.redirect(testResultPath);
    return;
  }
  const { kind, session } = await db.inSystem(async () => {
    const { userId, kind } = await enterMember(db, provider, person);
    const userAgent = ctx.get('user-agent');
    return {
      kind,
      session: await openSession(db, { userId, tenantId: provider.tenantId, userAgent, via: 'sso' }),
    };
  });
  metrics.countSignIn('sso', kind);
  log.info(
    { tenantId: flow.tenantId, memberId: session.claims.memberId, kind },
    'A member signed in by SSO.',
  );
  await createSessionAnswers({ db, config }).giveCookies(ctx, session);
  ctx.redirect(flow.returnPath);
}

function readState({ query }: Context): string {
  if (typeof query.state !== 'string' || query.state.length > 200) throw new SsoRefusal('state_unknown');
  return query.state;
}

/** RFC 9700 §4.4: the answer is for the provider that was asked, as it was then. */
async function findSettings({ kernel: { db } }: SsoDoor, flow: Flow): Promise<TenantProvider> {
  const provider = await db.inSystem(() => findProviderOf(db, flow));
  if (!provider || !(provider.enabled || flow.testerId !== null)) throw new SsoRefusal('unavailable');
  if (provider.issuer !== flow.issuer || provider.clientId !== flow.clientId)
    throw new SsoRefusal('settings_changed');
  return provider;
}

/** Shows the admin what would happen, and does nothing of it. */
async function showTrial(
  { kernel: { db } }: SsoDoor,
  state: string,
  provider: TenantProvider,
  person: Person,
) {
  const decision = await db.inSystem(() => decide(db, provider, person));
  await keepTrial(db, state, {
    decision: decision.kind,
    member: describeMember(decision, provider, person),
    claims: trimClaims(person.claims),
    refusal: null,
  });
}

function describeMember(decision: Decision, provider: TenantProvider, person: Person) {
  if (decision.kind === 'create')
    return { id: null, name: person.name, email: decision.email, role: provider.role };
  const { id, name, email, role } = decision.member;
  return { id, name, email, role };
}
