import { css } from 'lit';

/** Forms and links of the pages for whoever is not signed in. */
export const entryStyles = css`
  :host {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  p {
    margin: 0;
    text-wrap: pretty;
  }
  a {
    color: var(--inlay-accent-strong);
    text-underline-offset: 0.18em;
  }
  form,
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
  }
  form > [role='alert']:not(:has(*)),
  .stack > [role='alert']:not(:has(*)),
  .stack > [role='status']:not(:has(*)) {
    position: absolute;
  }
  .quiet {
    color: var(--inlay-text-quiet);
  }
  .small {
    font-size: var(--inlay-font-size-s);
  }
  .reference {
    color: var(--inlay-text-quiet);
    font-family: var(--inlay-font-mono);
    font-size: var(--inlay-font-size-xs);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--inlay-space-1) var(--inlay-space-4);
    margin: 0;
    padding: var(--inlay-space-4) 0 0;
    text-align: center;
  }
  .plain {
    justify-self: start;
    min-block-size: 32px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--inlay-radius-s);
    background: none;
    color: var(--inlay-accent-strong);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--inlay-space-1) var(--inlay-space-4);
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--inlay-space-2) var(--inlay-space-4);
    margin: 0;
  }
  dt {
    color: var(--inlay-text-quiet);
  }
  dd {
    margin: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .or {
    display: flex;
    align-items: center;
    gap: var(--inlay-space-3);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .or::before,
  .or::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--inlay-line);
  }
`;
