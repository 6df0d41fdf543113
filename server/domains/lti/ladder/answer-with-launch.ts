import type { Context } from '../../../kernel/http/index.ts';
import { answerWithFrame } from '../../pages/index.ts';
import type { LtiDoor } from '../door.ts';
import type { OpenedLtiLaunch } from '../launch/open-launch.ts';
import { listOrigins } from '../origins.ts';
import type { Platform } from '../platform.ts';
import { clearProofCookie, readProofCookie } from './proof-cookie.ts';

/** The widget, with a launch like any other. */
export async function answerWithLaunch(
  { plainLog, issuer, assets }: LtiDoor,
  ctx: Context,
  platform: Platform,
  { opened, returnUrl, state }: { opened: OpenedLtiLaunch; returnUrl: string | null; state: string },
): Promise<void> {
  const { launch, active, member, placed } = opened;
  const open = await issuer.present(opened, member && { ...member, sessionId: null });
  plainLog.info(
    { launchId: launch.id, connectionId: platform.connectionId, rung: launch.rung },
    'An LTI launch was opened.',
  );
  if (readProofCookie(ctx, state) !== undefined) clearProofCookie(ctx, state);
  answerWithFrame(ctx, {
    assets: assets.frame,
    module: active.module,
    widget: placed.widget,
    locale: launch.locale,
    origins: listOrigins(platform, returnUrl),
    siteKey: null,
    positionKey: null,
    launch: open,
  });
}
