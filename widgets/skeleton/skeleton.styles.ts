import { css } from 'lit';

export const skeletonStyles = css`
  :host {
    display: block;
  }
  .lines {
    display: grid;
    gap: var(--inlay-space-3);
  }
  .bone {
    border-radius: var(--inlay-radius-s);
    background: linear-gradient(100deg, var(--inlay-line) 40%, var(--inlay-surface-raised) 50%, var(--inlay-line) 60%)
      0 0 / 300% 100%;
    animation: shimmer 1.8s linear infinite;
  }
  .text {
    block-size: 0.9em;
  }
  .text:last-child:not(:first-child) {
    inline-size: 62%;
  }
  .block {
    block-size: 100%;
    min-block-size: 96px;
    border-radius: var(--inlay-radius-m);
  }
  .circle {
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
  }
  @keyframes shimmer {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: -50% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      background: var(--inlay-line);
      animation: none;
    }
  }
`;
