import type { Role, Session } from '../../api/api-types.ts';

let session: Session | undefined;

/** Who is signed in. */
export const currentSession = (): Session | undefined => session;

/** Notes who is signed in now. */
export function setSession(next: Session | undefined): void {
  session = next;
}

const hasRole = (...roles: Role[]): boolean => session !== undefined && roles.includes(session.member.role);

/** What the member's role may do; the server decides, this only hides what it would refuse. */
export const rights = {
  editPositions: () => hasRole('admin', 'manager'),
  erasePeople: () => hasRole('admin', 'manager'),
  seeConnections: () => hasRole('admin', 'manager'),
  editConnections: () => hasRole('admin'),
  editModules: () => hasRole('admin'),
  /** What AI costs, and each call. */
  seeCosts: () => hasRole('admin', 'manager'),
  /** Providers, models, prices, budgets. */
  manageAi: () => hasRole('admin'),
  /** Sends modules of the organisation's own to the catalogue. */
  publishModules: () => hasRole('admin'),
  /** Judges what publishers send: only who runs this host. */
  reviewModules: () => session?.operator === true,
  /** Members, single sign-on, API keys. */
  manageOrganisation: () => hasRole('admin'),
};
