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

/** Columns of a `Platform`, from `lti_platforms p` and its `connections c`. */
export const platformColumns = `p.id, p.tenant_id AS "tenantId", p.connection_id AS "connectionId", c.enabled,
  c.origins, p.issuer, p.client_id AS "clientId", p.login_url AS "loginUrl", p.token_url AS "tokenUrl",
  p.jwks_url AS "jwksUrl", p.module, p.widget, p.position_id AS "positionId"`;
