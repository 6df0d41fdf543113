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

/** A mail that a module wrote. */
export interface ModuleMail {
  readonly to: string;
  /** Of the lines that say who it is from. */
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  /** The module’s name, as people know it. */
  readonly module: string;
  readonly organisation: string;
}

/** The template of what modules write; all others are ours. */
export const moduleTemplate = 'module';

const daySeconds = 24 * 3600;

type Parts = { readonly db: Database; readonly config: Config };

/** Notes a mail in the open transaction: it leaves if, and only if, the deed that it tells of commits. */
export const queueMail = (parts: Parts, { template, lifetimeSeconds, ...mail }: NewMail): Promise<void> =>
  insert(parts, template, mail, Math.min(lifetimeSeconds, daySeconds));

/** As `queueMail`, for what a module wrote. */
export const queueModuleMail = (parts: Parts, mail: ModuleMail): Promise<void> =>
  insert(parts, moduleTemplate, mail, daySeconds);

async function insert(
  { db, config }: Parts,
  template: string,
  mail: object,
  lifetimeSeconds: number,
): Promise<void> {
  const id = createId();
  await db.query(
    `INSERT INTO mails (id, template, sealed, expires_at) VALUES ($1, $2, $3, now() + $4 * interval '1 second')`,
    [id, template, openSealer(config).seal(JSON.stringify(mail), aboutMail(id)), lifetimeSeconds],
  );
}

/** What a sealed mail is bound to. */
export const aboutMail = (id: string) => `mail:${id}`;
