import { css } from 'lit';

export const rankingStyles = css`
  .ranking,
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
  }
  [hidden] {
    display: none !important;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-3);
    align-items: flex-start;
    justify-content: space-between;
  }
  .bar > div:first-child {
    flex: 1 1 26rem;
    min-inline-size: min(16rem, 100%);
  }
  .compare-hint {
    flex: 1 0 100%;
    text-align: end;
  }
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-3);
  }
  inlay-data-table {
    --inlay-row-size: 3.5rem;
    --inlay-card-size: 11.25rem;
    --inlay-table-size: 40rem;
    --inlay-table-width: 54rem;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-2) var(--inlay-space-3);
    align-items: end;
  }
  .search {
    flex: 1 1 14rem;
    max-inline-size: 22rem;
  }
  .band-choice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-1);
  }
  .toggle,
  .more-filters > summary {
    display: inline-flex;
    gap: var(--inlay-space-2);
    align-items: center;
    min-block-size: 36px;
    padding: 0 var(--inlay-space-3);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    color: var(--inlay-text);
    font: inherit;
    font-size: var(--inlay-font-size-s);
    cursor: pointer;
  }
  .more-filters > summary {
    font-weight: 400;
  }
  .toggle:hover,
  .more-filters > summary:hover {
    background: var(--inlay-surface-raised);
  }
  .toggle[aria-pressed='true'] {
    border-color: var(--inlay-accent);
    background: var(--inlay-accent-quiet);
    font-weight: 600;
  }
  .count {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    font-variant-numeric: tabular-nums;
  }
  .more-filters[open] {
    flex: 1 0 100%;
  }
  .filter-lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: var(--inlay-space-4);
    margin-block-start: var(--inlay-space-3);
    padding: var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  fieldset {
    display: grid;
    gap: var(--inlay-space-2);
    align-content: start;
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
    gap: var(--inlay-space-2);
    align-items: flex-start;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  .check input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 3px 0 0;
    accent-color: var(--inlay-accent);
  }
  .filter-sum {
    align-self: center;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .link {
    align-self: center;
    min-block-size: 36px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--inlay-accent-strong);
    font: inherit;
    font-size: var(--inlay-font-size-s);
    text-decoration: underline;
    cursor: pointer;
  }
  .weights {
    display: grid;
    gap: var(--inlay-space-3);
    padding: var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface-raised);
  }
  .weight-list {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: var(--inlay-space-2) var(--inlay-space-5);
    max-block-size: min(30rem, 60vh);
    overflow-y: auto;
    scrollbar-gutter: stable;
  }
  .weight-list li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(5rem, 8rem) 4.25rem;
    gap: var(--inlay-space-2);
    align-items: center;
    padding-inline: var(--inlay-space-2);
    border-inline-start: 3px solid transparent;
  }
  .weight-list li.changed {
    border-color: var(--inlay-accent);
  }
  .weight-label {
    overflow-wrap: anywhere;
    font-size: var(--inlay-font-size-s);
    line-height: 1.35;
  }
  .weight-list input[type='range'] {
    inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--inlay-accent);
  }
  input[type='number'] {
    inline-size: 100%;
    min-block-size: 36px;
    padding: 0 var(--inlay-space-2);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    color: var(--inlay-text);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .verdict-hint {
    position: fixed;
    inset: auto;
    display: none;
    gap: var(--inlay-space-1);
    max-inline-size: min(24rem, calc(100vw - 12px));
    margin: 0;
    padding: var(--inlay-space-3);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    color: var(--inlay-text);
    font-size: var(--inlay-font-size-s);
    line-height: 1.4;
    box-shadow: var(--inlay-shadow-m);
  }
  .verdict-hint:popover-open {
    display: grid;
  }
  .similar {
    padding: var(--inlay-space-2) var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .similar ul {
    display: grid;
    gap: var(--inlay-space-3);
    margin-block: var(--inlay-space-3) var(--inlay-space-2);
  }
  .similar li {
    display: grid;
    justify-items: start;
    font-size: var(--inlay-font-size-s);
    overflow-wrap: anywhere;
  }
  .similar .link {
    min-block-size: 24px;
    font-size: var(--inlay-font-size-m);
  }
  progress {
    inline-size: min(24rem, 100%);
    accent-color: var(--inlay-accent);
  }
  @container (max-width: 36rem) {
    .list h2 {
      font-size: var(--inlay-font-size-l);
    }
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
    .band-choice {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      inline-size: 100%;
    }
    .toggle {
      justify-content: space-between;
      min-block-size: 40px;
      line-height: 1.2;
      text-align: start;
    }
    .compare-hint {
      text-align: start;
    }
    .similar {
      padding-inline: var(--inlay-space-2);
    }
    .weight-list li {
      grid-template-columns: minmax(0, 1fr) 4.25rem;
    }
    .weight-label {
      grid-column: 1 / -1;
    }
    inlay-data-table {
      --inlay-table-width: 0;
      --inlay-table-size: 34rem;
    }
  }
`;
