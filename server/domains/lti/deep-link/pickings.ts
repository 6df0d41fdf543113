import { createSecret, hashSecret } from '../../../kernel/crypto/index.ts';
import type { Database } from '../../../kernel/db/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { refuse } from '../errors.ts';
import type { DeepLinkingMessage } from '../launch/message.ts';
import type { Rung } from '../launch/open-launch.ts';
import { type Platform, platformColumn, readPlatform } from '../platform.ts';

/** Somebody who teaches, in front of the page where a link is chosen. */
export interface Picking {
  readonly secretHash: string;
  readonly message: DeepLinkingMessage;
  readonly platform: Platform;
}

/** What was chosen; for the list of launches. */
interface Placed {
  readonly module: string;
  readonly widget: string;
}

const pickingSeconds = 3600;

/**
 * Opens a page of choice; whoever has the secret has shown the ladder that they began. Give it to their form and to
 * nothing else. Runs in the tenant's transaction.
 */
export async function createPicking(
  db: Database,
  platform: Platform,
  message: DeepLinkingMessage,
  rung: Rung,
): Promise<string> {
  const secret = createSecret();
  await db.query(
    `INSERT INTO lti_pickings (secret_hash, tenant_id, platform_id, message, expires_at, rung)
     VALUES ($1, $2, $3, $4, now() + $5 * interval '1 second', $6)`,
    [hashSecret(secret), platform.tenantId, platform.id, JSON.stringify(message), pickingSeconds, rung],
  );
  return secret;
}

/** Throws for whoever may not choose any more; from whom it came is then known to whoever notes it. */
export async function findPicking(db: Database, ctx: Context, secret: string): Promise<Picking> {
  const row = await db.inSystem(() =>
    db.one<Pick<Picking, 'secretHash' | 'message'> & { platform: string; removed: boolean }>(
      `SELECT k.secret_hash AS "secretHash", k.message, ${platformColumn}, EXISTS (SELECT FROM lti_users u
         WHERE u.platform_id = p.id AND u.sub = k.message ->> 'sub' AND u.removed_at IS NOT NULL) AS removed
       FROM lti_pickings k JOIN lti_platforms p ON p.id = k.platform_id JOIN connections c ON c.id = p.connection_id
       WHERE k.secret_hash = $1 AND k.expires_at > now()`,
      [hashSecret(secret)],
    ),
  );
  if (!row) throw refuse('picking_unknown');
  const { secretHash, message } = row;
  const platform = readPlatform(row.platform);
  ctx.state.platform = platform;
  ctx.state.locale = message.locale ?? undefined;
  if (!platform.enabled) throw refuse('connection_off');
  if (row.removed) throw refuse('member_removed');
  return { secretHash, message, platform };
}

/**
 * Sends a choice: once. The same choice again gives the same answer, so that a second click, which makes a browser
 * forget what the first was answered with, loses nothing; the LMS takes one message of a nonce.
 */
export async function settlePicking(
  db: Database,
  { secretHash, platform }: Picking,
  { choice, answer, placed }: { choice: string; answer: string; placed: Placed | undefined },
): Promise<string> {
  const kept = await db.inTenant(platform.tenantId, () =>
    db.one<{ choice: string; answer: string }>(
      `UPDATE lti_pickings SET choice = coalesce(choice, $2), answer = coalesce(answer, $3),
         outcome = coalesce(outcome, $4), settled_at = coalesce(settled_at, now()),
         module = CASE WHEN outcome IS NULL THEN $5 ELSE module END,
         widget = CASE WHEN outcome IS NULL THEN $6 ELSE widget END
       WHERE secret_hash = $1 AND expires_at > now() RETURNING choice, answer`,
      [
        secretHash,
        choice,
        answer,
        placed ? 'placed' : 'cancelled',
        placed?.module ?? null,
        placed?.widget ?? null,
      ],
    ),
  );
  if (!kept) throw refuse('picking_unknown');
  if (kept.choice !== choice) throw refuse('picking_used');
  return kept.answer;
}
