/** An LMS as one tenant registered it. */
export interface Platform {
  readonly id: string;
  readonly tenantId: string;
  readonly connectionId: string;
  readonly enabled: boolean;
  readonly origins: readonly string[];
  readonly issuer: string;
  readonly clientId: string;
  readonly loginUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  /** What opens where a link does not say. */
  readonly module: string | null;
  readonly widget: string | null;
  readonly positionId: string | null;
}

/** The column `platform` for `readPlatform`, from `lti_platforms p` and its `connections c`. */
export const platformColumn = `json_build_object('id', p.id, 'tenantId', p.tenant_id, 'connectionId', p.connection_id,
  'enabled', c.enabled, 'origins', c.origins, 'issuer', p.issuer, 'clientId', p.client_id, 'loginUrl', p.login_url,
  'tokenUrl', p.token_url, 'jwksUrl', p.jwks_url, 'module', p.module, 'widget', p.widget,
  'positionId', p.position_id)::text AS platform`;

const mostKept = 500;
const known = new Map<string, Platform>();

/**
 * The platform in a row that was read just now. The same text gives the same object, so that what is worked out of a
 * platform is worked out once, and a change in the console is seen at once.
 */
export function readPlatform(json: string): Platform {
  let platform = known.get(json);
  if (!platform) {
    if (known.size >= mostKept) known.clear();
    platform = JSON.parse(json) as Platform;
    known.set(json, platform);
  }
  return platform;
}
