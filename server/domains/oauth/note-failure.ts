import { isAppError } from 'inlay/sdk';
import type { Context } from '../../kernel/http/index.ts';
import type { OAuthFailure } from '../../kernel/oauth/index.ts';
import { readClientId } from './authenticate-client.ts';
import { findPlaceOf, type OAuthClient } from './clients/client.ts';
import type { OAuthServer } from './context.ts';

/** A refused request of a program that is connected, for the admin who asks why. */
export interface NotedFailure {
  readonly tenantId: string;
  readonly connectionId: string;
  readonly code: string;
  readonly reason: string;
  /** What the program was told, as its own log has it. */
  readonly found?: string;
  readonly requestId: string;
}

export type NoteFailure = (failure: NotedFailure) => Promise<void>;

/** Whoever knows a client's id can be refused in its name: a few of these tell the admin enough, and hide no others. */
const unprovenNoted = 6;
const windowSeconds = 600;

const off = { code: 'connections.off', reason: 'The connection is switched off.' };

/** Nothing where nobody knows whose client it was. */
export async function noteFailure(
  server: OAuthServer,
  ctx: Context,
  failure: OAuthFailure,
  cause: unknown = failure,
): Promise<void> {
  const { requestId, client } = ctx.state as { requestId: string; client?: OAuthClient };
  const code = isAppError(cause) ? cause.code : `oauth.${failure.error}`;
  const noted = { code, reason: failure.message, found: failure.message, requestId };
  if (client) {
    const { tenantId, connectionId } = client;
    await server.noteFailure({ tenantId, connectionId, ...noted });
    return;
  }
  await noteUnproven(server, ctx.state.form === undefined ? '' : readClientId(ctx), noted);
}

/** The same of a request that anybody may have sent in the name of this client. */
export async function noteUnproven(
  { db, cache, noteFailure: note }: OAuthServer,
  clientId: string,
  noted: Omit<NotedFailure, 'tenantId' | 'connectionId'>,
): Promise<void> {
  if (!/^client_[\w-]{1,60}$/.test(clientId)) return;
  const key = `oauth-noted:${clientId}:${noted.code}`;
  const count = await cache.increment(key, windowSeconds).catch(() => 1);
  const place = count > unprovenNoted ? undefined : await findPlaceOf(db, clientId);
  if (!place) return;
  const { enabled, ...where } = place;
  await note({ ...where, ...noted, ...(enabled ? {} : off) });
}
