import { css } from 'lit';

export const accountMenuStyles = css`
  :host {
    display: block;
    flex: none;
  }
  .opener {
    display: flex;
    align-items: center;
    gap: var(--inlay-space-3);
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--inlay-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .face {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--inlay-accent) 14%, var(--inlay-surface-raised));
    color: var(--inlay-accent-strong);
    font-size: var(--inlay-font-size-s);
    font-weight: 600;
    letter-spacing: 0.02em;
  }
  .who {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .who > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who b,
  .person b {
    font-size: 15px;
    font-weight: 600;
  }
  .who span {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
  }
  .panel {
    position: fixed;
    inset: 60px var(--inlay-space-3) auto auto;
    inline-size: min(300px, calc(100vw - 2 * var(--inlay-space-3)));
    margin: 0;
    padding: var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface);
    color: inherit;
    box-shadow: var(--inlay-shadow-m);
  }
  .panel:popover-open {
    display: grid;
    gap: var(--inlay-space-4);
  }
  .person {
    display: grid;
    overflow-wrap: anywhere;
    line-height: 1.45;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 32px;
    color: var(--inlay-accent-strong);
    text-underline-offset: 0.18em;
  }
  .places {
    display: grid;
    gap: var(--inlay-space-2);
    max-block-size: 30dvh;
    overflow-y: auto;
  }
  .quiet {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  @media (min-width: 860px) {
    .opener {
      padding: var(--inlay-space-2);
    }
    .opener:hover {
      background: color-mix(in oklab, var(--inlay-text) 5%, transparent);
    }
    .who {
      position: static;
      display: grid;
      inline-size: auto;
      block-size: auto;
      min-inline-size: 0;
      line-height: 1.3;
      clip-path: none;
    }
    .panel {
      inset: auto auto 76px var(--inlay-space-4);
    }
  }
`;
