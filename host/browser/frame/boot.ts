import type { PropertiesSchema } from '../../../plugins/sdk/web/read-properties.ts';
import type { OpenLaunch } from '../client/open-launch.ts';
import type { WidgetSizes } from '../mount/fit-widget.ts';

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
  readonly sizes: WidgetSizes;
  /** What the widget may be given by the page; null where its manifest does not say. */
  readonly propertiesSchema: PropertiesSchema | null;
  /** Value of the iframe's `allow` attribute that the widget needs. */
  readonly allow: string;
  /** The server's word, for a sandboxed frame of a site, that this page is ours; null elsewhere. */
  readonly entry: string | null;
  /** The console stands around this frame and gives it its launch. */
  readonly inConsole: boolean;
  /** A launch that another door has opened already (LTI, a ticket). */
  readonly launch: OpenLaunch | null;
}

/** Id of the element in the page that holds the boot data as JSON. */
export const bootElementId = 'inlay-boot';

/** A remote that failed to load is asked for under another address, for each of which the page has its hash. */
export const lastAttempt = 9;

/** Address of a remote for a try to load it; 1 is the first. */
export const addressAttempt = (remoteEntry: string, attempt: number): string =>
  attempt > 1 ? `${remoteEntry}?attempt=${Math.min(attempt, lastAttempt)}` : remoteEntry;
