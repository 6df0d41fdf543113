import { css } from 'lit';

export const attemptStyles = css`
  details > summary {
    list-style: none;
    cursor: pointer;
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  summary.row:hover {
    background: var(--inlay-surface-raised);
  }
  summary.row:focus-visible {
    border-radius: var(--inlay-radius-s);
    outline-offset: -3px;
  }
  .mark {
    inline-size: 32px;
    block-size: 32px;
  }
  .opened .mark,
  .placed .mark {
    background: var(--inlay-positive-quiet);
    color: var(--inlay-positive);
  }
  .refused .mark {
    background: var(--inlay-negative-quiet);
    color: var(--inlay-negative);
  }
  .asked .mark,
  .choosing .mark,
  .cancelled .mark {
    background: var(--inlay-surface-raised);
    color: var(--inlay-text-quiet);
  }
  .result {
    font-weight: 600;
  }
  .turn {
    display: grid;
    transition: rotate var(--inlay-motion-fast);
  }
  [open] .turn {
    rotate: 90deg;
  }
  .inside {
    display: grid;
    gap: var(--inlay-space-3);
    padding: 0 var(--inlay-space-4) var(--inlay-space-4) calc(32px + 2 * var(--inlay-space-4));
  }
  .why {
    max-inline-size: 68ch;
    text-wrap: pretty;
  }
  code {
    font-family: var(--inlay-font-mono);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-1) var(--inlay-space-4);
    margin: 0;
    padding: 0;
    font-size: var(--inlay-font-size-s);
    list-style: none;
  }
  .checks li {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--inlay-text-quiet);
  }
  .checks .passed .icon {
    color: var(--inlay-positive);
  }
  .checks .failed {
    color: var(--inlay-negative);
    font-weight: 600;
  }
  .inside .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--inlay-space-2);
  }
  .reference {
    display: grid;
    grid-template-columns: minmax(0, auto) auto;
    align-items: center;
  }
  .inside .foot:empty {
    display: none;
  }
  .watching {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--inlay-space-1) var(--inlay-space-3);
    margin-block-end: var(--inlay-space-4);
    padding: var(--inlay-space-4);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-accent-quiet);
  }
  .watching > :not(.spinner) {
    grid-column: 2;
  }
  .watching .spinner {
    grid-row: 1;
    align-self: center;
    color: var(--inlay-accent-strong);
  }
  .watching ul {
    margin: 0;
    padding-inline-start: 1.2em;
    font-size: var(--inlay-font-size-s);
  }
  @media (max-width: 559px) {
    .inside {
      padding-inline-start: var(--inlay-space-4);
    }
  }
`;
