import type { TokenHolder } from './access-tokens.ts';
import { addressForeign, answerUnreadable, scopeNotOffered } from './errors.ts';
import type { PlatformClient } from './platform-client.ts';
import { readPages } from './read-pages.ts';
import { readJson } from './read-words.ts';
import { media, scope } from './scopes.ts';

/** The column that a link's scores stand in. */
export interface WantedLineItem {
  readonly containerUrl: string;
  readonly scopes: readonly string[];
  readonly resourceLinkId: string;
  readonly label: string;
  readonly maximum: number;
}

interface LineItem {
  readonly id: string;
  readonly resourceLinkId: string | null;
  readonly resourceId: string | null;
  readonly tag: string | null;
}

/** Marks columns of ours among those of a course. */
const tag = 'inlay';
const bounds = { maxPages: 5, maxItems: 2000, maxBytes: 4 * 1024 * 1024 };

/** Assignment and Grade Services 2.0 §3.2: the column of the link, made where there is none. */
export async function findOrCreateLineItem(
  client: PlatformClient,
  platform: TokenHolder,
  wanted: WantedLineItem,
): Promise<string> {
  return (await findLineItem(client, platform, wanted)) ?? createLineItem(client, platform, wanted);
}

/** The address of the link's column; undefined where there is none. */
export async function findLineItem(
  client: PlatformClient,
  platform: TokenHolder,
  { containerUrl, scopes, resourceLinkId }: Omit<WantedLineItem, 'label' | 'maximum'>,
): Promise<string | undefined> {
  const readable = [scope.lineItem, scope.lineItemReadOnly].find((each) => scopes.includes(each));
  if (!readable) throw scopeNotOffered(scope.lineItem);
  const url = new URL(containerUrl);
  url.searchParams.set('resource_link_id', resourceLinkId);
  const { items } = await readPages(client, platform, {
    request: { scope: readable, url: url.href, type: media.lineItems },
    read: readLineItems,
    what: 'a list of columns',
    ...bounds,
  });
  // A platform may overlook the filter, so what it lists is looked through.
  const ours = items.find((item) => item.tag === tag && item.resourceId === resourceLinkId);
  const ofLink = items.filter((item) => item.resourceLinkId === resourceLinkId);
  const found = ours ?? (ofLink.length === 1 ? ofLink[0] : undefined);
  return found && stayThere(found.id, containerUrl);
}

async function createLineItem(
  client: PlatformClient,
  platform: TokenHolder,
  { containerUrl, scopes, resourceLinkId, label, maximum }: WantedLineItem,
): Promise<string> {
  if (!scopes.includes(scope.lineItem)) throw scopeNotOffered(scope.lineItem);
  const { text } = await client.ask(platform, {
    scope: scope.lineItem,
    url: containerUrl,
    type: media.lineItem,
    body: { label, scoreMaximum: maximum, tag, resourceId: resourceLinkId, resourceLinkId },
  });
  const [made] = readLineItems([readJson(text)]) ?? [];
  if (!made) throw answerUnreadable('a column of a grade book');
  return stayThere(made.id, containerUrl);
}

/** The token for the course's columns is worth nothing on another server, and is not shown there. */
function stayThere(id: string, containerUrl: string): string {
  if (!URL.canParse(id) || new URL(id).origin !== new URL(containerUrl).origin) throw addressForeign(id);
  return id;
}

function readLineItems(body: unknown): LineItem[] | undefined {
  if (!Array.isArray(body)) return undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return body.flatMap((each: Record<string, unknown> | null) =>
    typeof each?.id === 'string'
      ? [
          {
            id: each.id,
            resourceLinkId: text(each.resourceLinkId),
            resourceId: text(each.resourceId),
            tag: text(each.tag),
          },
        ]
      : [],
  );
}

/** §3.3 and §3.4: both stand under the column's own path, and its query stays. */
export function addressUnder(lineItem: string, part: 'scores' | 'results'): URL {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${part}`;
  return url;
}
