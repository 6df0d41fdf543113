import { css } from 'lit';

export const noticeStyles = css`
  :host {
    display: block;
  }
  .frame {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--inlay-space-3);
    align-items: start;
    padding: var(--inlay-space-3) var(--inlay-space-4);
    border-inline-start: 3px solid var(--tone);
    border-radius: var(--inlay-radius-s);
    background: var(--back);
    --tone: var(--inlay-accent-strong);
    --back: var(--inlay-accent-quiet);
  }
  .positive {
    --tone: var(--inlay-positive);
    --back: var(--inlay-positive-quiet);
  }
  .caution {
    --tone: var(--inlay-caution);
    --back: var(--inlay-caution-quiet);
  }
  .negative {
    --tone: var(--inlay-negative);
    --back: var(--inlay-negative-quiet);
  }
  .icon {
    display: block;
    block-size: 1.5em;
    color: var(--tone);
  }
  .heading {
    margin: 0;
    font-weight: 600;
  }
  .text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--inlay-space-2);
  }
  .actions::slotted(*) {
    margin-block-start: var(--inlay-space-2);
  }
  inlay-button {
    margin-block: -5px;
    margin-inline-end: calc(-1 * var(--inlay-space-2));
  }
  inlay-button .icon {
    color: inherit;
  }
`;
