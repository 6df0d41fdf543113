import type { NoticeKind } from 'inlay/sdk/web';
import type { OpenLaunch } from '../client/open-launch.ts';

/**
 * What the loader on the page and the frame say to each other. The first message of the frame goes by
 * `window.postMessage` and carries nothing secret; `hello` answers with a port, and all else goes through it.
 *
 * A stranger's widget stands in a sandboxed frame: its messages have the origin `null`, so it is known by its window,
 * and what comes out of it is the stranger's word.
 */

/** Frame to page, by postMessage: the frame runs and asks for a port. `inlay` is the protocol's version. */
export interface Knock {
  readonly inlay: 1;
  readonly type: 'knock';
  /** Theme tokens that the frame understands, without `--inlay-`. */
  readonly tokens: readonly string[];
  /** Value of the iframe's `allow` attribute that the widget needs, e.g. `microphone`; empty for none. */
  readonly allow: string;
  /** The widget's title, for people who hear the page. */
  readonly title: string;
}

/** Frame to page, by postMessage, in place of a knock: the server does not open the widget here. */
export interface Blocked {
  readonly inlay: 1;
  readonly type: 'blocked';
  readonly code: string;
  readonly requestId: string;
}

/** What the page tells about itself: at first, and again when it changes. */
export interface PageFacts {
  readonly theme: 'light' | 'dark';
  /** Values of the tokens that the frame asked for, where the page sets them. */
  readonly tokens: Readonly<Record<string, string>>;
  /** `data-*` attributes of the element, in camel case. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Page to frame, by postMessage to the frame's origin (a sandboxed frame has none to name), with a port. */
export interface Hello extends PageFacts {
  readonly inlay: 1;
  readonly type: 'hello';
}

/** Console to frame, through a port that came with the knock: only the page that knocked holds its other end. */
export interface ConsoleHello extends Hello {
  readonly launch: OpenLaunch;
}

/** Page to frame, through the port. */
export type ToFrame = ({ readonly type: 'page' } & PageFacts) | { readonly type: 'focus' };

/** Frame to page, through the port. */
export type ToPage =
  | { readonly type: 'ready'; readonly height: number }
  | { readonly type: 'height'; readonly height: number }
  /** Something in the frame has the focus: bring it into view. Pixels from the frame's top. */
  | { readonly type: 'show'; readonly top: number; readonly height: number }
  /** The widget failed; the frame shows why and offers a retry. */
  | { readonly type: 'error'; readonly code: string; readonly message: string; readonly requestId: string }
  /** The server does not open the widget here. */
  | { readonly type: 'blocked'; readonly code: string; readonly requestId: string }
  /** Becomes the DOM event `inlay-<name>` on the element. */
  | { readonly type: 'event'; readonly name: string; readonly detail: unknown };

/** Frame to console, through the port, besides all that it says to a page. */
export type ToConsole =
  | Exclude<ToPage, { readonly type: 'blocked' }>
  /** Open an address; the console does it for what a person has just asked for. */
  | { readonly type: 'navigate'; readonly href: string }
  | { readonly type: 'notify'; readonly text: string; readonly kind: NoticeKind };
