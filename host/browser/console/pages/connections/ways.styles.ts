import { css } from 'lit';

/** Cards to choose from, each a link. */
export const wayStyles = css`
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: var(--inlay-space-4);
  }
  .way {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    gap: var(--inlay-space-1) var(--inlay-space-4);
    padding: var(--inlay-space-5);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface);
    color: inherit;
    text-decoration: none;
  }
  a.way {
    transition: border-color var(--inlay-motion-fast), background-color var(--inlay-motion-fast);
  }
  a.way:hover {
    border-color: var(--inlay-accent);
    background: var(--inlay-surface-raised);
  }
  .way .sign {
    grid-row: span 2;
  }
  .way h2,
  .way h3 {
    margin: 0;
    align-self: center;
    font-size: var(--inlay-font-size-m);
    font-weight: 600;
    line-height: 1.35;
  }
  .way p {
    margin: 0;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    text-wrap: pretty;
  }
  .platforms {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: var(--inlay-space-2);
    margin: var(--inlay-space-3) 0 0;
    padding: 0;
    list-style: none;
  }
  .platforms a {
    display: inline-grid;
    place-items: center;
    min-block-size: 40px;
    padding-inline: var(--inlay-space-3);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    color: var(--inlay-text);
    font-size: var(--inlay-font-size-s);
    font-weight: 500;
    text-decoration: none;
  }
  .platforms a:hover {
    border-color: var(--inlay-accent);
    color: var(--inlay-accent-strong);
  }
`;
