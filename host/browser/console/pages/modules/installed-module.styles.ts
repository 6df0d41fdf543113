import { css } from 'lit';

export const installedModuleStyles = css`
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
  }
  .top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--inlay-space-3);
  }
  h3 {
    font-size: var(--inlay-font-size-l);
    font-weight: 600;
    line-height: 1.35;
  }
  .summary {
    max-inline-size: 68ch;
    text-wrap: pretty;
  }
  .folds {
    border-block-start: 1px solid var(--inlay-line);
  }
  details {
    border-block-end: 1px solid var(--inlay-line);
  }
  summary {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 500;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    margin-inline: auto 6px;
    border: solid var(--inlay-text-quiet);
    border-width: 0 1.75px 1.75px 0;
    rotate: 45deg;
    transition: rotate var(--inlay-motion-fast);
  }
  details[open] > summary::after {
    rotate: 225deg;
  }
  summary:hover {
    color: var(--inlay-accent-strong);
  }
  .inner {
    max-inline-size: 68ch;
    padding-block: var(--inlay-space-2) var(--inlay-space-4);
  }
`;
