import { css } from 'lit';

export const evidenceQuoteStyles = css`
  :host {
    display: block;
  }
  figure {
    margin: 0;
    padding: var(--inlay-space-3) var(--inlay-space-4);
    border-inline-start: 3px solid var(--inlay-accent);
    border-start-end-radius: var(--inlay-radius-s);
    border-end-end-radius: var(--inlay-radius-s);
    background: var(--inlay-surface-raised);
  }
  blockquote {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .none {
    margin: 0;
    color: var(--inlay-text-quiet);
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--inlay-space-1) var(--inlay-space-3);
    margin-block-start: var(--inlay-space-2);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .place {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  inlay-button {
    margin-block: -6px;
    margin-inline-start: auto;
    margin-inline-end: calc(-1 * var(--inlay-space-3));
  }
  :host([compact]) {
    font-size: var(--inlay-font-size-s);
  }
  :host([compact]) figure {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--inlay-space-3);
    align-items: center;
    padding-block: var(--inlay-space-1);
    padding-inline: var(--inlay-space-3);
  }
  :host([compact]) blockquote {
    flex: 1 1 12em;
  }
  :host([compact]) figcaption {
    flex: none;
    margin-block-start: 0;
    margin-inline-start: auto;
  }
`;
