import { isAppError } from 'inlay/sdk';
import type { Middleware } from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { noteRefusal } from '../../connections/index.ts';
import type { Platform } from '../platform.ts';
import { renderRefusal } from '../refusals/render-refusal.ts';
import { answerPage } from './answer-page.ts';

/** A refusal becomes a page for people, a line in the log, a figure, and an entry for the admin who asks why. */
export function answerRefusal(kernel: Kernel): Middleware {
  const { log, metrics } = kernel;
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!isAppError(error)) throw error;
      const { code, message: sentence, status, data = {} } = error;
      const { requestId, platform } = ctx.state as { requestId: string; platform?: Platform };
      metrics.countLaunch('lti', code);
      log.info(
        { code, connectionId: platform?.connectionId, err: error.cause },
        'An LTI launch was refused.',
      );
      const [check, found] = [readText(data.check), readText(data.found)];
      if (platform) {
        const { tenantId, connectionId } = platform;
        const reason = [sentence, check].filter(Boolean).join(' ');
        await noteRefusal(kernel, { tenantId, connectionId, door: 'lti', code, reason, found, requestId });
      }
      ctx.status = status;
      if (error.retryAfter !== undefined) ctx.set('Retry-After', String(Math.ceil(error.retryAfter)));
      // Whoever stands around a refusal may see it: it opens nothing.
      answerPage(ctx, 'anybody', (page) => renderRefusal(page, { code, sentence, check, found, requestId }));
    }
  };
}

const readText = (value: unknown) => (typeof value === 'string' ? value : undefined);
