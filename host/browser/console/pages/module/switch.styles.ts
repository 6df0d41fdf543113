import { css } from 'lit';

/** A list of switches with their words. */
export const switchStyles = css`
  .switches {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .switches li + li {
    border-block-start: 1px solid var(--inlay-line);
  }
  .switch {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: var(--inlay-space-4);
    padding-block: var(--inlay-space-3);
    cursor: pointer;
  }
  .switch .words {
    display: grid;
    max-inline-size: 68ch;
  }
  .switch b {
    font-weight: 600;
  }
  .off {
    color: var(--inlay-caution);
  }
  input[role='switch'] {
    appearance: none;
    position: relative;
    inline-size: 44px;
    block-size: 24px;
    margin: 1px 0 0;
    border: 1px solid var(--inlay-line-strong);
    border-radius: 999px;
    background: var(--inlay-surface-raised);
    cursor: inherit;
    transition: background-color var(--inlay-motion-fast);
  }
  input[role='switch']::before {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--inlay-text-quiet);
    transition: translate var(--inlay-motion-fast);
  }
  input[role='switch']:checked {
    border-color: var(--inlay-accent-strong);
    background: var(--inlay-accent-strong);
  }
  input[role='switch']:checked::before {
    background: var(--inlay-surface);
    translate: 20px 0;
  }
  input[role='switch']:disabled {
    opacity: 0.6;
  }
  .switch:has(:disabled) {
    cursor: default;
  }
  @media (forced-colors: active) {
    input[role='switch'] {
      appearance: auto;
    }
  }
`;
