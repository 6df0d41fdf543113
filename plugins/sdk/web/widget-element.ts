import { createTranslator, type Translator } from 'inlay/widgets/i18n';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Api } from '../api.ts';
import { isAppError } from '../error.ts';
import type { Json } from '../schema.ts';
import type { LaunchFacts } from '../services.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import type { NoticeKind, WidgetContext } from './context.ts';
import { createDocumentsClient, type DocumentsClient } from './documents.ts';
import { createFilesClient, type FilesClient } from './files.ts';
import { createJobsClient, type JobsClient } from './jobs.ts';
import { findLastResort } from './last-resort.ts';
import type { WidgetProperties } from './read-properties.ts';

interface Tools<A extends Api> {
  readonly api: ApiClient<A>;
  readonly documents: DocumentsClient;
  readonly jobs: JobsClient;
  readonly files: FilesClient;
  readonly translate: Translator;
}

/**
 * What every widget extends; the default export of the file that the manifest names. The host defines
 * the tag, sets `context` before the element is connected, and shows an error card when `render` throws.
 *
 * @example
 * export default class Hello extends WidgetElement<typeof api> {
 *   override render() { return html`<p>${this.t('hello')}</p>`; }
 * }
 */
export abstract class WidgetElement<A extends Api = Api, Settings = Json> extends LitElement {
  /** Given by the host; set once. */
  @property({ attribute: false }) context!: WidgetContext;

  #tools: Tools<A> | undefined;
  #toolsOf: WidgetContext | undefined;

  /** Calls the module's own routes. */
  get api(): ApiClient<A> {
    return this.#use().api;
  }

  /** Uploads files. */
  get documents(): DocumentsClient {
    return this.#use().documents;
  }

  /** Follows background work. */
  get jobs(): JobsClient {
    return this.#use().jobs;
  }

  /** Shows and saves files that routes answer with. */
  get files(): FilesClient {
    return this.#use().files;
  }

  /** Where the widget was entered from, and for what. */
  get launch(): LaunchFacts {
    return this.context.launch;
  }

  /** The settings that may reach the browser: those with `"visibility": "public"`. */
  get settings(): Settings {
    return this.context.settings as Settings;
  }

  /** What the page gave as `data-*` attributes, as the manifest describes it. */
  get properties(): WidgetProperties {
    return this.context.properties;
  }

  /**
   * The module's texts: `this.t('files', { count: 2 })` in the reader's language, then in English, then the
   * key itself. Also writes numbers and dates as the language does: `this.t.date(report.createdAt)`.
   */
  get t(): Translator {
    return this.#use().translate;
  }

  /**
   * A sentence for a failed call or job: the module's text `error.<code>` if there is one, else the host's for a lost
   * network and for what nobody foresaw, in the reader's language, else the error's own.
   */
  explain(error: unknown): string {
    const code = isAppError(error) ? error.code : 'internal';
    const key = `error.${code}`;
    if (key in this.context.messages || key in this.context.fallbackMessages) return this.t(key);
    return findLastResort(code, this.context.locale) ?? (error as Error).message;
  }

  /** Notes that something was used, for the module's figures. No personal data. */
  track(name: string, data?: Readonly<Record<string, Json>>): void {
    this.context.track(name, data);
  }

  /** Shows a short notice above the widget. */
  notify(text: string, kind: NoticeKind = 'info'): void {
    this.context.notify(text, kind);
  }

  /** Asks for at least so many pixels of height; null goes back to what the content needs. */
  resize(height: number | null): void {
    this.context.resize(height);
  }

  /** Opens an address of the host or of the page around the widget. */
  navigate(href: string): void {
    this.context.navigate(href);
  }

  /**
   * Tells the world: a DOM event `<module>-<name>` here, and `inlay-<name>` on the element of the
   * embedding page, with the same detail.
   */
  fire(name: string, detail: Json = null): void {
    const type = `${this.context.module}-${name}`;
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    this.context.emit(name, detail);
  }

  #use(): Tools<A> {
    const { context } = this;
    if (!this.#tools || this.#toolsOf !== context) {
      this.#toolsOf = context;
      this.#tools = {
        api: createApiClient<A>(context),
        documents: createDocumentsClient(context),
        jobs: createJobsClient(context),
        files: createFilesClient(context),
        translate: createTranslator(context.locale, context.messages, context.fallbackMessages),
      };
    }
    return this.#tools;
  }
}
