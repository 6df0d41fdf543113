import { AppError } from 'inlay/sdk';

/** Why a launch is refused: status, a sentence for whoever sees it, what the admin of the LMS should look at. */
const reasons = {
  request_incomplete: [400, 'The LMS sent an incomplete request.', 'Each message must carry all parameters.'],
  platform_unknown: [
    403,
    'This LMS is not connected with Inlay.',
    'Compare issuer and client id with those of the connection in Inlay.',
  ],
  client_id_needed: [
    400,
    'Several connections exist for this LMS, and it did not say which one it means.',
    'Send client_id with the login request.',
  ],
  connection_off: [
    403,
    'The connection with this LMS is switched off.',
    'Ask the Inlay admin to switch the connection on.',
  ],
  target_foreign: [
    400,
    'The link in the LMS does not lead to this server.',
    'The target link URI must be an address of this Inlay server.',
  ],
  platform_refused: [
    403,
    'The LMS did not let you in.',
    'The LMS answered with an error instead of a message; its code is below.',
  ],
  state_unknown: [
    400,
    'This launch was not begun here, or too long ago. Open the link in your LMS again.',
    'The state must come back unchanged, within ten minutes.',
  ],
  state_used: [
    400,
    'This launch was used before. Open the link in your LMS again.',
    'Each message may be sent once.',
  ],
  token_malformed: [400, 'The message of the LMS cannot be read.', 'id_token must be a signed JWT.'],
  issuer_wrong: [
    401,
    'The message comes from another LMS than the one that began.',
    'The claim iss must be the issuer of the connection.',
  ],
  audience_wrong: [
    401,
    'The message is meant for another tool.',
    'The claim aud must hold the client id of the connection, and no other audience that Inlay does not know.',
  ],
  azp_wrong: [
    401,
    'The message is meant for another tool.',
    'The claim azp must be the client id of the connection.',
  ],
  algorithm_refused: [
    401,
    'The message is not signed in a way that can be trusted.',
    'Sign with RS256, or another algorithm with a key pair.',
  ],
  kid_missing: [401, 'The message does not say which key signed it.', 'The header of the token needs kid.'],
  key_unknown: [
    401,
    'The key that signed this message is not among the keys of the LMS.',
    'The key set at the connection’s JWKS address must hold this kid.',
  ],
  keys_unreachable: [
    502,
    'The keys of the LMS could not be read. Try again in a minute.',
    'The connection’s JWKS address must answer with a JSON Web Key Set.',
  ],
  signature_wrong: [
    401,
    'The signature of the message is wrong.',
    'The token was changed, or signed by another key.',
  ],
  token_expired: [
    401,
    'The message of the LMS has run out. Open the link again.',
    'The claim exp lies in the past: check the clock of the LMS.',
  ],
  token_from_future: [
    401,
    'The message of the LMS comes from the future.',
    'The claim iat or nbf lies in the future: check the clock of the LMS.',
  ],
  token_undated: [401, 'The message of the LMS has no date.', 'The claims exp and iat must be numbers.'],
  nonce_wrong: [
    401,
    'The message belongs to another launch. Open the link in your LMS again.',
    'The claim nonce must be the one of the login request.',
  ],
  version_wrong: [400, 'The LMS speaks another version of LTI.', 'The claim version must be 1.3.0.'],
  message_type_wrong: [
    400,
    'The LMS sent a kind of message that is not understood here.',
    'The claim message_type must be LtiResourceLinkRequest or LtiDeepLinkingRequest.',
  ],
  deployment_missing: [400, 'The message names no deployment.', 'The claim deployment_id is required.'],
  deployment_quarantined: [
    403,
    'This part of the LMS is new to Inlay and waits for an admin’s approval.',
    'Ask the Inlay admin to approve this deployment in the connection.',
  ],
  member_removed: [
    403,
    'An admin removed you from this organisation at Inlay. Ask them if you need to come in again.',
    'Nothing is wrong with the message: an Inlay admin can let this person in again in the connection.',
  ],
  subject_missing: [
    400,
    'The LMS did not say who you are.',
    'The claim sub is required: anonymous launches are not taken.',
  ],
  roles_missing: [400, 'The message names no roles.', 'The claim roles is required; it may be empty.'],
  resource_link_missing: [
    400,
    'The message names no link.',
    'The claim resource_link with its id is required.',
  ],
  claim_malformed: [
    400,
    'A part of the message has the wrong form.',
    'Compare this claim with the standard.',
  ],
  target_changed: [
    401,
    'The message leads elsewhere than the link that was opened.',
    'The claim target_link_uri must be the one of the login request.',
  ],
  placement_missing: [
    404,
    'This link does not say what to open.',
    'Set the custom parameters inlay_module and inlay_widget, or choose a default in the connection.',
  ],
  browser_unknown: [
    401,
    'Your browser could not show that it began this launch. Allow this page to keep data, or use another browser.',
    'Nothing is wrong with the message itself.',
  ],
  deep_linking_malformed: [
    400,
    'The LMS did not say what may be placed, or where to send it.',
    'The claim deep_linking_settings must hold deep_link_return_url and accept_types.',
  ],
  return_url_foreign: [
    403,
    'The LMS wants the choice sent to an address that is not known to belong to it.',
    'Add the origin of deep_link_return_url to the connection’s pages in Inlay.',
  ],
  links_not_accepted: [
    400,
    'The place you came from takes no activities, only other content. Begin where activities are added.',
    'The claim accept_types must hold ltiResourceLink.',
  ],
  teachers_only: [
    403,
    'Only people who teach in this course can choose what to place.',
    'The claim roles must hold a role of somebody who teaches, such as Instructor.',
  ],
  picking_unknown: [
    400,
    'This page was open for too long. Begin again in your LMS.',
    'A choice must be sent within an hour.',
  ],
  picking_used: [
    400,
    'A choice was sent to your LMS from this page already. To place something else, begin again there.',
    'Each choice may be sent once.',
  ],
  choice_malformed: [
    400,
    'The choice is not complete. Go back, choose what to place and give it a title.',
    'The form must come back as it was shown.',
  ],
  registration_link_unknown: [
    404,
    'This registration link is not known. Copy it whole from Inlay, or make a new one there.',
    'The address must end in for= and the secret of the link.',
  ],
  registration_link_used: [
    410,
    'This registration link was used already: each connects one LMS. Make a new one in Inlay.',
    'The connection that it made is listed in Inlay under Connections.',
  ],
  registration_link_expired: [
    410,
    'This registration link was good for a day, which is over. Make a new one in Inlay.',
    'Registration links are made in Inlay under Connections.',
  ],
  registration_link_busy: [
    409,
    'This link is being used at this moment. Wait until that is done.',
    'Close other windows in which the registration was begun.',
  ],
  registration_begins_elsewhere: [
    400,
    'This link is not for a browser’s address bar: paste it where your LMS registers tools.',
    'The LMS adds openid_configuration and registration_token to the address.',
  ],
  configuration_unreachable: [
    502,
    'The LMS did not show its configuration. Try again; if it stays so, tell its admin.',
    'The address in openid_configuration must answer this server with JSON and status 200.',
  ],
  configuration_malformed: [
    502,
    'The configuration of the LMS lacks something that is needed.',
    'It must hold issuer, authorization_endpoint, token_endpoint, jwks_uri and registration_endpoint.',
  ],
  configuration_foreign: [
    403,
    'The configuration names another LMS than the one that it was read from.',
    'Host of issuer and host of openid_configuration must be the same.',
  ],
  configuration_forbidden: [
    403,
    'The LMS named an address that cannot be asked.',
    'Its addresses must begin with https:// and lead to servers on the open internet.',
  ],
  registration_unreachable: [
    502,
    'The LMS did not answer the registration. Look there whether the tool is listed before you try again.',
    'The address in registration_endpoint must answer this server.',
  ],
  registration_refused: [
    502,
    'The LMS refused the registration. What it said is below.',
    'Begin the registration anew in the LMS: its registration token may be used up.',
  ],
  registration_malformed: [
    502,
    'The LMS took the registration, but its answer names no client id. Remove the tool there and try again.',
    'The answer of registration_endpoint must be JSON with client_id.',
  ],
} as const satisfies Record<string, readonly [status: number, sentence: string, advice: string]>;

export type RefusalReason = keyof typeof reasons;

/** A refused launch. `data.check` is for the admin of the LMS; other languages: `refusals/`. */
export function refuse(
  reason: RefusalReason,
  { found, cause }: { readonly found?: string; readonly cause?: unknown } = {},
): AppError {
  const [status, sentence, check] = reasons[reason];
  return new AppError(`lti.${reason}`, status, sentence, {
    data: { check, ...(found !== undefined && { found: found.slice(0, 500) }) },
    cause,
  });
}
