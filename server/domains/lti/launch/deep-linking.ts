import { refuse } from '../errors.ts';
import { type Claims, claim, readObject, readText } from './claims.ts';

/** What the LMS takes and where it takes it (LTI Deep Linking 2.0 §4.4.1). */
export interface DeepLinkingSettings {
  readonly returnUrl: string;
  readonly acceptTypes: readonly string[];
  readonly targets: readonly string[];
  /** Whether a column of the grade book may come with the link. */
  readonly lineItems: boolean;
  readonly title: string | null;
  readonly text: string | null;
  /** Goes back unread; undefined where there is none. */
  readonly data?: unknown;
}

const longestUrl = 8000;
const lineItemScope = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';

export function readDeepLinking(claims: Claims): DeepLinkingSettings {
  const settings = readObject(claims, claim.deepLinking);
  const { deep_link_return_url: returnUrl, accept_types: types, accept_lineitem: lineItems } = settings;
  if (typeof returnUrl !== 'string' || returnUrl.length > longestUrl || !URL.canParse(returnUrl))
    throw refuse('deep_linking_malformed', { found: 'deep_link_return_url' });
  if (types === undefined) throw refuse('deep_linking_malformed', { found: 'accept_types' });
  return {
    returnUrl,
    acceptTypes: readWords(types, 'accept_types'),
    targets: readWords(
      settings.accept_presentation_document_targets ?? [],
      'accept_presentation_document_targets',
    ),
    lineItems: typeof lineItems === 'boolean' ? lineItems : mayMakeLineItems(claims),
    title: readText(settings.title)?.slice(0, 200) ?? null,
    text: readText(settings.text),
    ...(settings.data !== undefined && { data: settings.data }),
  };
}

/** Where accept_lineitem says nothing (Moodle's does not), the grade service does: its scope to make columns. */
function mayMakeLineItems(claims: Claims): boolean {
  const { scope } = readObject(claims, claim.ags);
  return Array.isArray(scope) && scope.includes(lineItemScope);
}

function readWords(value: unknown, name: string): string[] {
  if (!Array.isArray(value) || value.length > 100 || !value.every((word) => typeof word === 'string'))
    throw refuse('deep_linking_malformed', { found: name });
  return value;
}
