import { findById } from '../../kernel/db/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { Member } from '../members/index.ts';
import { findTenant } from '../tenants/index.ts';
import { sessionOver } from './errors.ts';
import { type OpenedSession, openSession, type Via } from './service.ts';
import { accessSeconds, createAccessSigner, writeCookies } from './tokens.ts';
import { presentSession } from './view.ts';

/** Hands a session to the browser: tokens as cookies, and who it is that is signed in. */
export function createSessionAnswers({ db, config }: Pick<Kernel, 'db' | 'config'>) {
  const signer = createAccessSigner(config);
  const show = ({ tenantId, memberId }: OpenedSession['claims']) =>
    db.inTenant(tenantId, async () => {
      const [member, tenant] = [await findById(Member, memberId), await findTenant(db, tenantId)];
      if (!member || !tenant) throw sessionOver();
      return presentSession(member, tenant);
    });
  const giveCookies = async (ctx: Context, { claims, refresh }: OpenedSession) =>
    writeCookies(ctx, config, await signer.sign(claims, accessSeconds), refresh);
  /** For the console's own requests. */
  const answer = async (ctx: Context, opened: OpenedSession): Promise<void> => {
    await giveCookies(ctx, opened);
    ctx.body = { data: await show(opened.claims) };
  };
  return {
    show,
    /** For pages that lead on to the console. */
    giveCookies,
    answer,
    /** Lets somebody in whose password was right, or who has just chosen one: answers the console's own request. */
    async enter(
      ctx: Context,
      { userId, tenantId, via }: { userId: string; tenantId?: string; via: Exclude<Via, 'sso'> },
    ): Promise<void> {
      const userAgent = ctx.get('user-agent');
      await answer(ctx, await db.inSystem(() => openSession(db, { userId, tenantId, userAgent, via })));
    },
  };
}
