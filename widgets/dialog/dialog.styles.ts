import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(520px, calc(100vw - 2 * var(--inlay-space-4)));
    max-block-size: calc(100dvh - 2 * var(--inlay-space-4));
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-l);
    background: light-dark(var(--inlay-surface), var(--inlay-surface-raised));
    color: var(--inlay-text);
    box-shadow: var(--inlay-shadow-m);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: rise var(--inlay-motion) ease-out;
  }
  dialog::backdrop {
    background: rgb(10 14 22 / 0.5);
    animation: appear var(--inlay-motion) ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--inlay-space-3);
    padding: var(--inlay-space-4) var(--inlay-space-3) 0 var(--inlay-space-5);
    padding-inline: var(--inlay-space-5) var(--inlay-space-3);
  }
  h2 {
    margin: 0;
    padding-block-start: 3px;
    font-size: var(--inlay-font-size-l);
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .body {
    padding: var(--inlay-space-3) var(--inlay-space-5) var(--inlay-space-5);
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--inlay-space-2);
    padding: var(--inlay-space-4) var(--inlay-space-5);
    border-block-start: 1px solid var(--inlay-line);
  }
  .head .icon {
    display: block;
  }
  @media (max-width: 420px) {
    .foot {
      flex-direction: column-reverse;
    }
  }
`;
