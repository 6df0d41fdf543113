import { randomBytes } from 'node:crypto';
import { addMember } from '../domains/members/index.ts';
import { findOrCreateTenant } from '../domains/tenants/index.ts';
import { readConfig } from '../kernel/config/index.ts';
import { migrate } from '../kernel/db/index.ts';
import { openKernel } from '../kernel/kernel.ts';
import { createLog } from '../kernel/log/index.ts';
import type { CommandIo } from './module-commands.ts';
import { migrationsDir } from './open-app.ts';

const usage = 'Usage: inlay tenant create SLUG NAME ADMIN_EMAIL\n';

/** Makes a tenant with its first admin and prints the password once; safe to repeat for the same slug. */
export async function runTenant(args: readonly string[], io: CommandIo): Promise<number> {
  const [verb, slug = '', name = '', email = ''] = args;
  if (verb !== 'create' || !/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug) || name === '' || !email.includes('@')) {
    io.stderr(usage);
    return 2;
  }
  const kernel = await openKernel(readConfig(), createLog({ level: 'warn' }));
  try {
    await migrate(kernel.db, migrationsDir);
    const tenant = await findOrCreateTenant(kernel.db, { slug, name });
    const password = randomBytes(12).toString('base64url');
    await addMember(kernel.db, tenant, { name: email.split('@')[0]!, email, password, role: 'admin' });
    io.stdout(`Tenant ${tenant.slug}: sign in as ${email}, password ${password}\n`);
    io.stdout('A person who had an account already keeps their own password.\n');
    return 0;
  } finally {
    await kernel.close();
  }
}
