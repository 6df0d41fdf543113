import { queueMail } from '../../../../server/domains/mail/index.ts';
import type { Config } from '../../../../server/kernel/config/index.ts';
import type { Database } from '../../../../server/kernel/db/index.ts';
import type { Submission } from '../submissions/submission.ts';

/** How much of the reason a mail has room for; the whole of it stands in the console. */
const mostLetters = 99;

/** Tells the admins of a publisher's organisation what became of a version, in the open transaction of the system. */
export async function mailPublisher(
  { db, config }: { readonly db: Database; readonly config: Config },
  { tenantId, module, version, locale }: Submission,
  template: 'submissionRejected' | 'versionYanked',
  reason: string,
): Promise<void> {
  const admins = await db.query<{ email: string }>(
    `SELECT email FROM members WHERE tenant_id = $1 AND role = 'admin' AND NOT external`,
    [tenantId],
  );
  const short = reason.length > mostLetters ? `${reason.slice(0, mostLetters)}…` : reason;
  for (const { email } of admins)
    await queueMail(
      { db, config },
      {
        to: email,
        template,
        locale,
        values: { module, version, reason: short },
        path: '/console/modules/publish',
        lifetimeSeconds: 24 * 3600,
      },
    );
}
