import { css } from 'lit';

export const uploadStyles = css`
  .upload {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
    max-inline-size: 60rem;
    margin-inline: auto;
  }
  .summary {
    display: grid;
    gap: var(--inlay-space-2);
  }
  .summary h3 {
    font-variant-numeric: tabular-nums;
  }
  .summary h3:focus {
    outline: none;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 8px;
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
  }
  progress::-moz-progress-bar {
    border-radius: 999px;
    background: var(--inlay-accent-strong);
  }
  .list {
    max-block-size: 30rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .gap {
    display: block;
  }
  .list:focus-visible {
    outline: 2px solid var(--inlay-focus);
    outline-offset: 2px;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--inlay-space-3);
    align-items: center;
    box-sizing: border-box;
    /* The window of rows counts with it. */
    block-size: 60px;
    padding-inline: var(--inlay-space-3);
    border-block-end: 1px solid var(--inlay-line);
  }
  .sign {
    color: var(--inlay-text-quiet);
    font-size: 18px;
    line-height: 1;
  }
  .done .sign,
  .known .sign {
    color: var(--inlay-positive);
  }
  .failed .sign,
  .failed .state {
    color: var(--inlay-negative);
  }
  .words {
    display: grid;
    min-inline-size: 0;
  }
  .name,
  .state {
    overflow: hidden;
    line-height: 1.35;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    font-weight: 600;
  }
  .size {
    color: var(--inlay-text-quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .state {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    font-variant-numeric: tabular-nums;
  }
  /* A reason is worth two lines; the file's name is known. */
  .failed .state {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: var(--inlay-font-size-xs);
    white-space: normal;
  }
  .row progress {
    block-size: 3px;
    margin-block-start: 2px;
  }
  .row-actions {
    display: flex;
  }
`;
