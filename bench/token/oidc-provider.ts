// oidc-provider with its own memory store, issuing the same kind of token: RFC 9068, RS256, for one resource.
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';
import { readArgument, serve } from '../support/serve.ts';
import type { EndpointOptions } from './agree.ts';

const { port } = readArgument<EndpointOptions>();
const origin = `http://127.0.0.1:${port}`;
const [clientId, clientSecret, resource] = ['bench-client', 'a-secret-of-the-benchmark', `${origin}/api`];
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const provider = new Provider(origin, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'client_secret_basic',
    },
  ],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256', use: 'sig' }] },
  features: {
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      getResourceServerInfo: () => ({
        scope: 'launch:create',
        audience: resource,
        accessTokenTTL: 600,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
});
provider.listen(port, '127.0.0.1', () =>
  serve({ tokenUrl: `${origin}/token`, clientId, clientSecret, fields: { scope: 'launch:create' } }),
);
