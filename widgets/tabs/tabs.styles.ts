import { css } from 'lit';

export const tabsStyles = css`
  :host {
    display: block;
  }
  .list {
    display: flex;
    gap: var(--inlay-space-1);
    overflow-x: auto;
    scrollbar-width: none;
    box-shadow: inset 0 -1px var(--inlay-line);
  }
  .list.before,
  .list.after {
    --fade: 56px;
    --start: 0px;
    --end: 0px;
    mask-image: linear-gradient(
      to right,
      transparent,
      black var(--start),
      black calc(100% - var(--end)),
      transparent
    );
  }
  .list.before,
  .list.after:dir(rtl) {
    --start: var(--fade);
  }
  .list.after,
  .list.before:dir(rtl) {
    --end: var(--fade);
  }
  .list.after:dir(rtl):not(.before) {
    --end: 0px;
  }
  .list.before:dir(rtl):not(.after) {
    --start: 0px;
  }
  button {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: var(--inlay-space-2);
    min-block-size: 44px;
    margin: 0;
    padding: var(--inlay-space-2) var(--inlay-space-3);
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: var(--inlay-radius-s) var(--inlay-radius-s) 0 0;
    background: none;
    color: var(--inlay-text-quiet);
    font: inherit;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
    transition: color var(--inlay-motion-fast), border-color var(--inlay-motion-fast);
  }
  button:hover {
    color: var(--inlay-text);
  }
  button:focus-visible {
    outline-offset: -3px;
  }
  button[aria-selected='true'] {
    border-block-end-color: var(--inlay-accent-strong);
    color: var(--inlay-accent-strong);
  }
  .count {
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: 999px;
    background: var(--inlay-surface-raised);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    font-variant-numeric: tabular-nums;
    line-height: 22px;
    text-align: center;
  }
  .panel {
    padding-block-start: var(--inlay-space-4);
  }
  @media (forced-colors: active) {
    button[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
