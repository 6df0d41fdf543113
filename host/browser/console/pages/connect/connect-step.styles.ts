import { css } from 'lit';

/** What the steps have in common: one column that is easy to read down, choices, and the way on. */
export const stepStyles = css`
  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-5);
  }
  .step > .narrow,
  form > .narrow {
    max-inline-size: 68ch;
  }
  .intro {
    max-inline-size: 68ch;
    text-wrap: pretty;
  }
  fieldset {
    display: grid;
    gap: var(--inlay-space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: var(--inlay-space-2);
    padding: 0;
    font-size: var(--inlay-font-size-s);
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: start;
    gap: var(--inlay-space-3);
    cursor: pointer;
  }
  .check.framed {
    padding: var(--inlay-space-3) var(--inlay-space-4);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
  }
  .check.framed:has(:checked) {
    border-color: var(--inlay-accent);
    background: var(--inlay-accent-quiet);
  }
  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    accent-color: var(--inlay-accent-strong);
  }
  .check > span {
    display: grid;
    min-inline-size: 0;
  }
  .check .badge {
    margin-inline-start: var(--inlay-space-2);
  }
  .check b {
    font-weight: 600;
  }
  .nested {
    margin: 0 0 var(--inlay-space-3) calc(20px + var(--inlay-space-3));
  }
  .fault {
    color: var(--inlay-negative);
    font-size: var(--inlay-font-size-s);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: var(--inlay-space-4);
  }
  .foot {
    display: flex;
    justify-content: space-between;
    gap: var(--inlay-space-3);
    padding-block-start: var(--inlay-space-4);
    border-block-start: 1px solid var(--inlay-line);
  }
  .foot > :only-child {
    margin-inline-start: auto;
  }
  ol.path {
    display: grid;
    gap: var(--inlay-space-2);
    max-inline-size: 70ch;
    margin: 0;
    padding-inline-start: 1.5em;
  }
  ol.path li::marker {
    color: var(--inlay-text-quiet);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  details > summary {
    min-block-size: 32px;
    color: var(--inlay-accent-strong);
    font-weight: 500;
    cursor: pointer;
  }
  details > .inside {
    display: grid;
    gap: var(--inlay-space-4);
    padding-block-start: var(--inlay-space-3);
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: var(--inlay-space-3);
  }
  .waiting .spinner {
    flex: none;
    color: var(--inlay-accent-strong);
  }
  @media (max-width: 559px) {
    .foot inlay-button {
      flex: 1;
    }
  }
`;
