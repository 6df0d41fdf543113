import { AppError, type Static, Type } from 'inlay/sdk';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { createId, findById } from '../../kernel/db/index.ts';
import { isMailAddress } from '../../kernel/mail/index.ts';
import { listSchemaFaults } from '../../kernel/schema/index.ts';
import { queueModuleMail } from '../mail/index.ts';
import { Member } from '../members/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { findSubject } from '../subjects/index.ts';
import { findTenant } from '../tenants/index.ts';
import type { Reach } from './reach.ts';
import type { CallHost } from './services.ts';

const mostInDay = 200;
const closed = { additionalProperties: false } as const;

const MailBody = Type.Object(
  {
    to: Type.Union([
      Type.Object({ memberId: Type.String() }, closed),
      Type.Object({ subjectId: Type.String() }, closed),
    ]),
    subject: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '^[^\\u0000-\\u001f\\u007f\\u2028\\u2029]*$',
    }),
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  closed,
);
type MailBody = Static<typeof MailBody>;

interface Caller {
  readonly tenantId: string;
  readonly module: ActiveModule['module'];
  readonly locale: string;
  readonly reach: Reach;
}

/** Mails to people whom the tenant knows. They leave with the server's own, from its own address. */
export function createMailCalls(
  { db, config }: Pick<CallHost, 'db' | 'config'>,
  { tenantId, module, locale, reach }: Caller,
): Pick<ModuleServices, 'mail'> {
  async function findAddress(to: MailBody['to']): Promise<string> {
    if ('subjectId' in to) await reach.check(to.subjectId);
    const person =
      'memberId' in to
        ? await findById(Member, to.memberId)
        : await findSubject(to.subjectId).catch(asNobody);
    if (!person) throw recipientUnknown();
    // A member whom another system vouches for has an address that no mail reaches.
    if (!person.email || !isMailAddress(person.email) || person.email.endsWith('.invalid')) throw noAddress();
    return person.email;
  }

  /** False for a mail that was sent before. */
  async function note({ key, to }: MailBody): Promise<boolean> {
    await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`mails ${tenantId} ${module.id}`]);
    const known = await db.one('SELECT FROM module_mails WHERE tenant_id = $1 AND module = $2 AND key = $3', [
      tenantId,
      module.id,
      key ?? null,
    ]);
    if (known) return false;
    const { sent } = (await db.one<{ sent: number }>(
      `SELECT count(*)::int AS sent FROM module_mails
       WHERE tenant_id = $1 AND module = $2 AND created_at > now() - interval '1 day'`,
      [tenantId, module.id],
    ))!;
    if (sent >= mostInDay) throw quotaExceeded();
    await db.query(
      'INSERT INTO module_mails (id, tenant_id, module, key, subject_id) VALUES ($1, $2, $3, $4, $5)',
      [createId(), tenantId, module.id, key ?? null, 'subjectId' in to ? to.subjectId : null],
    );
    return true;
  }

  return {
    mail: {
      async send(mail) {
        const [fault] = listSchemaFaults(MailBody, mail);
        if (fault) throw mailInvalid(`${fault.path || 'it'} ${fault.message}.`);
        const { to, subject, text } = mail;
        await db.inTenant(tenantId, async () => {
          const address = await findAddress(to);
          if (!(await note(mail))) return;
          const organisation = (await findTenant(db, tenantId))?.name ?? '';
          const name = module.manifest.name[locale] ?? module.manifest.name.en ?? module.id;
          await queueModuleMail(
            { db, config },
            { to: address, locale, subject, text, module: name, organisation },
          );
        });
        return { state: 'queued' };
      },
    },
  };
}

function asNobody(error: { status?: number }): undefined {
  if (error.status !== 404) throw error;
}

/** How many days a key is remembered for, and with it that a mail was sent. */
const keptDays = 30;

/** Forgets the mails that modules sent long ago. */
export async function sweepModuleMails({ db }: Pick<CallHost, 'db'>): Promise<void> {
  await db.inSystem(() =>
    db.query(`DELETE FROM module_mails WHERE created_at < now() - interval '${keptDays} days'`),
  );
}

const mailInvalid = (what: string) => new AppError('mail.invalid', 422, `This mail cannot be sent: ${what}`);
const recipientUnknown = () =>
  new AppError('mail.recipient_unknown', 404, 'There is no such member or person to send a mail to.');
const noAddress = () =>
  new AppError('mail.no_address', 409, 'This person has no e-mail address that a mail can go to.');
const quotaExceeded = () =>
  new AppError(
    'mail.quota_exceeded',
    429,
    `A module may send ${mostInDay} mails in 24 hours. Try again later.`,
    {
      retryAfter: 3600,
    },
  );
