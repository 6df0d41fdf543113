import { css } from 'lit';

export const progressStepsStyles = css`
  :host {
    display: block;
  }
  .bar {
    margin-block-end: var(--inlay-space-4);
  }
  ol {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: var(--inlay-space-3);
    position: relative;
    padding-block-end: var(--inlay-space-3);
    color: var(--inlay-text-quiet);
  }
  li:last-child {
    padding-block-end: 0;
  }
  li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 26px 2px;
    inset-inline-start: 11px;
    inline-size: 2px;
    border-radius: 1px;
    background: var(--inlay-line);
  }
  .done:not(:last-child)::before {
    background: color-mix(in oklab, var(--inlay-positive) 55%, var(--inlay-line));
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 1.5px solid var(--inlay-line-strong);
    border-radius: 50%;
    font-size: 12px;
    font-weight: 600;
    line-height: 1;
  }
  .mark .icon {
    stroke-width: 2.5;
  }
  .done .mark {
    border-color: var(--inlay-positive);
    background: var(--inlay-positive);
    color: var(--inlay-surface);
  }
  .failed .mark {
    border-color: var(--inlay-negative);
    background: var(--inlay-negative);
    color: var(--inlay-surface);
  }
  .active .mark {
    border-color: transparent;
    color: var(--inlay-accent-strong);
    font-size: 20px;
  }
  .active .label,
  .failed .label {
    color: var(--inlay-text);
    font-weight: 600;
  }
  .done .label {
    color: var(--inlay-text);
  }
  .detail {
    display: block;
    font-size: var(--inlay-font-size-s);
    overflow-wrap: anywhere;
  }
  .failed .detail {
    color: var(--inlay-negative);
  }
`;
