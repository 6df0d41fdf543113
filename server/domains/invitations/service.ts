import { createSecret, hashSecret } from '../../kernel/crypto/index.ts';
import {
  type Database,
  findById,
  findPage,
  isUniqueViolation,
  type PageRequest,
} from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readMailAddress } from '../accounts/index.ts';
import type { MemberCaller } from '../caller.ts';
import { emitEvent } from '../events/index.ts';
import { queueMail } from '../mail/index.ts';
import { Member, type Role } from '../members/index.ts';
import { findTenant, type Tenant } from '../tenants/index.ts';
import { alreadyInvited, alreadyMember, invitationNotFound } from './errors.ts';
import { Invitation } from './model.ts';

type Parts = Pick<Kernel, 'db' | 'config'>;

const lifetimeSeconds = 7 * 24 * 3600;
const lifeFromNow = () => new Date(Date.now() + lifetimeSeconds * 1000);

export const listInvitations = (page: PageRequest) => findPage(Invitation, page);

/** Invites an address, in the open transaction of the tenant. One that ran out makes room for a new one. */
export async function createInvitation(
  parts: Parts,
  caller: MemberCaller,
  invited: { readonly email: string; readonly role: Role; readonly locale: string },
): Promise<Invitation> {
  const { db } = parts;
  const email = readMailAddress(invited.email);
  if (await isMember(db, caller.tenantId, email)) throw alreadyMember();
  await db.query(
    'DELETE FROM invitations WHERE tenant_id = $1 AND lower(email) = lower($2) AND expires_at <= now()',
    [caller.tenantId, email],
  );
  const token = createSecret();
  const invitation = await Invitation.create({
    email,
    role: invited.role,
    locale: invited.locale,
    tokenHash: hashSecret(token),
    invitedBy: caller.memberId,
    expiresAt: lifeFromNow(),
  }).catch((error: unknown) => {
    throw isUniqueViolation(error, 'invitations_email') ? alreadyInvited() : error;
  });
  const data = { invitationId: invitation.id, role: invitation.role };
  await emitEvent(db, { type: 'invitation.created', subjectId: null, source: 'host', data });
  await mail(parts, caller, { invitation, token });
  return invitation;
}

/**
 * The link of an operator, who sees to it that it arrives; an earlier one of this address is void. Undefined where the
 * person has a place there already.
 */
export async function inviteByLink(
  { db, config }: Parts,
  { id: tenantId }: Pick<Tenant, 'id'>,
  invited: { readonly email: string; readonly role: Role; readonly locale: string },
): Promise<string | undefined> {
  const email = readMailAddress(invited.email);
  const token = createSecret();
  return db.inTenant(tenantId, async () => {
    if (await isMember(db, tenantId, email)) return undefined;
    await db.query('DELETE FROM invitations WHERE tenant_id = $1 AND lower(email) = lower($2)', [
      tenantId,
      email,
    ]);
    const { role, locale } = invited;
    const facts = { tokenHash: hashSecret(token), invitedBy: null, expiresAt: lifeFromNow() };
    const invitation = await Invitation.create({ email, role, locale, ...facts });
    const data = { invitationId: invitation.id, role };
    await emitEvent(db, { type: 'invitation.created', subjectId: null, source: 'host', data });
    return `${config.publicUrl}${writePath(token)}`;
  });
}

const isMember = (db: Database, tenantId: string, email: string) =>
  db.one('SELECT FROM members WHERE tenant_id = $1 AND lower(email) = lower($2) AND NOT external', [
    tenantId,
    email,
  ]);

const writePath = (token: string) => `/console/join#token=${token}`;

/** Mails a new link; the old one is void. */
export async function resendInvitation(parts: Parts, caller: MemberCaller, id: string): Promise<Invitation> {
  const invitation = await findInvitation(id);
  const token = createSecret();
  await invitation.update({ tokenHash: hashSecret(token), sentAt: new Date(), expiresAt: lifeFromNow() });
  await mail(parts, caller, { invitation, token });
  return invitation;
}

export async function revokeInvitation(id: string): Promise<void> {
  await (await findInvitation(id)).destroy();
}

async function findInvitation(id: string): Promise<Invitation> {
  const invitation = await findById(Invitation, id, { lock: true });
  if (!invitation) throw invitationNotFound();
  return invitation;
}

async function mail(
  parts: Parts,
  { tenantId, memberId }: MemberCaller,
  { invitation, token }: { readonly invitation: Invitation; readonly token: string },
): Promise<void> {
  const tenant = await findTenant(parts.db, tenantId);
  const inviter = await findById(Member, memberId);
  await queueMail(parts, {
    to: invitation.email,
    template: 'invitation',
    locale: invitation.locale,
    values: { inviter: inviter?.name ?? '', organisation: tenant?.name ?? '' },
    path: writePath(token),
    lifetimeSeconds,
  });
}
