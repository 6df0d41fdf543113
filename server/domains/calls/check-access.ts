import type { RouteAccess } from '../../../plugins/sdk/manifest.ts';
import { notAllowed, type PersonCaller, roleOf } from '../caller.ts';
import type { Role } from '../members/index.ts';
import { routeNotFound } from './errors.ts';

/** The least that a member must be, by each word of the manifest. */
const rolesOf: Record<Exclude<RouteAccess, 'subject'>, readonly Role[]> = {
  member: ['admin', 'manager', 'user'],
  manager: ['admin', 'manager'],
  admin: ['admin'],
};

/** The manifest says who may call a route; one that is not listed is closed. */
export function checkAccess(access: readonly RouteAccess[], caller: PersonCaller): void {
  const role = roleOf(caller);
  const isSubjects = access.includes('subject');
  if (role === undefined) {
    if (!isSubjects) throw routeNotFound();
    return;
  }
  const roles = access.flatMap((each) => (each === 'subject' ? [] : rolesOf[each]));
  if (roles.length === 0) throw routeNotFound();
  if (!roles.includes(role)) throw notAllowed();
}
