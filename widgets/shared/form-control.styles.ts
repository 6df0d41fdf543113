import { css } from 'lit';

export const formControlStyles = css`
  :host {
    display: block;
  }
  label {
    display: block;
    margin-block-end: var(--inlay-space-1);
    font-weight: 600;
    font-size: var(--inlay-font-size-s);
  }
  label:empty {
    display: none;
  }
  .required {
    color: var(--inlay-text-quiet);
    font-weight: 400;
  }
  .control {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: var(--inlay-space-2) var(--inlay-space-3);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    color: var(--inlay-text);
    font: inherit;
    line-height: 1.4;
    transition: border-color var(--inlay-motion-fast);
  }
  .control:hover:enabled {
    border-color: var(--inlay-text-quiet);
  }
  .control:focus-visible {
    border-color: var(--inlay-focus);
    outline: 2px solid var(--inlay-focus);
    outline-offset: 0;
  }
  .control::placeholder {
    color: var(--inlay-text-quiet);
    opacity: 1;
  }
  .control:disabled {
    border-color: var(--inlay-line);
    background: var(--inlay-surface-raised);
    color: var(--inlay-text-quiet);
    opacity: 1;
    cursor: not-allowed;
  }
  .control[aria-invalid='true'] {
    border-color: var(--inlay-negative);
    box-shadow: inset 0 0 0 1px var(--inlay-negative);
  }
  textarea.control {
    resize: vertical;
  }
  .hint,
  .error {
    margin: var(--inlay-space-1) 0 0;
    font-size: var(--inlay-font-size-s);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .hint {
    color: var(--inlay-text-quiet);
  }
  .error {
    color: var(--inlay-negative);
  }
`;
