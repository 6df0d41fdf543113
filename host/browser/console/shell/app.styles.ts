import { css } from 'lit';

export const appStyles = css`
  :host {
    display: block;
    min-block-size: 100dvh;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto 1fr;
    min-block-size: 100dvh;
  }
  .frame[hidden] {
    display: none;
  }
  main {
    inline-size: 100%;
    max-inline-size: 1120px;
    margin-inline: auto;
    padding: var(--inlay-space-5) var(--inlay-space-4)
      calc(var(--inlay-space-6) + 60px + env(safe-area-inset-bottom));
  }
  .skip {
    position: fixed;
    inset-block-start: var(--inlay-space-2);
    inset-inline-start: var(--inlay-space-2);
    z-index: 30;
    padding: var(--inlay-space-2) var(--inlay-space-4);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-accent);
    color: var(--inlay-accent-text);
    transform: translateY(-200%);
  }
  .skip:focus {
    transform: none;
  }
  .starting,
  .failed {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--inlay-space-4);
    min-block-size: 100dvh;
    padding: var(--inlay-space-4);
  }
  .starting .spinner {
    color: var(--inlay-text-quiet);
    opacity: 0;
    animation:
      turn 0.8s linear infinite,
      appear 200ms 400ms forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  .failed inlay-error-card {
    inline-size: min(100vw - 2rem, 480px);
  }
  @media (min-width: 860px) {
    .frame {
      grid-template-columns: 252px minmax(0, 1fr);
      grid-template-rows: 100%;
    }
    main {
      padding: var(--inlay-space-7) var(--inlay-space-6) var(--inlay-space-8);
    }
  }
  @media print {
    console-navigation {
      display: none;
    }
    .frame {
      display: block;
    }
  }
`;
