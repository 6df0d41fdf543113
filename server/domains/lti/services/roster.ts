import type { CourseRoster, RosterMember, RosterQuery } from 'inlay/sdk';
import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { mapRoles } from '../launch/map-roles.ts';
import type { TokenHolder } from './access-tokens.ts';
import type { PlatformClient } from './platform-client.ts';
import { readPages } from './read-pages.ts';
import { media, scope } from './scopes.ts';

type Listed = Omit<RosterMember, 'subjectId'>;

const bounds = { maxPages: 200, maxItems: 10_000, maxBytes: 16 * 1024 * 1024 };
/** A wish: a platform may give fewer at a time (Names and Roles 2.0 §2.4). */
const perPage = 200;

/** Names and Roles 2.0 §2 and, for one link (`rlid`), §3: everybody in the course, page by page. */
export async function readRoster(
  client: PlatformClient,
  platform: TokenHolder,
  { url: membersUrl, resourceLinkId }: { readonly url: string; readonly resourceLinkId: string },
  { role, thisLinkOnly = false }: RosterQuery,
): Promise<{ members: Listed[]; complete: boolean }> {
  const url = new URL(membersUrl);
  url.searchParams.set('limit', String(perPage));
  if (role !== undefined) url.searchParams.set('role', role);
  if (thisLinkOnly) url.searchParams.set('rlid', resourceLinkId);
  const { items, complete } = await readPages(client, platform, {
    request: { scope: scope.roster, url: url.href, type: media.members },
    read: readMembers,
    what: 'a list of people',
    ...bounds,
  });
  // A platform may overlook the role that was asked for.
  const fitting =
    role === undefined ? items : items.filter(({ roles }) => roles.some((each) => isRole(each, role)));
  return { members: fitting, complete };
}

const isRole = (each: string, role: string): boolean => spellOut(each) === spellOut(role);

/** LTI 1.3 Core §A.2: a simple name means the role in the context. */
const spellOut = (role: string) =>
  role.includes('#') ? role : `http://purl.imsglobal.org/vocab/lis/v2/membership#${role}`;

/** Names and Roles 2.0 §2.2: only `user_id` and `roles` are sure to be there. */
function readMembers(body: unknown): Listed[] | undefined {
  const { members } = (body ?? {}) as { members?: unknown };
  if (!Array.isArray(members)) return undefined;
  return members.flatMap((each: Record<string, unknown> | null) => {
    if (typeof each?.user_id !== 'string' || each.user_id === '') return [];
    const { user_id: id, name, given_name, family_name, email, roles, status } = each;
    const own = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
    const parts = [readText(given_name), readText(family_name)].filter((part) => part !== null);
    return [
      {
        id,
        name: readText(name) ?? (parts.length > 0 ? parts.join(' ') : null),
        email: readText(email),
        roles: own,
        teaches: mapRoles(own) !== undefined,
        status: readStatus(status),
      },
    ];
  });
}

const readText = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : null;

/** §2.3: somebody without a status is active. */
function readStatus(value: unknown): Listed['status'] {
  const status = typeof value === 'string' ? value.toLowerCase() : 'active';
  return status === 'inactive' || status === 'deleted' ? status : 'active';
}

/** Says who of them has been here before. */
export async function nameSubjects(
  db: Database,
  platform: TokenHolder,
  { members, complete }: { members: readonly Listed[]; complete: boolean },
): Promise<CourseRoster> {
  const rows = await db.query<{ sub: string; subjectId: string }>(
    `SELECT sub, subject_id AS "subjectId" FROM lti_users
     WHERE platform_id = $1 AND tenant_id = $2 AND subject_id IS NOT NULL AND sub = ANY ($3)`,
    [platform.id, currentTenantId(), members.map(({ id }) => id)],
  );
  const known = new Map(rows.map(({ sub, subjectId }) => [sub, subjectId]));
  return { members: members.map((each) => ({ ...each, subjectId: known.get(each.id) ?? null })), complete };
}
