import { findById } from '../../kernel/db/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { Member } from '../members/index.ts';
import { isOperator } from '../operators/index.ts';
import { findTenant } from '../tenants/index.ts';
import { isTotpOn } from '../totp/index.ts';
import { type Challenge, createChallenges } from './challenge.ts';
import { sessionOver } from './errors.ts';
import { type OpenedSession, openSession } from './service.ts';
import { accessSeconds, createAccessSigner, writeCookies } from './tokens.ts';
import { presentSession } from './view.ts';

/** Hands a session to the browser: tokens as cookies, and who it is that is signed in. */
export function createSessionAnswers({ db, config }: Pick<Kernel, 'db' | 'config'>) {
  const signer = createAccessSigner(config);
  const challenges = createChallenges({ db, config });
  const show = async (
    claims: Pick<OpenedSession['claims'], 'tenantId' | 'memberId' | 'userId' | 'sessionId'>,
  ) => {
    const { tenantId, memberId } = claims;
    const operator = await isOperator({ db, config }, claims);
    return db.inTenant(tenantId, async () => {
      const [member, tenant] = [await findById(Member, memberId), await findTenant(db, tenantId)];
      if (!member || !tenant) throw sessionOver();
      return presentSession(member, tenant, operator);
    });
  };
  const giveCookies = async (ctx: Context, { claims, refresh }: OpenedSession) =>
    writeCookies(ctx, config, await signer.sign(claims, accessSeconds), refresh);
  /** For the console's own requests. */
  const answer = async (ctx: Context, opened: OpenedSession): Promise<void> => {
    await giveCookies(ctx, opened);
    ctx.body = { data: await show(opened.claims) };
  };
  /** Lets somebody in who has proved all there is to prove. */
  const admit = async (ctx: Context, { userId, tenantId, via }: Challenge): Promise<void> => {
    const userAgent = ctx.get('user-agent');
    await answer(ctx, await db.inSystem(() => openSession(db, { userId, tenantId, userAgent, via })));
  };
  return {
    show,
    /** For pages that lead on to the console. */
    giveCookies,
    answer,
    admit,
    /**
     * Lets somebody in whose password was right, or who has just chosen one. Who has a second factor gets no
     * cookie yet, but a challenge for the second step, which then opens this very session.
     */
    async enter(ctx: Context, challenge: Challenge): Promise<void> {
      if (!(await isTotpOn(db, challenge.userId))) return admit(ctx, challenge);
      ctx.body = { data: { totp: true, challenge: await challenges.write(challenge) } };
    },
  };
}
