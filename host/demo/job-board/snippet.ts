import { Html, html } from '../site/html.ts';

/** The widget that a board shows: what its developer chose, not what Inlay says. */
export interface BoardWidget {
  readonly module: string;
  /** Pixels to reserve before the widget is there. */
  readonly minHeight: number | undefined;
}

/** Writes the published snippet: one script tag, and an element for each widget. */
export interface Snippets {
  readonly inlayUrl: string;
  readonly siteKey: string;
  readonly widget: BoardWidget | undefined;
  /** `nonce` for pages with a strict policy. */
  script(options?: { nonce?: string }): Promise<Html>;
  /** An element; `undefined` leaves an attribute out. */
  element(attributes: Readonly<Record<string, string | undefined>>): Html;
}

interface SnippetOptions {
  readonly inlayUrl: string;
  readonly siteKey: string;
  readonly widget: BoardWidget | undefined;
}

const factsLiveMs = 5_000;

export function createSnippets({ inlayUrl, siteKey, widget }: SnippetOptions): Snippets {
  let known: { integrity: string | undefined; until: number } | undefined;
  const findIntegrity = async () => {
    if (!known || known.until < Date.now())
      known = { integrity: await readIntegrity(inlayUrl), until: Date.now() + factsLiveMs };
    return known.integrity;
  };
  return {
    inlayUrl,
    siteKey,
    widget,
    async script({ nonce } = {}) {
      const integrity = await findIntegrity();
      const attributes = writeAttributes({ src: `${inlayUrl}/embed.js`, integrity, nonce });
      return html`<script type="module"${attributes} crossorigin></script>`;
    },
    element(attributes) {
      const height = widget?.minHeight === undefined ? undefined : String(widget.minHeight);
      const all = { module: widget?.module, 'site-key': siteKey, 'min-height': height, ...attributes };
      return html`<inlay-widget${writeAttributes(all)}></inlay-widget>`;
    },
  };
}

const writeAttributes = (attributes: Readonly<Record<string, string | undefined>>): Html =>
  html`${Object.entries(attributes).map(
    ([name, value]) => value !== undefined && html` ${new Html(name)}="${value}"`,
  )}`;

/** Out of reach, the page does without: a browser that cannot reach Inlay either shows nothing. */
async function readIntegrity(inlayUrl: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${inlayUrl}/embed.json`, { signal: AbortSignal.timeout(1_000) });
    const { integrity } = (await answer.json()) as { integrity?: unknown };
    return typeof integrity === 'string' ? integrity : undefined;
  } catch {
    return undefined;
  }
}
