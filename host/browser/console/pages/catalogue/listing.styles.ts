import { css } from 'lit';

export const listingStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    align-items: start;
    gap: var(--inlay-space-5);
  }
  .pictures {
    display: flex;
    gap: var(--inlay-space-4);
    margin: 0;
    padding: 0;
    overflow-x: auto;
    list-style: none;
    scroll-snap-type: x proximity;
  }
  .pictures li {
    flex: none;
    inline-size: min(100%, 520px);
    scroll-snap-align: start;
  }
  .pictures img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .prose > * {
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
  }
  .prose > * + * {
    margin-block-start: var(--inlay-space-3);
  }
  .prose > h2:first-child {
    margin-block-end: 0;
  }
  .prose > h2:not(:first-child) {
    margin-block-start: var(--inlay-space-5);
    font-size: var(--inlay-font-size-m);
  }
  .prose ul {
    margin-block-end: 0;
    padding-inline-start: 1.25em;
  }
  @media (max-width: 859px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
