import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { RoleView } from '../members/index.ts';
import type { Invitation } from './model.ts';

export const InvitationView = Type.Object({
  id: Id,
  email: Type.String(),
  role: RoleView,
  state: Type.Union([Type.Literal('open'), Type.Literal('expired')]),
  invitedBy: Type.Union([Id, Type.Null()], {
    description: 'The member who invited; null once they are gone.',
  }),
  createdAt: Timestamp,
  sentAt: Timestamp,
  expiresAt: Timestamp,
});

/** What somebody sees who follows the link. */
export const OfferView = Type.Object({
  tenant: Type.Object({ name: Type.String() }),
  email: Type.String(),
  role: RoleView,
  known: Type.Boolean({ description: 'This address has an account: its password is asked for, no new one.' }),
  signedIn: Type.Boolean({ description: 'The caller is signed in to that account: one click accepts.' }),
});

export function presentInvitation(invitation: Invitation): Static<typeof InvitationView> {
  const { id, email, role, invitedBy, createdAt, sentAt, expiresAt } = invitation;
  return {
    id,
    email,
    role,
    state: expiresAt.getTime() > Date.now() ? 'open' : 'expired',
    invitedBy,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
