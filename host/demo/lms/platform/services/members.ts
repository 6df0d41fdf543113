import type { Person } from '../course.ts';
import { claim, scope } from '../vocabulary.ts';
import { cutPage, notFound, type ServiceCall, type ServiceRoute } from './service.ts';

const type = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

/** NRPS 2.0 §2. */
export const memberRoutes: readonly ServiceRoute[] = [
  {
    method: 'GET',
    path: /^\/members$/,
    scopes: [scope.members],
    carryOut(asked) {
      const { call, course, tool, base } = asked;
      const role = call.url.searchParams.get('role');
      const linkId = call.url.searchParams.get('rlid');
      if (linkId !== null && course.links.get(linkId)?.clientId !== tool.clientId)
        throw notFound('This tool has no link with this rlid in the course.');
      const people = [...course.people.values()].filter(({ roles }) => role === null || hasRole(roles, role));
      const { page, headers } = cutPage(call, people);
      const id = `${base}/members`;
      const context = { id: course.id, title: course.title };
      const members = page.map((person) => presentMember(asked, person, linkId));
      return { type, headers, body: { id, context, members } };
    },
  },
];

/** §2.4.1: a role of the course may be asked for by its short name. */
const hasRole = (roles: readonly string[], role: string): boolean =>
  roles.some((each) => each === role || each.endsWith(`membership#${role}`));

function presentMember({ course, tool }: ServiceCall, person: Person, linkId: string | null) {
  const { id, name, givenName, familyName, email, roles, status = 'Active' } = person;
  const custom = linkId === null ? undefined : course.links.get(linkId)?.custom;
  return {
    status,
    user_id: id,
    roles,
    ...(name && { name }),
    ...(givenName && { given_name: givenName }),
    ...(familyName && { family_name: familyName }),
    ...(email && { email }),
    // §3.2: what a launch of this link by this person would say.
    ...(linkId !== null && {
      message: [
        {
          [claim.messageType]: 'LtiResourceLinkRequest',
          [claim.custom]: { ...tool.custom, ...custom },
        },
      ],
    }),
  };
}
