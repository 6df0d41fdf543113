import type { GradeResult } from 'inlay/sdk';
import type { TokenHolder } from './access-tokens.ts';
import { addressUnder } from './line-items.ts';
import type { PlatformClient } from './platform-client.ts';
import { readPages } from './read-pages.ts';
import { media, scope } from './scopes.ts';

const bounds = { maxPages: 20, maxItems: 10_000, maxBytes: 4 * 1024 * 1024 };

/** Assignment and Grade Services 2.0 §3.3: what the grade book shows for one person. */
export async function readResult(
  client: PlatformClient,
  platform: TokenHolder,
  { lineItem, sub }: { readonly lineItem: string; readonly sub: string },
): Promise<GradeResult | undefined> {
  const url = addressUnder(lineItem, 'results');
  url.searchParams.set('user_id', sub);
  const { items } = await readPages(client, platform, {
    request: { scope: scope.result, url: url.href, type: media.results },
    read: (body) => (Array.isArray(body) ? (body as unknown[]) : undefined),
    what: 'a list of results',
    ...bounds,
  });
  const found = items.find(
    (each): each is Record<string, unknown> => (each as { userId?: unknown })?.userId === sub,
  );
  if (!found) return undefined;
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
  const { resultScore, resultMaximum, comment } = found;
  return {
    given: number(resultScore),
    maximum: number(resultMaximum),
    comment: typeof comment === 'string' && comment !== '' ? comment : null,
  };
}
