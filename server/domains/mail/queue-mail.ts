import type { Config } from '../../kernel/config/index.ts';
import { openSealer } from '../../kernel/crypto/index.ts';
import { createId, type Database } from '../../kernel/db/index.ts';
import type { TemplateName } from './texts/texts.ts';

/** A mail to be written and sent soon. */
export interface NewMail {
  /** Null for nobody: the same work is done and no mail leaves, so that time tells nothing of who has an account. */
  readonly to: string | null;
  readonly template: TemplateName;
  readonly locale: string;
  /** What the template names in braces; may come from strangers. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where its button leads: a path of this server, with the secret behind the `#`. */
  readonly path: string;
  /** How long the link is good; a mail is given up after a day at the latest. */
  readonly lifetimeSeconds: number;
}

const daySeconds = 24 * 3600;

/** Notes a mail in the open transaction: it leaves if, and only if, the deed that it tells of commits. */
export async function queueMail(
  { db, config }: { readonly db: Database; readonly config: Config },
  { template, lifetimeSeconds, ...mail }: NewMail,
): Promise<void> {
  const id = createId();
  await db.query(
    `INSERT INTO mails (id, template, sealed, expires_at) VALUES ($1, $2, $3, now() + $4 * interval '1 second')`,
    [
      id,
      template,
      openSealer(config).seal(JSON.stringify(mail), aboutMail(id)),
      Math.min(lifetimeSeconds, daySeconds),
    ],
  );
}

/** What a sealed mail is bound to. */
export const aboutMail = (id: string) => `mail:${id}`;
