import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import OidcProvider from 'oidc-provider';

/** An account at the provider: what it says of somebody. */
export interface Account {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** What is put into an id token in place of what belongs there; undefined takes a claim out. */
type Tampering = (claims: Record<string, unknown>) => Record<string, unknown>;

export const clientId = 'inlay';
export const clientSecret = 'a client secret of thirty-two signs and more';

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** A real oidc-provider whose people are signed in without being asked, and that lies when told to. */
export class TestProvider {
  readonly issuer: string;
  /** Paths that were asked for so far. */
  readonly asked: string[] = [];
  /** Who is at the sign-in page; an error in place of somebody who says no. */
  visitor: Account | { readonly error: string } = { sub: 'nobody' };
  tamper: Tampering | undefined;
  requiresPkce = true;
  /** Signs with a key that is not among the published ones. */
  signsUnknown = false;
  /** Changes what an address answers with, by the name of its route. */
  readonly rewrite = new Map<string, (body: Record<string, unknown>) => Record<string, unknown>>();
  readonly #server: Server;
  readonly #published: Key[];
  readonly #accounts = new Map<string, Account>();

  private constructor(server: Server, issuer: string, key: Key) {
    this.#server = server;
    this.issuer = issuer;
    this.#published = [key];
  }

  static async start(redirectUri: string): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const privateJwk = { ...(await exportJWK(privateKey)), kid: 'first', alg: 'RS256', use: 'sig' };
    const provider = new TestProvider(server, issuer, await readKey(privateJwk));
    provider.#open(privateJwk, redirectUri);
    return provider;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** From now on another key signs; the old one is no longer published. */
  async rotate(): Promise<void> {
    this.#published.unshift(await makeKey(`key-${Date.now()}`));
    this.#published.length = 1;
  }

  #open(privateJwk: JWK, redirectUri: string): void {
    const oidc = new OidcProvider(this.issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [redirectUri],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      jwks: { keys: [privateJwk] },
      cookies: { keys: ['a key for cookies'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => this.requiresPkce },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      claims: {
        openid: ['sub', 'hd', 'xms_edov'],
        email: ['email', 'email_verified'],
        profile: ['name', 'given_name', 'family_name'],
      },
      interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_ctx: unknown, sub: string) => ({
        accountId: sub,
        claims: () => this.#accounts.get(sub),
      }),
      loadExistingGrant: allowAll,
    });
    oidc.use(async (ctx, next) => {
      this.asked.push(ctx.path);
      if (ctx.path.startsWith('/interaction/')) {
        ctx.respond = false;
        await oidc.interactionFinished(ctx.req, ctx.res, this.#decide());
        return;
      }
      await next();
      if (ctx.status === 200) await this.#change(ctx as unknown as Answering);
    });
    this.#server.on('request', oidc.callback());
  }

  #decide() {
    if ('error' in this.visitor) return { error: this.visitor.error };
    const account = this.visitor as Account;
    this.#accounts.set(account.sub, account);
    return { login: { accountId: account.sub, remember: false } };
  }

  async #change(ctx: Answering): Promise<void> {
    if (ctx.path === '/jwks') ctx.body = { keys: this.#published.map(({ publicJwk }) => publicJwk) };
    if (ctx.path === '/token')
      ctx.body = { ...ctx.body, id_token: await this.#sign(String(ctx.body.id_token)) };
    const rewrite = this.rewrite.get(ctx.path);
    if (rewrite) ctx.body = rewrite(ctx.body);
  }

  async #sign(token: string): Promise<string> {
    const said = decodeJwt(token) as Record<string, unknown>;
    const claims = this.tamper?.(said) ?? said;
    const key = this.signsUnknown ? await makeKey('unknown') : this.#published[0]!;
    return new SignJWT(JSON.parse(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .sign(key.privateKey);
  }
}

interface Answering {
  readonly path: string;
  body: Record<string, unknown>;
}

/** Nobody is asked whether Inlay may know them. */
async function allowAll(ctx: {
  oidc: { session: { accountId: string }; client: { clientId: string }; provider: OidcProvider };
}) {
  const { session, client, provider } = ctx.oidc;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

async function makeKey(kid: string): Promise<Key> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return readKey({ ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' });
}

async function readKey(privateJwk: JWK): Promise<Key> {
  const { kty, n, e, kid, alg, use } = privateJwk;
  const privateKey = (await importJWK(privateJwk, 'RS256')) as CryptoKey;
  return { kid: kid!, privateKey, publicJwk: { kty, n, e, kid, alg, use } as JWK };
}
