import { css } from 'lit';

/** Links side by side, one of them current. */
export const segmentStyles = css`
  .segments {
    display: inline-flex;
    max-inline-size: 100%;
    margin-block-end: var(--inlay-space-4);
    padding: 3px;
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface-raised);
  }
  .segments a {
    display: grid;
    place-items: center;
    min-block-size: 36px;
    padding-inline: var(--inlay-space-4);
    border-radius: var(--inlay-radius-s);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
  }
  .segments a:hover {
    color: var(--inlay-text);
  }
  .segments a[aria-current] {
    background: var(--inlay-surface);
    color: var(--inlay-text);
    box-shadow: var(--inlay-shadow-s), 0 0 0 1px var(--inlay-line);
  }
`;
