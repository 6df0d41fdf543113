import type { Claims } from './jwt.ts';
import type { RegisteredTool } from './tool.ts';
import type { Visit } from './visit.ts';
import { claim, scope } from './vocabulary.ts';

interface Surroundings {
  readonly issuer: string;
  readonly nonce: string;
  readonly tool: RegisteredTool;
  readonly visit: Visit;
  /** The column of the grade book that belongs to the link. */
  readonly lineItemUrl?: string | undefined;
  /** Proves to the deep linking return that it was asked. */
  readonly data?: string | undefined;
}

/** The claims of a message (LTI 1.3 Core §5.3 and §5.4, Deep Linking 2.0 §3.4.1). */
export function writeMessage(around: Surroundings): Claims {
  const { issuer, nonce, tool, visit } = around;
  const { sub, name, givenName, familyName, email, context, roles } = visit;
  const now = Math.floor(Date.now() / 1000);
  const custom = resolveCustom({ ...tool.custom, ...visit.custom }, around);
  return {
    iss: issuer,
    aud: tool.clientId,
    sub,
    iat: now,
    exp: now + 300,
    nonce,
    ...(name && { name }),
    ...(givenName && { given_name: givenName }),
    ...(familyName && { family_name: familyName }),
    ...(email && { email }),
    [claim.version]: '1.3.0',
    [claim.deploymentId]: tool.deploymentId,
    [claim.targetLinkUri]: visit.targetLinkUri,
    [claim.roles]: roles,
    [claim.toolPlatform]: { guid: issuer, product_family_code: 'northfield', name: 'Northfield College' },
    [claim.presentation]: {
      document_target: visit.inWindow ? 'window' : 'iframe',
      return_url: `${issuer}/course`,
      locale: visit.locale ?? 'en',
    },
    ...(context && { [claim.context]: { id: context.id, title: context.title, type: ['CourseSection'] } }),
    ...(Object.keys(custom).length > 0 && { [claim.custom]: custom }),
    ...(visit.deepLinking ? askForContent(around) : openLink(around)),
    ...offerServices(around),
  };
}

const openLink = ({ visit }: Surroundings): Claims => ({
  [claim.messageType]: 'LtiResourceLinkRequest',
  [claim.resourceLink]: { id: visit.resourceLinkId, title: visit.resourceLinkTitle ?? 'A link' },
});

/** Types of content that the platform knows how to place. */
export const placeableTypes = ['ltiResourceLink', 'link'] as const;

function askForContent({ issuer, visit, data }: Surroundings): Claims {
  const { acceptTypes, acceptMultiple, acceptLineItem, title, text } = visit.deepLinking!;
  return {
    [claim.messageType]: 'LtiDeepLinkingRequest',
    [claim.deepLinkingSettings]: {
      deep_link_return_url: `${issuer}/deep-linking/return`,
      accept_types: acceptTypes ?? placeableTypes,
      accept_presentation_document_targets: ['iframe', 'window'],
      accept_multiple: acceptMultiple ?? true,
      accept_lineitem: acceptLineItem ?? true,
      auto_create: true,
      ...(title && { title }),
      ...(text && { text }),
      data,
    },
  };
}

/** AGS 2.0 §3.1.1 and NRPS 2.0 §3.1: only what the tool was granted is offered. */
function offerServices({ issuer, tool, visit, lineItemUrl }: Surroundings): Claims {
  const granted = tool.scopes ?? [];
  if (!visit.context) return {};
  const course = `${issuer}/courses/${encodeURIComponent(visit.context.id)}`;
  const forGrades = granted.filter((each) => each !== scope.members);
  return {
    ...(forGrades.length > 0 && {
      [claim.ags]: {
        scope: forGrades,
        lineitems: `${course}/line-items`,
        ...(lineItemUrl && { lineitem: lineItemUrl }),
      },
    }),
    ...(granted.includes(scope.members) && {
      [claim.nrps]: { context_memberships_url: `${course}/members`, service_versions: ['2.0'] },
    }),
  };
}

/** Variables that a parameter may name (LTI 1.3 Core §C). What is not known stays as it is. */
const variables: Readonly<Record<string, (around: Surroundings) => string | undefined>> = {
  '$User.id': ({ visit }) => visit.sub,
  '$Person.name.full': ({ visit }) => visit.name,
  '$Person.email.primary': ({ visit }) => visit.email,
  '$Context.id': ({ visit }) => visit.context?.id,
  '$Context.title': ({ visit }) => visit.context?.title,
  '$ResourceLink.id': ({ visit }) => visit.resourceLinkId,
  '$ResourceLink.title': ({ visit }) => visit.resourceLinkTitle,
};

export const knownVariables: readonly string[] = Object.keys(variables).map((name) => name.slice(1));

const resolveCustom = (custom: Readonly<Record<string, string>>, around: Surroundings) =>
  Object.fromEntries(
    Object.entries(custom).map(([name, value]) => [name, variables[value]?.(around) ?? value]),
  );
