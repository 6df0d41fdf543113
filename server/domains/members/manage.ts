import { findById } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, type MemberCaller } from '../caller.ts';
import { noteRemoved } from '../connections/index.ts';
import { endPasswordSessions } from '../end-password-sessions.ts';
import { emitEvent } from '../events/index.ts';
import { livingLaunches } from '../living-launches.ts';
import { livingSessions } from '../living-sessions.ts';
import { externalAdmin, lastAdmin, memberNotFound } from './errors.ts';
import { Member, type Role } from './model.ts';
import { canManageMembers } from './policy.ts';

type Parts = Pick<Kernel, 'db' | 'bus' | 'log'>;

/** Gives a member another role, in the open transaction of their tenant; their sessions go on with it. */
export async function changeRole(
  kernel: Parts,
  caller: MemberCaller,
  { id, role }: { readonly id: string; readonly role: Role | undefined },
): Promise<Member> {
  const { db } = kernel;
  const member = await takeMember(kernel, caller, id);
  if (role === undefined || role === member.role) return member;
  if (role === 'admin' && member.external) throw externalAdmin();
  if (role !== 'admin') await keepAnAdmin(kernel, member);
  await member.update({ role });
  await emitEvent(db, {
    type: 'member.changed',
    subjectId: null,
    source: 'host',
    data: { memberId: id, role },
  });
  // An admin’s password opens where single sign-on is required; a member’s does not.
  db.afterCommit(() => endPasswordSessions(kernel, { tenantId: caller.tenantId, memberId: id }));
  tellOf(kernel, id);
  return member;
}

/** Takes a member out of the tenant, in its open transaction. Their sessions there go with the row; an LMS or ATS brings them no more. */
export async function removeMember(kernel: Parts, caller: MemberCaller, id: string): Promise<void> {
  const { db } = kernel;
  const member = await takeMember(kernel, caller, id);
  await keepAnAdmin(kernel, member);
  await noteRemoved(db, member);
  await member.destroy();
  await emitEvent(db, { type: 'member.removed', subjectId: null, source: 'host', data: { memberId: id } });
  tellOf(kernel, id);
}

/** What they have open, at the console and in other systems, follows once this is committed. */
function tellOf(kernel: Parts, memberId: string): void {
  kernel.db.afterCommit(() =>
    Promise.all([livingSessions(kernel).forget({ memberId }), livingLaunches(kernel).forget({ memberId })]),
  );
}

/**
 * Whoever manages members of a tenant does so one after the other, and is an admin when their turn comes: of two
 * admins who demote each other at once, one comes too late.
 */
async function takeMember({ db }: Parts, caller: MemberCaller, id: string): Promise<Member> {
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`members ${caller.tenantId}`]);
  const self = await findById(Member, caller.memberId);
  allow(canManageMembers(self?.role));
  const member = await findById(Member, id, { lock: true });
  if (!member) throw memberNotFound();
  return member;
}

/** An admin whom another system vouches for comes in by that system alone: they do not count. */
async function keepAnAdmin({ db }: Parts, member: Member): Promise<void> {
  if (member.role !== 'admin' || member.external) return;
  const other = await db.one(
    `SELECT FROM members WHERE role = 'admin' AND NOT external AND id <> $1 AND tenant_id = $2 LIMIT 1`,
    [member.id, member.tenantId],
  );
  if (!other) throw lastAdmin();
}
