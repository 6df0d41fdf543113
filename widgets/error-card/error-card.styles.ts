import { css } from 'lit';

export const errorCardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--inlay-space-1) var(--inlay-space-3);
    padding: var(--inlay-space-4);
    border: 1px solid color-mix(in oklab, var(--inlay-negative) 45%, var(--inlay-line));
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-negative-quiet);
  }
  .sign {
    color: var(--inlay-negative);
    font-size: 18px;
    line-height: 1;
    padding-block-start: 1px;
  }
  .heading {
    margin: 0;
    font-weight: 600;
    line-height: 1.4;
  }
  .body {
    display: grid;
    gap: var(--inlay-space-3);
    min-inline-size: 0;
  }
  .reason {
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--inlay-space-2) var(--inlay-space-4);
  }
  .reference {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--inlay-space-2);
    font-size: var(--inlay-font-size-xs);
  }
  .reference inlay-button {
    margin-inline-start: calc(-1 * var(--inlay-space-2));
  }
  code {
    font-family: var(--inlay-font-mono);
    overflow-wrap: anywhere;
  }
  @container (max-width: 420px) {
    .body {
      grid-column: 1 / -1;
    }
  }
`;
