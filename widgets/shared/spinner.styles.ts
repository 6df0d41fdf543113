import { css } from 'lit';

/** A turning ring, `<span class="spinner">`; it pulses in place for people who asked for less motion. */
export const spinnerStyles = css`
  .spinner {
    display: inline-block;
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @keyframes pulse {
    50% {
      opacity: 0.35;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      border-inline-end-color: currentColor;
      animation: pulse 2s ease-in-out infinite;
    }
  }
`;
