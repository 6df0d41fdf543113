import type { Context } from '../../../kernel/http/index.ts';
import { answerWithPicker } from '../deep-link/answer-with-picker.ts';
import type { LtiDoor } from '../door.ts';
import { type DeepLinkingMessage, isDeepLinking, type LtiMessage } from '../launch/message.ts';
import { openLaunch, type Rung } from '../launch/open-launch.ts';
import type { Spending } from '../launch/spend.ts';
import type { Platform } from '../platform.ts';
import { answerWithLaunch } from './answer-with-launch.ts';

interface Arrival {
  readonly state: string;
  readonly rung: Rung;
  /** Uses up the message in the transaction that opens what it asks for. */
  readonly spending: Spending;
}

/** The browser is the one that began: the message opens a widget, or the page where a link is chosen. */
export async function answerMessage(
  door: LtiDoor,
  ctx: Context,
  platform: Platform,
  message: LtiMessage | DeepLinkingMessage,
  { state, rung, spending }: Arrival,
): Promise<void> {
  if (isDeepLinking(message))
    return answerWithPicker(door, ctx, platform, message, { state, rung, spending });
  const opened = await openLaunch(door, platform, message, { rung, spending });
  return answerWithLaunch(door, ctx, platform, { opened, returnUrl: message.returnUrl, state });
}
