import { css } from 'lit';

/** Rows with a button at their end, which on a phone goes below the words. */
export const deedRowStyles = css`
  .text {
    max-inline-size: 64ch;
    margin-block-end: var(--inlay-space-4);
  }
  h2:focus {
    outline: none;
  }
  .row:hover .name {
    color: inherit;
  }
  @media (max-width: 559px) {
    .row {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .end {
      grid-column: 2;
      justify-content: start;
    }
  }
`;
