import { css } from 'lit';

export const buttonStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .control {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--inlay-space-2);
    position: relative;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: var(--inlay-space-2) var(--inlay-space-4);
    border: 1px solid transparent;
    border-radius: var(--inlay-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--inlay-motion-fast), border-color var(--inlay-motion-fast);
  }
  :host([size='s']) .control {
    min-block-size: 36px;
    padding: var(--inlay-space-1) var(--inlay-space-3);
    font-size: var(--inlay-font-size-s);
  }
  ::slotted([slot]) {
    display: inline-flex;
    flex: none;
  }
  .primary {
    background: var(--inlay-accent);
    color: var(--inlay-accent-text);
  }
  .secondary {
    border-color: var(--inlay-line-strong);
    background: var(--inlay-surface);
    color: var(--inlay-text);
  }
  .quiet {
    color: var(--inlay-accent-strong);
  }
  .danger {
    background: var(--inlay-negative);
    color: var(--inlay-surface);
  }
  .primary:hover {
    background: color-mix(in oklab, var(--inlay-accent) 90%, var(--inlay-accent-strong));
    box-shadow: var(--inlay-shadow-s);
  }
  .secondary:hover {
    border-color: var(--inlay-text-quiet);
    background: var(--inlay-surface-raised);
  }
  .quiet:hover {
    background: var(--inlay-accent-quiet);
  }
  .danger:hover {
    background: color-mix(in oklab, var(--inlay-negative) 90%, var(--inlay-text));
  }
  .control:active {
    transform: translateY(0.5px);
  }
  .control:disabled,
  .control[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .control:disabled {
    border-color: var(--inlay-line);
    background: var(--inlay-surface-raised);
    color: var(--inlay-text-quiet);
    box-shadow: none;
  }
  .quiet:disabled {
    border-color: transparent;
    background: none;
  }
  .busy .content,
  .busy .icon-slot {
    visibility: hidden;
  }
  .busy .spinner {
    position: absolute;
  }
  @media (forced-colors: active) {
    .control {
      border-color: ButtonBorder;
    }
  }
`;
