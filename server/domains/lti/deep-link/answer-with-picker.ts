import type { Context } from '../../../kernel/http/index.ts';
import { pickLocale } from '../../pick-locale.ts';
import type { LtiDoor } from '../door.ts';
import { answerPage } from '../ladder/answer-page.ts';
import { clearProofCookie, readProofCookie } from '../ladder/proof-cookie.ts';
import type { DeepLinkingMessage } from '../launch/message.ts';
import type { Rung } from '../launch/open-launch.ts';
import { type Spending, spend } from '../launch/spend.ts';
import { listOrigins } from '../origins.ts';
import type { Platform } from '../platform.ts';
import { checkNotRemoved } from './check-not-removed.ts';
import { findOpenPosition, findPositions } from './find-positions.ts';
import { listChoices } from './list-choices.ts';
import { createPicking } from './pickings.ts';
import { renderPicker } from './render-picker.ts';

/** LTI Deep Linking 2.0 §2: the page in the LMS where somebody who teaches chooses what to place. */
export async function answerWithPicker(
  door: LtiDoor,
  ctx: Context,
  platform: Platform,
  message: DeepLinkingMessage,
  { state, rung, spending }: { state: string; rung: Rung; spending: Spending },
): Promise<void> {
  const { db, config } = door.kernel;
  const lang = pickLocale(message.locale ?? ctx.get('accept-language'));
  const choices = await listChoices(door, platform.tenantId, lang);
  const opened = await db.inTenant(platform.tenantId, async () => {
    await spend(db, platform.tenantId, spending);
    await checkNotRemoved(db, platform, message);
    const usual = platform.positionId && (await findOpenPosition(db, platform.positionId));
    return {
      secret: await createPicking(db, platform, message, rung),
      usual: usual || undefined,
      ...(await findPositions(db, '')),
    };
  });
  if (readProofCookie(ctx, state) !== undefined) clearProofCookie(ctx, state);
  door.kernel.log.info({ connectionId: platform.connectionId }, 'A deep link is being chosen.');
  const policy = { around: listOrigins(platform, message.returnUrl), asks: true };
  answerPage(ctx, policy, (page) =>
    renderPicker(page, {
      ...opened,
      choices,
      usualChoice: platform.module && platform.widget ? `${platform.module}/${platform.widget}` : undefined,
      settings: message.deepLinking,
      course: message.context.title,
      consoleUrl: `${config.publicUrl}/console`,
    }),
  );
}
