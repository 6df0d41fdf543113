import { isAppError } from 'inlay/sdk';
import { publicAlgorithms } from '../../../kernel/crypto/index.ts';
import { refuse } from '../errors.ts';
import { findProfile, type PlatformConfiguration, type SupportedMessage } from './configuration.ts';
import { type Given, readAddress, readJsonObject, readList, readWord } from './read-json.ts';
import type { RegistrationStep } from './registration-run.ts';

const platformConfiguration = 'https://purl.imsglobal.org/spec/lti-platform-configuration';

/**
 * LTI Dynamic Registration 1.0 §3.5 and §3.5.1: what the LMS says of itself, read from where its issuer lives. Canvas
 * shows it to holders of the registration token only.
 */
export const fetchConfiguration: RegistrationStep = async (run) => {
  const { outlet } = run.door;
  const { configurationUrl, registrationToken } = run.asked;
  const headers = registrationToken === null ? {} : { authorization: `Bearer ${registrationToken}` };
  const answer = await outlet.request(configurationUrl, { headers }).catch((cause: unknown) => {
    const forbidden = isAppError(cause) && cause.code === 'outlet.forbidden';
    throw refuse(forbidden ? 'configuration_forbidden' : 'configuration_unreachable', {
      found: new URL(configurationUrl).host,
      cause,
    });
  });
  const given = answer.status === 200 ? readJsonObject(answer.text) : undefined;
  if (!given) throw refuse('configuration_unreachable', { found: `HTTP ${answer.status}` });
  const configuration = readConfiguration(given);
  checkHost(configuration.issuer, configurationUrl);
  const { loginUrl, tokenUrl, jwksUrl, registrationUrl } = configuration;
  for (const url of [loginUrl, tokenUrl, jwksUrl, registrationUrl])
    if (!outlet.allows(url)) throw refuse('configuration_forbidden', { found: url });
  run.configuration = configuration;
};

/** §3.5.1: whoever answers for an address may speak for issuers of that host only. */
function checkHost(issuer: string, configurationUrl: string): void {
  if (new URL(issuer).host !== new URL(configurationUrl).host)
    throw refuse('configuration_foreign', { found: `${issuer} ≠ ${configurationUrl}` });
}

function readConfiguration(given: Given): PlatformConfiguration {
  const need = (name: string) => {
    const address = readAddress(given, name);
    if (address === null) throw refuse('configuration_malformed', { found: name });
    return address;
  };
  const algorithms = readList(given.id_token_signing_alg_values_supported);
  if (algorithms && !algorithms.some((name) => publicAlgorithms.includes(name)))
    throw refuse('configuration_malformed', { found: 'id_token_signing_alg_values_supported' });
  const lti = (given[platformConfiguration] ?? {}) as Given;
  return {
    issuer: need('issuer').slice(0, 300),
    loginUrl: need('authorization_endpoint'),
    tokenUrl: need('token_endpoint'),
    jwksUrl: need('jwks_uri'),
    registrationUrl: need('registration_endpoint'),
    scopes: readList(given.scopes_supported),
    claims: readList(given.claims_supported),
    messages: readMessages(lti.messages_supported),
    profile: findProfile(readWord(lti, 'product_family_code')),
  };
}

/** §3.5.2: objects with a type; Moodle gives the names alone. */
function readMessages(given: unknown): SupportedMessage[] | null {
  if (!Array.isArray(given)) return null;
  return given.slice(0, 50).map((each: unknown) => {
    if (typeof each !== 'object' || each === null) return { type: String(each), placements: null };
    const { type, placements } = each as Given;
    return { type: String(type), placements: readList(placements) };
  });
}
