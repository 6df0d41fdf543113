import { css } from 'lit';

export const toastStyles = css`
  :host {
    position: fixed;
    inset: auto 0 0;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: var(--inlay-space-4);
    overflow: visible;
    border: 0;
    background: none;
    pointer-events: none;
  }
  .messages {
    display: grid;
    justify-items: end;
    gap: var(--inlay-space-2);
  }
  .message {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--inlay-space-3);
    inline-size: fit-content;
    max-inline-size: min(460px, 100%);
    min-block-size: 48px;
    padding: var(--inlay-space-2) var(--inlay-space-2) var(--inlay-space-2) var(--inlay-space-4);
    padding-inline: var(--inlay-space-4) var(--inlay-space-2);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: light-dark(var(--inlay-surface), var(--inlay-surface-raised));
    box-shadow: var(--inlay-shadow-m);
    pointer-events: auto;
    animation: rise var(--inlay-motion) ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  .icon {
    display: block;
  }
  .info > .icon {
    color: var(--inlay-accent-strong);
  }
  .positive > .icon {
    color: var(--inlay-positive);
  }
  .caution > .icon {
    color: var(--inlay-caution);
  }
  .negative > .icon {
    color: var(--inlay-negative);
  }
  .text {
    overflow-wrap: anywhere;
  }
  @media (max-width: 480px) {
    .message {
      grid-template-columns: auto minmax(0, 1fr) auto;
      inline-size: 100%;
    }
    .action {
      grid-area: 2 / 2;
      justify-self: start;
    }
  }
`;
