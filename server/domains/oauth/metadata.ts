import type { Config } from '../../kernel/config/index.ts';
import { assertionAlgorithms } from './check-assertion.ts';
import { allScopes } from './scopes.ts';

/** RFC 8414 §2 and OpenID Connect Discovery §3: one document serves both. */
export function describeServer({ publicUrl }: Pick<Config, 'publicUrl'>) {
  const authentication = {
    methods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    algorithms: assertionAlgorithms,
  };
  return {
    issuer: publicUrl,
    authorization_endpoint: `${publicUrl}/oauth/authorize`,
    token_endpoint: `${publicUrl}/oauth/token`,
    revocation_endpoint: `${publicUrl}/oauth/revoke`,
    introspection_endpoint: `${publicUrl}/oauth/introspect`,
    userinfo_endpoint: `${publicUrl}/oauth/userinfo`,
    jwks_uri: `${publicUrl}/.well-known/jwks.json`,
    scopes_supported: allScopes,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    token_endpoint_auth_methods_supported: [...authentication.methods, 'none'],
    token_endpoint_auth_signing_alg_values_supported: authentication.algorithms,
    revocation_endpoint_auth_methods_supported: [...authentication.methods, 'none'],
    revocation_endpoint_auth_signing_alg_values_supported: authentication.algorithms,
    introspection_endpoint_auth_methods_supported: authentication.methods,
    introspection_endpoint_auth_signing_alg_values_supported: authentication.algorithms,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'name', 'email'],
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    ui_locales_supported: ['en', 'de', 'es', 'fr', 'zh'],
  };
}
