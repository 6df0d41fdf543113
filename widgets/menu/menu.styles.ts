import { css } from 'lit';

export const menuStyles = css`
  :host {
    display: inline-block;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--inlay-space-2);
    min-inline-size: 40px;
    min-block-size: 40px;
    margin: 0;
    padding: var(--inlay-space-1) var(--inlay-space-2);
    border: 1px solid transparent;
    border-radius: var(--inlay-radius-s);
    background: none;
    color: var(--inlay-text-quiet);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    transition: background-color var(--inlay-motion-fast);
  }
  button:hover,
  button[aria-expanded='true'] {
    background: var(--inlay-accent-quiet);
    color: var(--inlay-accent-strong);
  }
  .icon {
    display: block;
  }
  wa-dropdown::part(menu) {
    min-inline-size: 180px;
    padding: var(--inlay-space-1);
    border-radius: var(--inlay-radius-m);
    font-size: var(--inlay-font-size-m);
  }
  wa-dropdown-item {
    min-block-size: 40px;
    border-radius: var(--inlay-radius-s);
  }
`;
