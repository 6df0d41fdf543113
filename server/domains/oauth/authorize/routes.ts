import { type AppError, isAppError } from 'inlay/sdk';
import { createSecret, createTokenSigner } from '../../../kernel/crypto/index.ts';
import {
  type Context,
  createRouter,
  describe,
  type Middleware,
  readForm,
} from '../../../kernel/http/index.ts';
import { issueCode, OAuthFailure } from '../../../kernel/oauth/index.ts';
import type { RequestCaller } from '../../caller.ts';
import { pickLocale } from '../../pick-locale.ts';
import type { OAuthServer } from '../context.ts';
import { limitPages } from '../limits.ts';
import { createConsentModel, lifetimes } from '../model.ts';
import { collectOnce } from '../parameters.ts';
import { renderConsentPage, renderRefusalPage, writeConsentPolicy } from './consent-page.ts';
import { noteRefusedRequest, noteWrongAddress } from './note-refusals.ts';
import { PageFailure } from './page-failure.ts';
import { type AuthorizationRequest, checkRequest, findReturn, type Parameters, sendBack } from './request.ts';

interface ConsentClaims {
  readonly sessionId: string;
  readonly parameters: Parameters;
}

const consentSeconds = 600;
const formLimit = 64 * 1024;

/** The authorization endpoint (RFC 6749 §3.1): checks, asks the member, hands out a code. */
export function authorizeRoutes(server: OAuthServer) {
  const { db, config } = server;
  const routes = createRouter('/oauth/authorize');
  const signer = createTokenSigner<ConsentClaims>(config.secret, 'inlay-consent', config.previousSecrets);
  const hidden = describe({ summary: 'Asks a member whether a client may know them.', hidden: true });

  /**
   * From the moment the client's address is certain, whatever is wrong is told to the client. But nobody is sent there
   * before they have signed in (RFC 9700 §4.11.2): else a link of ours would lead to whatever site has registered. The
   * same paragraph excepts silent requests, of which OpenID Connect Core §3.1.2.1 wants an answer without a page.
   */
  const answerClient = async (
    ctx: Context,
    parameters: Parameters,
    go: (request: AuthorizationRequest) => Promise<void>,
  ) => {
    const found = await findReturn(server, parameters).catch((error) =>
      noteWrongAddress(server, ctx, parameters, error),
    );
    if (!memberOf(ctx) && parameters.prompt !== 'none') {
      ctx.redirect(`/console?continue=${encodeURIComponent(ctx.url)}`);
      return;
    }
    try {
      await go(checkRequest(server, { ...found, parameters }));
    } catch (error) {
      if (!(error instanceof OAuthFailure) || error.status >= 500) throw error;
      await noteRefusedRequest(server, ctx, found.client, error);
      sendBack(
        ctx,
        server,
        { redirectUri: found.redirectUri, state: parameters.state },
        { error: error.error, error_description: error.message },
      );
    }
  };

  const begin = [hidden, answerWithPage, limitPages(server.cache)] as const;

  routes.get('/', ...begin, async (ctx) => {
    const parameters = readParameters(() => collectOnce(new URLSearchParams(ctx.querystring as string)));
    await answerClient(ctx, parameters, async (request) => {
      const caller = memberOf(ctx);
      // Without a word to the member, nothing is ever allowed.
      if (!caller || parameters.prompt === 'none')
        throw new OAuthFailure(caller ? 'consent_required' : 'login_required', 'The member has to be asked.');
      await ask(ctx, request, caller);
    });
  });

  async function ask(ctx: Context, request: AuthorizationRequest, caller: Member): Promise<void> {
    const { client, redirectUri, scopes, parameters } = request;
    if (caller.tenantId !== client.tenantId) throw new PageFailure('otherTenant', 403);
    const member = await db.inTenant(caller.tenantId, () =>
      db.one<{ name: string; email: string }>('SELECT name, email FROM members WHERE id = $1', [
        caller.memberId,
      ]),
    );
    if (!member) throw new PageFailure('overdue', 403);
    const nonce = createSecret().slice(0, 22);
    const { sessionId } = caller;
    showPage(ctx, writeConsentPolicy({ nonce, returnTo: new URL(redirectUri).origin }));
    ctx.body = renderConsentPage({
      nonce,
      lang: pickLocale(parameters.ui_locales ?? ctx.get('accept-language')),
      client: client.name,
      member,
      scopes,
      host: new URL(redirectUri).host,
      consent: await signer.sign({ sessionId, parameters }, consentSeconds),
    });
  }

  routes.post('/', ...begin, async (ctx) => {
    const form = await readForm(ctx, formLimit);
    const claims = await signer.verify(form.get('consent') ?? '');
    const caller = memberOf(ctx);
    // The page that asked was made for this session: no other page can give consent in its name (RFC 9700 §4.7).
    if (!claims || claims.sessionId !== caller?.sessionId) throw new PageFailure('overdue', 403);
    const { parameters } = claims;
    await answerClient(ctx, parameters, async ({ client, redirectUri, scopes }) => {
      if (caller.tenantId !== client.tenantId) throw new PageFailure('otherTenant', 403);
      if (form.get('decision') !== 'allow')
        throw new OAuthFailure('access_denied', 'The member did not allow it.');
      const model = createConsentModel(server, client, {
        memberId: caller.memberId,
        nonce: parameters.nonce ?? null,
      });
      const asked = { ...parameters, client_id: client.id, scope: scopes.join(' ') };
      const { code } = await issueCode(model, asked, { memberId: caller.memberId }, lifetimes);
      sendBack(ctx, server, { redirectUri, state: parameters.state }, { code });
    });
  });

  return routes;
}

type Member = Extract<RequestCaller, { kind: 'member' }>;

function memberOf(ctx: Context): Member | undefined {
  const caller = ctx.state.caller as RequestCaller | undefined;
  return caller?.kind === 'member' ? caller : undefined;
}

function readParameters(read: () => Parameters): Parameters {
  try {
    return read();
  } catch (error) {
    if (error instanceof OAuthFailure) throw new PageFailure('malformed', 400);
    throw error;
  }
}

/** What cannot be told to a client is told to the member. */
const answerWithPage: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const failure = isTooMany(error) ? new PageFailure('tooMany', 429) : error;
    if (!(failure instanceof PageFailure)) throw error;
    if (isTooMany(error)) ctx.set('Retry-After', String(error.retryAfter));
    const nonce = createSecret().slice(0, 22);
    showPage(ctx, writeConsentPolicy({ nonce }));
    ctx.status = failure.status;
    ctx.body = renderRefusalPage({
      nonce,
      lang: pickLocale(ctx.get('accept-language')),
      reason: failure.text,
      requestId: (ctx.state as { requestId: string }).requestId,
    });
  }
};

const isTooMany = (error: unknown): error is AppError =>
  isAppError(error) && error.code === 'request.too_many';

function showPage(ctx: Context, policy: string): void {
  ctx.type = 'html';
  ctx.set('Content-Security-Policy', policy);
  ctx.set('X-Frame-Options', 'DENY');
}
