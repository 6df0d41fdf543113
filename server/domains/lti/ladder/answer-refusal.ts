import { isAppError } from 'inlay/sdk';
import { createId } from '../../../kernel/db/index.ts';
import type { Middleware } from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import type { Platform } from '../platform.ts';
import { answerPage } from './answer-page.ts';
import { renderRefusal } from './render-page.ts';

/** A refusal becomes a page for people, a line in the log, a figure, and an entry for the admin who asks why. */
export function answerRefusal({ db, log, metrics }: Kernel): Middleware {
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
      if (platform)
        await db.inTenant(platform.tenantId, () =>
          db.query(
            `INSERT INTO lti_refusals (id, tenant_id, connection_id, code, reason, request_id)
             VALUES ($1, $2, $3, $4, $5, $6)`,
            [createId(), platform.tenantId, platform.connectionId, code, check ?? sentence, requestId],
          ),
        );
      ctx.status = status;
      if (error.retryAfter !== undefined) ctx.set('Retry-After', String(Math.ceil(error.retryAfter)));
      // Whoever stands around a refusal may see it: it opens nothing.
      answerPage(ctx, 'anybody', (page) => renderRefusal(page, { code, sentence, check, found, requestId }));
    }
  };
}

const readText = (value: unknown) => (typeof value === 'string' ? value : undefined);
