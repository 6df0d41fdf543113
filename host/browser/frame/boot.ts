import type { OpenLaunch } from '../client/open-launch.ts';

/** What the server writes into a frame's page. */
export interface FrameBoot {
  readonly module: string;
  readonly version: string;
  readonly widget: string;
  /** The widget's title in the reader's language. */
  readonly title: string;
  /** Address of the module's federation container. */
  readonly remoteEntry: string;
  /** Origins of the pages that may stand around this frame. */
  readonly origins: readonly string[];
  /** The site's publishable key; null where the launch was opened another way. */
  readonly siteKey: string | null;
  readonly positionKey: string | null;
  readonly locale: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly fallbackMessages: Readonly<Record<string, string>>;
  /** Value of the iframe's `allow` attribute that the widget needs. */
  readonly allow: string;
  /** A launch that another door has opened already (LTI, a ticket). */
  readonly launch: OpenLaunch | null;
}

/** Id of the element in the page that holds the boot data as JSON. */
export const bootElementId = 'inlay-boot';
