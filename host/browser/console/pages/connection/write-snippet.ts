/** What the server says of its loader. */
export interface LoaderFacts {
  readonly version: string;
  /** Name of the file of this very version. */
  readonly file?: string;
  readonly integrity: string;
}

export interface Snippet {
  /** Origin of this host, with no slash at the end. */
  readonly host: string;
  readonly loader: LoaderFacts | undefined;
  readonly siteKey: string;
  readonly module: string;
  readonly widget: string | undefined;
  /** Key of a position. */
  readonly position: string | undefined;
  /** Pixels that the widget needs at first, so that the page does not move when it comes. */
  readonly minHeight?: number | undefined;
}

/** Reads `/embed.json`; undefined where this host has none, and the snippet then takes the moving file. */
export async function readLoaderFacts(): Promise<LoaderFacts | undefined> {
  try {
    const response = await fetch('/embed.json');
    if (!response.ok) return undefined;
    const facts = (await response.json()) as Partial<LoaderFacts>;
    return facts.version && facts.integrity ? (facts as LoaderFacts) : undefined;
  } catch {
    return undefined;
  }
}

/** The two tags to put into a page. A hash belongs to the file of one version, never to the moving one. */
export function writeSnippet(snippet: Snippet): string {
  const { host, loader, siteKey, module, widget, position, minHeight } = snippet;
  const pinned = loader?.file !== undefined;
  const source = `${host}/${pinned ? loader.file : 'embed.js'}`;
  const integrity = pinned ? `\n  integrity="${loader.integrity}" crossorigin` : '';
  const height = minHeight === undefined ? undefined : String(minHeight);
  const attributes = Object.entries({ module, widget, 'site-key': siteKey, position, 'min-height': height })
    .filter(([, value]) => value)
    .map(([name, value]) => `\n  ${name}="${escapeAttribute(value!)}"`);
  return `<script type="module"\n  src="${source}"${integrity}></script>
<inlay-widget${attributes.join('')}
></inlay-widget>`;
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
