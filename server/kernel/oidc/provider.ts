import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  getJwksCache,
  None,
  type ServerMetadata,
  setJwksCache,
} from 'openid-client';
import type { Outlet } from '../fetch/index.ts';
import { OidcFailure, toFailure } from './failure.ts';
import { fetchByOutlet } from './fetch-by-outlet.ts';

/** Us, as a provider knows us. */
export interface OidcClient {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
}

/** A provider's metadata and keys, kept for a while in this process. */
export interface Providers {
  /** What the library works with for one sign-in. Throws `OidcFailure`. */
  configure(client: OidcClient): Promise<ConfiguredClient>;
}

export interface ConfiguredClient {
  readonly configuration: Configuration;
  readonly metadata: ServerMetadata;
  /** Keeps the keys that were fetched on the way. Call it when the token was checked, however that ended. */
  keepKeys(): void;
}

const keptMs = 600_000;
const maxProviders = 500;
/** The library looks again for an unknown key when its set is older than this, and drops a set after five minutes. */
const oldEnough = 60;
const tooOld = 300;

export function createProviders(outlet: Outlet, now: () => number = Date.now): Providers {
  const metadataOf = new Map<string, { readonly reading: Promise<ServerMetadata>; readonly until: number }>();
  const keysOf = new Map<string, NonNullable<ReturnType<typeof getJwksCache>>>();

  function findMetadata(issuer: string): Promise<ServerMetadata> {
    const known = metadataOf.get(issuer);
    if (known && known.until > now()) return known.reading;
    if (metadataOf.size >= maxProviders) metadataOf.delete(metadataOf.keys().next().value!);
    const reading = readMetadata(outlet, issuer);
    metadataOf.set(issuer, { reading, until: now() + keptMs });
    reading.catch(() => metadataOf.delete(issuer));
    return reading;
  }

  return {
    async configure(client) {
      const metadata = await findMetadata(client.issuer);
      const configuration = makeConfiguration(outlet, metadata, client);
      const jwksUri = metadata.jwks_uri ?? '';
      const seconds = Math.floor(now() / 1000);
      const kept = keysOf.get(jwksUri);
      // How old a set looks decides whether the library asks once more for a key that it does not find. One that
      // is new may have come since; strangers cannot make us ask, as only the provider itself hands out tokens.
      if (kept && kept.uat > seconds - tooOld)
        setJwksCache(configuration, { jwks: kept.jwks, uat: Math.min(kept.uat, seconds - oldEnough) });
      const before = getJwksCache(configuration)?.uat;
      return {
        configuration,
        metadata,
        keepKeys() {
          const cache = getJwksCache(configuration);
          if (!cache || cache.uat === before) return;
          if (keysOf.size >= maxProviders) keysOf.delete(keysOf.keys().next().value!);
          keysOf.set(jwksUri, cache);
        },
      };
    },
  };
}

/** OpenID Connect Discovery §4. The issuer must be the one that was asked for (§4.3), also where the library is lenient. */
export async function readMetadata(outlet: Outlet, issuer: string): Promise<ServerMetadata> {
  if (!outlet.allows(issuer)) throw new OidcFailure('address_forbidden');
  if (issuer.includes('/.well-known/')) throw new OidcFailure('metadata_wrong');
  try {
    const configuration = await discovery(new URL(issuer), 'unused', undefined, None(), {
      [customFetch]: fetchByOutlet(outlet),
      ...(isPlain(issuer) && { execute: [allowInsecureRequests] }),
    });
    const metadata = configuration.serverMetadata();
    if (!URL.canParse(metadata.issuer) || new URL(metadata.issuer).href !== new URL(issuer).href)
      throw new OidcFailure('metadata_wrong', 'issuer');
    return metadata;
  } catch (error) {
    throw toFailure(error);
  }
}

/** RFC 6749 §2.3.1: how a client shows its secret is the provider's choice; a header where it does not say. */
function makeConfiguration(
  outlet: Outlet,
  metadata: ServerMetadata,
  { clientId, clientSecret }: OidcClient,
): Configuration {
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const byHeader = methods.includes('client_secret_basic');
  const authentication =
    clientSecret === null
      ? None()
      : byHeader
        ? ClientSecretBasic(clientSecret)
        : ClientSecretPost(clientSecret);
  const configuration = new Configuration(metadata, clientId, {}, authentication);
  configuration[customFetch] = fetchByOutlet(outlet);
  if (isPlain(metadata.issuer)) allowInsecureRequests(configuration);
  // Signatures are checked although the token comes straight from the provider (OpenID Connect Core §3.1.3.7).
  enableNonRepudiationChecks(configuration);
  return configuration;
}

/** Where plain http may be used at all, the outlet knows. */
const isPlain = (url: string) => url.startsWith('http:');
