import { css } from 'lit';

export const settingsStyles = css`
  .outlook {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-5);
    max-inline-size: 68ch;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-2);
  }
  .follows {
    display: grid;
    gap: var(--inlay-space-2);
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: var(--inlay-space-1);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    text-align: start;
  }
  th,
  td {
    padding: var(--inlay-space-1) var(--inlay-space-2);
    border-block-end: 1px solid var(--inlay-line);
    font-weight: 400;
    text-align: start;
  }
  td:last-child {
    text-align: end;
  }
  .bar {
    inline-size: 50%;
  }
  .bar svg {
    display: block;
    inline-size: 100%;
    block-size: 8px;
  }
  .bar rect {
    fill: var(--inlay-accent-strong);
  }
  :host(:dir(rtl)) .bar svg {
    transform: scaleX(-1);
  }
  .letter {
    display: grid;
    gap: var(--inlay-space-3);
    padding: var(--inlay-space-3) var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;
