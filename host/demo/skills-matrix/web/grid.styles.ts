import { css } from 'lit';

export const gridStyles = css`
  :host {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow: auto;
    max-block-size: 70vh;
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    inline-size: max-content;
  }
  th,
  td {
    border-block-end: 1px solid var(--inlay-line);
    padding: 0;
    text-align: start;
    font-weight: 500;
    background: var(--inlay-surface);
  }
  /* A height of its own lets the button fill the cell. */
  td {
    block-size: 1px;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--inlay-space-2);
    vertical-align: bottom;
    font-size: var(--inlay-font-size-s);
    background: var(--inlay-surface-raised);
  }
  thead .skill {
    inline-size: 7.5rem;
    min-inline-size: 7.5rem;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  thead .skill > div {
    display: grid;
    gap: var(--inlay-space-1);
  }
  thead .bin {
    justify-self: end;
  }
  .person {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 14rem;
    max-inline-size: 45vw;
    padding: var(--inlay-space-2);
    overflow-wrap: anywhere;
    border-inline-end: 1px solid var(--inlay-line);
  }
  thead .person {
    z-index: 2;
  }
  .person > div {
    display: flex;
    gap: var(--inlay-space-2);
    align-items: center;
    justify-content: space-between;
  }
  .team {
    display: block;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    font-weight: 400;
  }
  .bin {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border: 0;
    border-radius: var(--inlay-radius-s);
    color: var(--inlay-text-quiet);
    background: none;
    font: inherit;
    cursor: pointer;
  }
  .bin:hover {
    color: var(--inlay-negative);
    background: var(--inlay-negative-quiet);
  }
  .cell {
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 2.75rem;
    border: 0;
    color: var(--inlay-text);
    background: none;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  button.cell {
    cursor: pointer;
  }
  button.cell:hover {
    box-shadow: inset 0 0 0 2px var(--inlay-line-strong);
  }
  .bin:focus-visible,
  .cell:focus-visible {
    outline: 2px solid var(--inlay-focus);
    outline-offset: -2px;
  }
  .level-0 {
    color: var(--inlay-text-quiet);
  }
  .level-1 {
    background: color-mix(in oklab, var(--inlay-accent) 12%, var(--inlay-surface));
  }
  .level-2 {
    background: color-mix(in oklab, var(--inlay-accent) 26%, var(--inlay-surface));
  }
  .level-3 {
    color: var(--inlay-accent-text);
    background: color-mix(in oklab, var(--inlay-accent) 82%, var(--inlay-surface));
  }
  .level-4 {
    color: var(--inlay-accent-text);
    background: var(--inlay-accent);
  }
`;
