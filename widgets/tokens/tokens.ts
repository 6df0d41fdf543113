import { css, unsafeCSS } from 'lit';
import { stillMotion, writeDefaults, writeDerived } from './sheet.ts';
import { webAwesomeMapping } from './web-awesome.ts';

export { type TokenName, tokenNames, tokenPrefix } from './names.ts';

const adopted = Symbol.for('inlay.tokens');

/**
 * Gives a document the tokens' defaults, once, with no specificity at all: whatever the page sets wins.
 * Importing this file does it for the current document.
 */
export function adoptTokens(page: Document & { [adopted]?: true }): void {
  if (page[adopted]) return;
  page[adopted] = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:where(:root) {\n${writeDefaults('px')}\n}
@media (prefers-reduced-motion: reduce) { :where(:root) {\n${stillMotion}\n} }`,
  );
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

adoptTokens(document);

/**
 * The design tokens for an element: put it first in `static styles`, then use `var(--inlay-text)`,
 * `var(--inlay-space-4)` and so on. Also sets the type, the scheme (`data-theme="dark|light"` on the host) and
 * sane box sizes inside the shadow root.
 */
export const tokens = css`
  :host {
    ${unsafeCSS(writeDerived())}
    color: var(--inlay-text);
    font-family: var(--inlay-font);
    font-size: var(--inlay-font-size-m);
    line-height: var(--inlay-line-height);
    -webkit-tap-highlight-color: transparent;
  }
  :host([data-theme='light']) {
    color-scheme: light;
  }
  :host([data-theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--inlay-focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * For the outermost element of a widget that stands on a stranger's page without a frame: the page's own rules
 * (`* { all: unset }`, letter spacing, text transforms) stop at it. Put it after `tokens`.
 */
export const isolation = css`
  :host {
    display: block !important;
    color: var(--inlay-text) !important;
    font: 400 var(--inlay-font-size-m) / var(--inlay-line-height) var(--inlay-font) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    visibility: visible !important;
    cursor: auto !important;
  }
  :host([hidden]) {
    display: none !important;
  }
`;

/** Web Awesome's custom properties in terms of the tokens, for an element that wraps one of its components. */
export const webAwesomeTokens = css`
  :host {
    ${unsafeCSS(webAwesomeMapping)}
  }
`;
