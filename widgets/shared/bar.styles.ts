import { css } from 'lit';

/** The native `<progress>` as a thin bar; without a value it sweeps, or stands half filled where motion is unwanted. */
export const barStyles = css`
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin: var(--inlay-space-1) 0;
    overflow: hidden;
    border: 0;
    border-radius: 999px;
    background: var(--inlay-line);
    color: var(--inlay-accent-strong);
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    border-radius: 999px;
    background: var(--inlay-accent-strong);
    transition: inline-size var(--inlay-motion);
  }
  progress::-moz-progress-bar {
    border-radius: 999px;
    background: var(--inlay-accent-strong);
  }
  progress:indeterminate {
    background: linear-gradient(
        90deg,
        transparent 30%,
        var(--inlay-accent-strong) 30% 70%,
        transparent 70%
      )
      var(--inlay-line) -100% 0 / 200% 100% no-repeat;
    animation: sweep 1.6s ease-in-out infinite;
  }
  progress:indeterminate::-moz-progress-bar {
    background: transparent;
  }
  @keyframes sweep {
    from {
      background-position: 130% 0;
    }
    to {
      background-position: -30% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    progress:indeterminate {
      background-position: 50% 0;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
  }
`;
