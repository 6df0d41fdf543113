import { css } from 'lit';

export const moduleStyles = css`
  section > h2 {
    margin-block-end: var(--inlay-space-3);
  }
  .rows > li + li {
    border-block-start: 1px solid var(--inlay-line);
  }
`;
