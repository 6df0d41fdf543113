import { refuse } from '../errors.ts';
import { asksForLink } from './check-message-type.ts';
import { type Claims, claim, readObject, readText } from './claims.ts';
import { type DeepLinkingSettings, readDeepLinking } from './deep-linking.ts';

/** What a checked message says, in our words. Plain JSON: it may wait in the database for the browser's proof. */
export interface LtiMessage {
  readonly sub: string;
  readonly deploymentId: string;
  readonly roles: readonly string[];
  readonly name: string | null;
  readonly email: string | null;
  readonly context: { readonly id: string | null; readonly title: string | null };
  readonly resourceLink: { readonly id: string; readonly title: string | null };
  readonly returnUrl: string | null;
  readonly locale: string | null;
  /** The language of the course: the one its link was placed in, else the one the LMS shows it in. */
  readonly courseLocale: string | null;
  readonly custom: Readonly<Record<'module' | 'widget' | 'position', string | null>>;
  readonly ags: Claims | null;
  readonly nrpsUrl: string | null;
}

/** Somebody who teaches chooses what to place (LTI Deep Linking 2.0 §4.4). There is no link yet. */
export interface DeepLinkingMessage extends Omit<LtiMessage, 'resourceLink'> {
  readonly deepLinking: DeepLinkingSettings;
}

export const isDeepLinking = (message: LtiMessage | DeepLinkingMessage): message is DeepLinkingMessage =>
  'deepLinking' in message;

/** Reads the claims of a message that passed all checks (LTI 1.3 Core §5.3 and §5.4). */
export function readMessage(claims: Claims): LtiMessage | DeepLinkingMessage {
  const common = readCommon(claims);
  if (asksForLink(claims)) return { ...common, deepLinking: readDeepLinking(claims) };
  const link = readObject(claims, claim.resourceLink);
  return { ...common, resourceLink: { id: readText(link.id)!, title: readText(link.title) } };
}

function readCommon(claims: Claims): Omit<LtiMessage, 'resourceLink'> {
  const context = readObject(claims, claim.context);
  const presentation = readObject(claims, claim.presentation);
  const custom = readObject(claims, claim.custom);
  const ags = readObject(claims, claim.ags);
  return {
    sub: String(claims.sub),
    deploymentId: String(claims[claim.deploymentId]),
    roles: claims[claim.roles] as string[],
    name: readName(claims),
    email: readText(claims.email)?.slice(0, 320) ?? null,
    context: { id: readText(context.id), title: readText(context.title) ?? readText(context.label) },
    returnUrl: readText(presentation.return_url),
    locale: readText(presentation.locale) ?? readText(claims.locale),
    courseLocale: readCustom(custom, 'inlay_language') ?? readText(presentation.locale),
    custom: {
      module: readCustom(custom, 'inlay_module'),
      widget: readCustom(custom, 'inlay_widget'),
      position: readCustom(custom, 'inlay_position'),
    },
    ags: Object.keys(ags).length > 0 ? ags : null,
    nrpsUrl: readText(readObject(claims, claim.nrps).context_memberships_url),
  };
}

/** OpenID Connect Core §5.1: the whole name, or its parts. */
function readName(claims: Claims): string | null {
  const parts = [readText(claims.given_name), readText(claims.family_name)].filter((part) => part !== null);
  return (readText(claims.name) ?? (parts.length > 0 ? parts.join(' ') : null))?.slice(0, 200) ?? null;
}

/** LTI 1.3 Core §5.4.6: texts; a variable that the platform did not fill in (`$Name`) says nothing. */
function readCustom(custom: Claims, name: string): string | null {
  const value = custom[name];
  if (value !== undefined && typeof value !== 'string') throw refuse('claim_malformed', { found: name });
  return value === undefined || value === '' || value.startsWith('$') ? null : value.slice(0, 100);
}
