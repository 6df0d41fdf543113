import { inviteByLink } from '../domains/invitations/index.ts';
import { pickLocale } from '../domains/pick-locale.ts';
import { initRecords } from '../domains/records.ts';
import { findOrCreateTenant } from '../domains/tenants/index.ts';
import { readConfig } from '../kernel/config/index.ts';
import { migrate } from '../kernel/db/index.ts';
import { openKernel } from '../kernel/kernel.ts';
import { createLog } from '../kernel/log/index.ts';
import type { CommandIo } from './module-commands.ts';
import { migrationsDir } from './open-app.ts';

const usage = 'Usage: inlay tenant create SLUG NAME ADMIN_EMAIL [LANGUAGE]\n';

/**
 * Makes a tenant and prints the link by which its first admin comes in: no password is ever on a screen or in a log.
 * Safe to repeat for the same slug: another link then takes the place of the first.
 */
export async function runTenant(args: readonly string[], io: CommandIo): Promise<number> {
  const [verb, slug = '', name = '', email = '', language] = args;
  if (verb !== 'create' || !/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug) || name === '' || !email.includes('@')) {
    io.stderr(usage);
    return 2;
  }
  const locale = pickLocale(language);
  const kernel = await openKernel(readConfig(), createLog({ level: 'warn' }));
  try {
    await migrate(kernel.db, migrationsDir);
    initRecords(kernel.db.sequelize);
    const tenant = await findOrCreateTenant(kernel.db, { slug, name, locale });
    const link = await inviteByLink(kernel, tenant, { email, role: 'admin', locale });
    if (link === undefined) io.stdout(`Tenant ${tenant.slug}: ${email} has a place there already.\n`);
    else
      io.stdout(
        `Tenant ${tenant.slug} is there. Give ${email} this link; it opens once, within 7 days:\n${link}\n`,
      );
    return 0;
  } finally {
    await kernel.close();
  }
}
