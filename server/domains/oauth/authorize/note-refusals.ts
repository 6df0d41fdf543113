import type { Context } from '../../../kernel/http/index.ts';
import type { OAuthFailure } from '../../../kernel/oauth/index.ts';
import type { OAuthClient } from '../clients/client.ts';
import type { OAuthServer } from '../context.ts';
import { noteUnproven } from '../note-failure.ts';
import { PageFailure } from './page-failure.ts';
import type { Parameters } from './request.ts';

const requestIdOf = (ctx: Context) => (ctx.state as { requestId: string }).requestId;

/** What a member decides, or would have to be asked, is no fault of the program. */
const ofMembers = ['access_denied', 'login_required', 'consent_required'];

/** Whoever connects a program reads what is wrong with its requests; anybody may send one in its name. */
export async function noteRefusedRequest(
  server: OAuthServer,
  ctx: Context,
  { id }: OAuthClient,
  { error, message }: OAuthFailure,
): Promise<void> {
  if (ofMembers.includes(error)) return;
  const noted = { code: `oauth.${error}`, reason: message, found: message, requestId: requestIdOf(ctx) };
  await noteUnproven(server, id, noted);
}

/** The commonest slip of all: an address that differs by a letter or a slash. */
export async function noteWrongAddress(
  server: OAuthServer,
  ctx: Context,
  { client_id: id = '', redirect_uri: found = '' }: Parameters,
  error: unknown,
): Promise<never> {
  if (error instanceof PageFailure && error.text === 'wrongAddress') {
    const reason = 'The program named an address to return to that is not among those of the connection.';
    await noteUnproven(server, id, {
      code: 'oauth.wrong_address',
      reason,
      found,
      requestId: requestIdOf(ctx),
    });
  }
  throw error;
}
