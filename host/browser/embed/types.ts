/** What the loader draws: its own states, or `ready` once the frame shows the widget or its error card. */
export type InlayWidgetState = 'loading' | 'empty' | 'offline' | 'blocked' | 'failed' | 'ready';

/**
 * `<inlay-widget module="cv-analysis" site-key="pk_…" position="front-end-dev"></inlay-widget>`
 *
 * Attributes: `module`; `widget` (default: the module's first for public pages); `site-key` or `launch` (a ticket);
 * `position` (its key); `lang` (default: the page's); `theme` (`light`, `dark`, `auto`; default: what the page's
 * `color-scheme` says); `min-height` (pixels reserved from the start, default 320); `data-*` (properties for the
 * widget). Theme: set `--inlay-accent` and its like on the element or above it.
 */
export interface InlayWidgetElement extends HTMLElement {
  readonly state: InlayWidgetState;
  /** Opens the widget anew. */
  reload(): void;
  /** Moves the focus to the first control of the widget. */
  focus(): void;
}

/** Why a widget is not shown. `requestId` is what our logs know it by; it may be empty. */
export interface InlayErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-widget': InlayWidgetElement;
  }
  interface HTMLElementEventMap {
    /** The widget is there and can be used. */
    'inlay-ready': CustomEvent<{ height: number }>;
    /** The person reached a result; the detail is the widget's. */
    'inlay-result': CustomEvent<unknown>;
    'inlay-error': CustomEvent<InlayErrorDetail>;
    /** The widget wants another height; the element has it already. */
    'inlay-resize': CustomEvent<{ height: number }>;
    'inlay-focus': CustomEvent<null>;
    'inlay-blur': CustomEvent<null>;
    /** Something was used; feed it to your own figures. */
    'inlay-track': CustomEvent<{ name: string; data: Record<string, unknown> }>;
  }
}
