import { isAppError } from 'inlay/sdk';
import type { Middleware } from '../../../kernel/http/index.ts';
import { OidcFailure } from '../../../kernel/oidc/index.ts';
import { SsoRefusal } from '../refusal.ts';
import { testResultPath } from './finish.ts';
import { answerRefusal } from './page.ts';
import type { SsoDoor } from './routes.ts';
import { keepTrial, trimClaims } from './trial.ts';

interface Ways {
  readonly tenantId?: string;
  /** Where to begin again. */
  readonly again?: string;
  /** State of a test sign-in: its end is shown to the admin, whatever it is. */
  readonly trialOf?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A refusal becomes a page for people, a line in the log and a figure; that of a test, its result. */
export function answerRefusals({ kernel: { db, log, metrics } }: SsoDoor): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const refusal = toRefusal(error);
      if (!refusal) throw error;
      const { code, text, check, found } = refusal;
      const { tenantId, again, trialOf, claims = {} } = ctx.state as Ways;
      metrics.countSignIn('sso', code);
      log.info({ code, found, tenantId, test: trialOf !== undefined }, 'A single sign-on was refused.');
      if (trialOf === undefined) {
        if (isAppError(error) && error.retryAfter !== undefined)
          ctx.set('Retry-After', String(Math.ceil(error.retryAfter)));
        return answerRefusal(ctx, refusal, { again });
      }
      await keepTrial(db, trialOf, {
        decision: null,
        member: null,
        claims: trimClaims(claims),
        refusal: { code, text, check, found: found ?? null },
      });
      ctx.redirect(testResultPath);
    }
  };
}

function toRefusal(error: unknown): SsoRefusal | undefined {
  if (error instanceof SsoRefusal) return error;
  if (error instanceof OidcFailure) return new SsoRefusal(error.reason, error.found);
  return isAppError(error) && error.code === 'request.too_many' ? new SsoRefusal('too_many') : undefined;
}
