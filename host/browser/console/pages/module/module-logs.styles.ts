import { css } from 'lit';

export const moduleLogStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--inlay-space-3);
    margin-block-end: var(--inlay-space-2);
  }
  .tools inlay-select {
    flex: 0 1 240px;
  }
  ol.rows {
    max-block-size: 560px;
    margin-block-start: var(--inlay-space-4);
    overflow-y: auto;
  }
  .card {
    margin-block-start: var(--inlay-space-4);
  }
  .line {
    display: grid;
    grid-template-columns: 11rem 6.5rem minmax(0, 1fr);
    gap: var(--inlay-space-1) var(--inlay-space-3);
    padding: var(--inlay-space-2) var(--inlay-space-4);
    font-size: var(--inlay-font-size-s);
  }
  time {
    color: var(--inlay-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .said {
    display: grid;
    overflow-wrap: anywhere;
  }
  code {
    color: var(--inlay-text-quiet);
    font-family: var(--inlay-font-mono);
    font-size: var(--inlay-font-size-xs);
  }
  @media (max-width: 699px) {
    /* A box that scrolls within a page that scrolls is a trap for a thumb. */
    ol.rows {
      max-block-size: none;
      overflow-y: visible;
    }
    .line {
      grid-template-columns: auto minmax(0, 1fr);
      padding-inline: var(--inlay-space-3);
    }
    .said {
      grid-column: 1 / -1;
    }
  }
`;
