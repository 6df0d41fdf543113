import type { Database } from '../../kernel/db/index.ts';

/** How much of one site is let in, and what a visitor must do first. */
export interface SiteLimits {
  /** Launches of one visitor's address in an hour. */
  readonly perVisitorHour: number;
  /** Launches of the site in a day of UTC. */
  readonly perDay: number;
  readonly proof: 'none' | 'work' | 'captcha';
  /** Where the captcha's provider checks an answer. */
  readonly captchaUrl: string | null;
  readonly captchaSecretSealed: string | null;
}

/** A school or an office comes from one address, so the first is generous. */
export const usualLimits: SiteLimits = {
  perVisitorHour: 300,
  perDay: 20_000,
  proof: 'none',
  captchaUrl: null,
  captchaSecretSealed: null,
};

/** The launches of all sites of one tenant in a day. */
export const tenantPerDay = 100_000;

export const aboutCaptchaSecret = (connectionId: string) => `site-captcha:${connectionId}`;

/** In the tenant's scope. */
export async function findLimits(db: Database, connectionId: string): Promise<SiteLimits> {
  const row = await db.one<SiteLimits>(
    `SELECT per_visitor_hour AS "perVisitorHour", per_day AS "perDay", proof, captcha_url AS "captchaUrl",
       captcha_secret_sealed AS "captchaSecretSealed" FROM site_limits WHERE connection_id = $1`,
    [connectionId],
  );
  return row ?? usualLimits;
}

/** In the tenant's scope. */
export async function saveLimits(
  db: Database,
  { id, tenantId }: { readonly id: string; readonly tenantId: string },
  { perVisitorHour, perDay, proof, captchaUrl, captchaSecretSealed }: SiteLimits,
): Promise<void> {
  await db.query(
    `INSERT INTO site_limits (connection_id, tenant_id, per_visitor_hour, per_day, proof, captcha_url, captcha_secret_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (connection_id) DO UPDATE SET per_visitor_hour = $3, per_day = $4, proof = $5, captcha_url = $6,
       captcha_secret_sealed = $7, updated_at = now()`,
    [id, tenantId, perVisitorHour, perDay, proof, captchaUrl, captchaSecretSealed],
  );
}
