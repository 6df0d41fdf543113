import type { Attempt, ConnectionKind } from '../../../api/api-types.ts';

/** What each door looks at, in its order, with the codes by which a launch fails there. */
const doors: Readonly<Record<ConnectionKind, Readonly<Record<string, readonly string[]>>>> = {
  lti: {
    login: [
      'lti.request_incomplete',
      'lti.platform_unknown',
      'lti.client_id_needed',
      'lti.connection_off',
      'lti.target_foreign',
    ],
    state: ['lti.state_unknown', 'lti.state_used', 'lti.platform_refused'],
    sender: ['lti.token_malformed', 'lti.issuer_wrong', 'lti.audience_wrong', 'lti.azp_wrong'],
    signature: [
      'lti.algorithm_refused',
      'lti.kid_missing',
      'lti.key_unknown',
      'lti.keys_unreachable',
      'lti.signature_wrong',
    ],
    time: ['lti.token_undated', 'lti.token_expired', 'lti.token_from_future', 'lti.nonce_wrong'],
    message: [
      'lti.version_wrong',
      'lti.message_type_wrong',
      'lti.subject_missing',
      'lti.roles_missing',
      'lti.resource_link_missing',
      'lti.claim_malformed',
      'lti.target_changed',
      'lti.deep_linking_malformed',
      'lti.return_url_foreign',
      'lti.links_not_accepted',
    ],
    deployment: ['lti.deployment_missing', 'lti.deployment_quarantined'],
    browser: ['lti.browser_unknown'],
    person: ['lti.teachers_only', 'lti.member_removed'],
    place: [
      'lti.placement_missing',
      'launches.module_not_available',
      'launches.widget_not_found',
      'launches.position_not_open',
    ],
  },
  oauth: {
    token: [
      'connections.off',
      'oauth.invalid_client',
      'oauth.too_many_failures',
      'oauth.invalid_grant',
      'oauth.invalid_scope',
      'oauth.scope_needed',
      'oauth.unauthorized_client',
      'oauth.unsupported_grant_type',
      'oauth.invalid_request',
      'oauth.invalid_target',
      'oauth.wrong_address',
    ],
    wish: [
      'request.invalid',
      'launches.module_not_available',
      'launches.widget_not_found',
      'positions.not_found',
      'launches.return_not_allowed',
    ],
    person: ['launches.member_removed'],
    ticket: ['launches.ticket_used', 'launches.ticket_expired'],
    page: ['launches.ticket_elsewhere'],
    place: ['launches.ticket_unavailable'],
  },
  site: {
    on: ['connections.off'],
    page: ['launches.origin_not_allowed'],
    module: ['launches.module_not_available', 'launches.widget_not_found'],
    position: ['launches.position_not_open'],
  },
};

export interface Check {
  /** Part of the key of its text, `check.lti.signature`. */
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'waiting';
}

/** What was looked at on the way in, up to where it ended; nothing where the code is a stranger. */
export function listChecks(kind: ConnectionKind, { result, code, origin, test }: Attempt): Check[] {
  const names = Object.keys(doors[kind]);
  const list = (states: (name: string, i: number) => Check['state']): Check[] =>
    names.map((name, i) => ({ name: `${kind}.${name}`, state: states(name, i) }));
  // An admin who tries it out needs no proof of the program; in a window of its own nothing stands around it.
  const wasAsked = (name: string) => !(name === 'token' && test) && !(name === 'page' && origin === null);
  switch (result) {
    case 'refused': {
      const at = Object.values(doors[kind]).findIndex((codes) => code !== null && codes.includes(code));
      return at < 0 ? [] : list((_, i) => (i < at ? 'passed' : i === at ? 'failed' : 'waiting'));
    }
    case 'opened':
      return list((name) => (wasAsked(name) ? 'passed' : 'waiting'));
    case 'asked':
      return list((name, i) => (i < names.indexOf('ticket') && wasAsked(name) ? 'passed' : 'waiting'));
    default:
      // Somebody chooses what to place: nothing is opened.
      return list((name) => (name === 'place' ? 'waiting' : 'passed'));
  }
}
