import { css } from 'lit';

export const navigationStyles = css`
  :host {
    position: sticky;
    inset-block-start: 0;
    z-index: 10;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--inlay-space-3);
    block-size: 56px;
    padding-inline: var(--inlay-space-4);
    border-block-end: 1px solid var(--inlay-line);
    background: var(--inlay-surface);
  }
  header {
    min-inline-size: 0;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--inlay-space-3);
    min-inline-size: 0;
    border-radius: var(--inlay-radius-s);
    color: inherit;
    text-decoration: none;
  }
  .logo {
    flex: none;
    display: block;
  }
  .names {
    display: grid;
    min-inline-size: 0;
    line-height: 1.25;
  }
  .names b {
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .tenant {
    overflow: hidden;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  nav {
    position: fixed;
    inset: auto 0 0;
    z-index: 10;
    display: flex;
    padding: 0 var(--inlay-space-1) env(safe-area-inset-bottom);
    border-block-start: 1px solid var(--inlay-line);
    background: var(--inlay-surface);
  }
  .item {
    display: flex;
    /* Long words take the room that short ones leave. */
    flex: 1 1 auto;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-inline-size: 0;
    block-size: 58px;
    border-radius: var(--inlay-radius-s);
    color: var(--inlay-text-quiet);
    font-size: 12px;
    font-weight: 500;
    text-decoration: none;
    transition: background-color var(--inlay-motion-fast);
  }
  @media (max-width: 859px) {
    /* Six ways beside each other, where a module has something for the dashboard. */
    nav:has(.item:nth-child(6)) .item {
      padding-inline: 2px;
      font-size: 11px;
      letter-spacing: -0.02em;
    }
    nav:has(.item:nth-child(6)) .item[aria-current] {
      flex-shrink: 0;
    }
  }
  @media (max-width: 559px) {
    /* Seven have no room for their names: the one that is open shows its own, the others say theirs to screen readers. */
    nav:has(.item:nth-child(7)) .item:not([aria-current]) span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
  }
  .item span {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .item .icon {
    inline-size: 22px;
    block-size: 22px;
  }
  .item[aria-current] {
    color: var(--inlay-accent-strong);
    font-weight: 600;
  }
  .item:focus-visible {
    outline-offset: -3px;
  }
  @media (min-width: 860px) {
    :host {
      flex-direction: column;
      align-items: stretch;
      justify-content: start;
      gap: 0;
      block-size: 100dvh;
      padding: var(--inlay-space-5) var(--inlay-space-4) var(--inlay-space-4);
      border-block-end: 0;
      border-inline-end: 1px solid var(--inlay-line);
      background: var(--inlay-surface-raised);
    }
    header {
      padding: 0 var(--inlay-space-2) var(--inlay-space-5);
    }
    nav {
      position: static;
      flex: 1;
      flex-direction: column;
      gap: 2px;
      padding: 0;
      border: 0;
      background: none;
    }
    .item {
      flex: none;
      flex-direction: row;
      justify-content: start;
      gap: var(--inlay-space-3);
      block-size: 42px;
      padding-inline: var(--inlay-space-3);
      font-size: 15px;
    }
    .item .icon {
      inline-size: 20px;
      block-size: 20px;
    }
    .item:hover {
      background: color-mix(in oklab, var(--inlay-text) 5%, transparent);
      color: var(--inlay-text);
    }
    .item[aria-current] {
      background: color-mix(in oklab, var(--inlay-accent) 12%, var(--inlay-surface-raised));
      color: var(--inlay-accent-strong);
    }
  }
  @media (forced-colors: active) {
    .item[aria-current] {
      text-decoration: underline;
    }
  }
`;
