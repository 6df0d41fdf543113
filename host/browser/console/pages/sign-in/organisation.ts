import { answerOf, api } from '../../../api/client.ts';
import { readContinuation } from '../../shell/continuation.ts';
import { findPublicPage } from '../../shell/public-pages.ts';

/** An organisation that has its people sign in by its own sign-in. */
export interface Organisation {
  readonly slug: string;
  /** Who vouches, "Google"; empty where that is not known. */
  readonly label: string;
}

const key = 'inlay.organisation';

/** The organisation that somebody went by in this browser before. */
export function recallOrganisation(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Remembers an organisation for the next time; an empty one forgets it. */
export function rememberOrganisation(slug: string): void {
  try {
    if (slug) localStorage.setItem(key, slug);
    else localStorage.removeItem(key);
  } catch {
    // It is asked for again next time.
  }
}

/** The short name in what somebody typed or pasted: `Acme `, or the whole address that their admin gave them. */
export function readSlug(typed: string): string {
  const [, slug] = /\/sso\/([^/?#]+)/.exec(typed) ?? [];
  return (slug ?? typed).trim().toLowerCase();
}

/** Asks whether an organisation has a sign-in of its own; undefined where it has none, or is none. */
export async function findOrganisation(slug: string): Promise<Organisation | undefined> {
  const params = { path: { tenantSlug: slug } };
  const { data } = await answerOf(api.GET('/api/v1/auth/sso/{tenantSlug}', { params }));
  return data.available ? { slug, label: data.label ?? '' } : undefined;
}

/** Where the way to an organisation's sign-in begins; it ends on the page that was asked for. */
export function writeStart({ slug }: Pick<Organisation, 'slug'>): string {
  const here = findPublicPage(location.pathname) ? '/console' : location.pathname + location.search;
  const query = new URLSearchParams({ return: readContinuation() ?? here });
  return `/api/v1/auth/sso/${encodeURIComponent(slug)}/start?${query}`;
}
