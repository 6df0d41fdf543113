import { css } from 'lit';

export const candidatesStyles = css`
  .adding {
    margin-block-end: var(--inlay-space-5);
    animation: appear var(--inlay-motion) ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(-4px);
    }
  }
  .date {
    min-inline-size: 7.5em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
