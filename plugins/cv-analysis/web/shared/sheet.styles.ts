import { css } from 'lit';

/** What both widgets look like: calm, dense, one column on a phone. */
export const sheet = css`
  :host {
    display: block;
    container-type: inline-size;
    padding: var(--inlay-space-4);
    background: var(--inlay-surface);
  }
  h2,
  h3,
  h4,
  p,
  ul {
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  h2 {
    font-size: var(--inlay-font-size-xl);
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  /* Takes the focus only to be read out after a change; there is nothing to press. */
  h2:focus {
    outline: none;
  }
  h3 {
    font-size: var(--inlay-font-size-l);
    font-weight: 600;
    line-height: 1.3;
  }
  h4 {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    font-weight: 600;
  }
  a {
    color: var(--inlay-accent-strong);
  }
  .quiet {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .fault {
    color: var(--inlay-negative);
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-2);
  }
  .requirements {
    border-block-start: 1px solid var(--inlay-line);
  }
  .requirement {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--inlay-space-2) var(--inlay-space-3);
    align-items: start;
    padding-block: var(--inlay-space-3);
    border-block-end: 1px solid var(--inlay-line);
    break-inside: avoid;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--inlay-space-2);
    align-items: baseline;
  }
  .what .label {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .why {
    display: grid;
    grid-column: 1 / -1;
    gap: var(--inlay-space-2);
    font-size: var(--inlay-font-size-s);
  }
  .advice {
    padding: var(--inlay-space-2) var(--inlay-space-3);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-accent-quiet);
  }
  /* Beside a verdict of two words there is no room left for the requirement. */
  @container (max-width: 18rem) {
    .requirement {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
  @container (min-width: 46rem) {
    .requirement {
      grid-template-columns: minmax(10rem, 2fr) 8.5rem minmax(0, 4fr);
    }
    .why {
      grid-column: auto;
    }
    .what {
      flex-direction: column;
    }
  }
  summary {
    padding-block: var(--inlay-space-2);
    font-weight: 600;
    cursor: pointer;
  }
  .profile {
    display: grid;
    gap: var(--inlay-space-4);
    margin-block-start: var(--inlay-space-3);
  }
  .profile section {
    display: grid;
    gap: var(--inlay-space-2);
  }
  .basics {
    display: grid;
    gap: 2px;
  }
  .basics .name {
    font-size: var(--inlay-font-size-l);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--inlay-space-4);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .facts li {
    overflow-wrap: anywhere;
  }
  .entries {
    display: grid;
    gap: var(--inlay-space-2);
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--inlay-space-4);
    justify-content: space-between;
  }
  .span {
    white-space: nowrap;
  }
  .highlights,
  .hints {
    display: grid;
    gap: var(--inlay-space-1);
    padding-inline-start: 1.25em;
    list-style: disc;
    font-size: var(--inlay-font-size-s);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-1);
  }
  .chips li {
    padding: 1px var(--inlay-space-2);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface-raised);
    font-size: var(--inlay-font-size-s);
    overflow-wrap: anywhere;
  }
  @media print {
    :host {
      padding: 0;
    }
    .actions,
    inlay-button {
      display: none;
    }
  }
`;
