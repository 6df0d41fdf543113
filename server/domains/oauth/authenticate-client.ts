import { timingSafeEqual } from 'node:crypto';
import { hashSecret, readUnverifiedJwt } from '../../kernel/crypto/index.ts';
import type { Context, Middleware } from '../../kernel/http/index.ts';
import { OAuthFailure } from '../../kernel/oauth/index.ts';
import { checkAssertion } from './check-assertion.ts';
import { findClient, type OAuthClient } from './clients/client.ts';
import type { OAuthServer } from './context.ts';
import { formOf } from './parameters.ts';

type Credentials =
  | { readonly kind: 'secret'; readonly id: string; readonly secret: string }
  | { readonly kind: 'assertion'; readonly assertion: string; readonly id: string | undefined }
  | { readonly kind: 'none'; readonly id: string };

export const invalidClient = () =>
  new OAuthFailure(
    'invalid_client',
    'The client is not known, is switched off or could not prove who it is.',
    401,
  );

/** RFC 6749 §3.2.1: the client proves who it is before anything else is looked at; kept in `ctx.state.client`. */
export function authenticateClient(server: OAuthServer): Middleware {
  return async (ctx, next) => {
    const credentials = readCredentials(ctx);
    ctx.state.client =
      credentials.kind === 'assertion'
        ? await checkAssertion(server, credentials.assertion, credentials.id)
        : await checkSecret(server, credentials);
    return next();
  };
}

export const clientOf = (ctx: Context) => ctx.state.client as OAuthClient;

/** Whom a request says it is from, however it says so; not believed, only counted. */
export function readClientId(ctx: Context): string {
  const { client_id: id, client_assertion: assertion } = formOf(ctx);
  const [, encoded = ''] = /^Basic +([\w+/=-]+)$/i.exec(ctx.get('authorization')) ?? [];
  const [basic] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const said = basic || id || (assertion && readUnverifiedJwt(assertion)?.iss);
  return String(said ?? '').slice(0, 100);
}

/** RFC 6749 §2.3: one way of proof in one request, not two. */
function readCredentials(ctx: Context): Credentials {
  const form = formOf(ctx);
  const authorization = ctx.get('authorization');
  const ways = [authorization !== '', 'client_secret' in form, 'client_assertion' in form].filter(Boolean);
  if (ways.length > 1) throw new OAuthFailure('invalid_request', 'Authenticate the client in one way only.');
  if (authorization !== '') return readBasic(authorization, form.client_id);
  if (form.client_assertion !== undefined) {
    // RFC 7521 §4.2, RFC 7523 §2.2
    if (form.client_assertion_type !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
      throw new OAuthFailure('invalid_request', 'This client_assertion_type is not supported.');
    return { kind: 'assertion', assertion: form.client_assertion, id: form.client_id };
  }
  if (form.client_id === undefined) throw invalidClient();
  return form.client_secret === undefined
    ? { kind: 'none', id: form.client_id }
    : { kind: 'secret', id: form.client_id, secret: form.client_secret };
}

/** RFC 6749 §2.3.1: both halves are form-encoded before they are joined. */
function readBasic(authorization: string, clientId: string | undefined): Credentials {
  const [, encoded] = /^Basic +([\w+/=-]+)$/i.exec(authorization) ?? [];
  const pair = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  const [id, secret] = colon < 1 ? [] : [pair.slice(0, colon), pair.slice(colon + 1)].map(decodeField);
  if (!id || secret === undefined || (clientId !== undefined && clientId !== id)) throw invalidClient();
  return { kind: 'secret', id, secret };
}

function decodeField(text: string): string | undefined {
  try {
    const field = decodeURIComponent(text.replaceAll('+', ' '));
    return field.includes('\0') || !field.isWellFormed() ? undefined : field;
  } catch {
    return undefined;
  }
}

/** A public client has no secret to show: its codes are bound to it by PKCE (RFC 7636). */
async function checkSecret(
  { db }: OAuthServer,
  credentials: Exclude<Credentials, { kind: 'assertion' }>,
): Promise<OAuthClient> {
  const client = await findClient(db, credentials.id);
  const good =
    credentials.kind === 'none'
      ? client?.authentication === 'none'
      : client?.authentication === 'client_secret' && isSecret(credentials.secret, client.secretHash);
  if (!client || !good) throw invalidClient();
  return client;
}

function isSecret(secret: string, hash: string | null): boolean {
  const [given, kept] = [Buffer.from(hashSecret(secret)), Buffer.from(hash ?? '')];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
