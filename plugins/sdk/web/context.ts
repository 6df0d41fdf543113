import type { Json } from '../schema.ts';
import type { LaunchFacts } from '../services.ts';
import type { WidgetProperties } from './read-properties.ts';

/** How a notice looks: news, a success, something to look at, something that went wrong. */
export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

/** What the host gives a widget when it mounts it: plain data, and functions for all that leaves the widget. */
export interface WidgetContext {
  /** The module's id, `cv-analysis`. */
  readonly module: string;
  /** The module's version, `0.1.0`. */
  readonly version: string;
  /** The widget's name in the manifest, `candidate-check`. */
  readonly widget: string;
  /** Origin of the host with no slash at the end, `https://inlay.example`. */
  readonly baseUrl: string;
  /** Where the widget was entered from, and for what. */
  readonly launch: LaunchFacts;
  /** The settings that may reach the browser. */
  readonly settings: Json;
  /**
   * What the page gave as `data-*` attributes, in camel case. Where the manifest describes the widget's properties,
   * these alone, as the types they have there and with their defaults (`readProperties`); else all, as text.
   */
  readonly properties: WidgetProperties;
  /** The reader's language, BCP 47. */
  readonly locale: string;
  /** The module's texts in the reader's language, by key. */
  readonly messages: Readonly<Record<string, string>>;
  /** The module's English texts, for keys that the language lacks. */
  readonly fallbackMessages: Readonly<Record<string, string>>;
  readonly theme: 'light' | 'dark';
  /** The bearer token for the host's API. `renew: true` after a 401 asks for another one. */
  token(options?: { renew?: boolean }): Promise<string>;
  /** Tells the embedding page: it sees a DOM event `inlay-<name>` on its element. */
  emit(name: string, detail: Json): void;
  /** Opens an address of the host or of the page around the widget. */
  navigate(href: string): void;
  /**
   * Asks for at least so many pixels of height, e.g. while a menu is open below the content; null goes back to what
   * the content needs, which the host follows by itself.
   */
  resize(height: number | null): void;
  /** Shows a short notice above the widget. */
  notify(text: string, kind?: NoticeKind): void;
  /** Notes that something was used. No personal data. */
  track(name: string, data?: Readonly<Record<string, Json>>): void;
}
