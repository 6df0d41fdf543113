import { isAppError } from 'inlay/sdk';
import { openSealer } from '../../kernel/crypto/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { longestSend } from '../../kernel/mail/index.ts';
import { aboutMail, type ModuleMail, moduleTemplate, type NewMail } from './queue-mail.ts';
import { renderMail } from './render-mail.ts';
import { renderModuleMail } from './render-module-mail.ts';
import type { TemplateName } from './texts/texts.ts';

type Parts = Pick<Kernel, 'db' | 'config' | 'log' | 'mail'>;

interface MailRow {
  readonly id: string;
  readonly template: TemplateName | typeof moduleTemplate;
  readonly sealed: string;
  readonly attempts: number;
  readonly late: boolean;
}

// How long a mail is ours before another process may take it, should this one have died.
const leaseSeconds = (longestSend * 2) / 1000;
const firstWaitSeconds = 30;
const longestWaitSeconds = 3600;
const lanes = 4;
/** A round ends, so that a process that stops never waits for a long queue. */
const mailsInLane = 25;

/** Sends what is due. A mail leaves once, or twice where a process died between sending it and noting so. */
export async function deliverMails(parts: Parts): Promise<void> {
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let sent = 0; sent < mailsInLane; sent += 1) {
        const row = await claim(parts);
        if (!row) return;
        await deliver(parts, row);
      }
    }),
  );
}

const claim = ({ db }: Parts) =>
  db.inSystem(() =>
    db.one<MailRow>(
      `UPDATE mails SET attempts = attempts + 1, next_at = now() + $1 * interval '1 second'
       WHERE id = (SELECT id FROM mails WHERE next_at <= now() ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, template, sealed, attempts, expires_at <= now() AS late`,
      [leaseSeconds],
    ),
  );

async function deliver(parts: Parts, row: MailRow): Promise<void> {
  const { log } = parts;
  const { id: mailId, template, attempts } = row;
  if (row.late) {
    log.error({ mailId, template, attempts }, 'A mail was given up: it could not be sent in time.');
    return remove(parts, row);
  }
  try {
    await send(parts, row);
  } catch (error) {
    const code = isAppError(error) ? error.code : 'unknown';
    const final = ['mail.recipient_refused', 'mail.address_invalid', 'crypto.cannot_open'].includes(code);
    log[final ? 'error' : 'warn']({ err: error, mailId, template, attempts }, 'A mail was not sent.');
    return final ? remove(parts, row) : postpone(parts, row);
  }
  await remove(parts, row);
}

async function send({ config, mail }: Parts, { id, template, sealed }: MailRow): Promise<void> {
  const letter: unknown = JSON.parse(openSealer(config).open(sealed, aboutMail(id)));
  if (template === moduleTemplate) {
    const { to, ...written } = letter as ModuleMail;
    return mail.send({ id, to, ...renderModuleMail(written) });
  }
  const { to, locale, path, values = {} } = letter as Omit<NewMail, 'template' | 'lifetimeSeconds'>;
  if (to === null) return;
  const written = renderMail({ template, locale, values, link: config.publicUrl + path });
  await mail.send({ id, to, ...written });
}

// A process that was away for longer than its lease says nothing about a mail that another has taken since.
const remove = ({ db }: Parts, { id, attempts }: MailRow): Promise<void> =>
  db.inSystem(async () => {
    await db.query('DELETE FROM mails WHERE id = $1 AND attempts = $2', [id, attempts]);
  });

const postpone = ({ db }: Parts, { id, attempts }: MailRow): Promise<void> =>
  db.inSystem(async () => {
    const wait = Math.min(firstWaitSeconds * 2 ** (attempts - 1), longestWaitSeconds);
    await db.query(
      `UPDATE mails SET next_at = now() + $3 * interval '1 second' WHERE id = $1 AND attempts = $2`,
      [id, attempts, wait],
    );
  });
