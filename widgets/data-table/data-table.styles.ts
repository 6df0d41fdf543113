import { css } from 'lit';

/** Below this the rows become cards. */
const cards = css`36rem`;

export const dataTableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--inlay-space-2) var(--inlay-space-4);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .tools.selected {
    margin-block-end: var(--inlay-space-2);
  }
  .sort-choice {
    display: none;
  }
  .scroller {
    overflow-x: auto;
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--inlay-space-3) var(--inlay-space-4);
    text-align: start;
    vertical-align: middle;
  }
  th {
    background: var(--inlay-surface-raised);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
    font-weight: 600;
    white-space: nowrap;
  }
  .end {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  tbody tr {
    border-block-start: 1px solid var(--inlay-line);
  }
  tbody tr:hover {
    background: var(--inlay-surface-raised);
  }
  tbody tr[aria-selected='true'] {
    background: var(--inlay-accent-quiet);
  }
  .openable tbody tr {
    cursor: pointer;
  }
  .choice {
    inline-size: 1px;
    padding-inline-end: 0;
  }
  .choice label {
    display: grid;
    place-items: center;
    margin: -10px;
    inline-size: 40px;
    block-size: 40px;
    cursor: pointer;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--inlay-accent);
  }
  .sorter,
  .opener {
    display: inline-flex;
    align-items: center;
    gap: var(--inlay-space-1);
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .opener {
    color: var(--inlay-accent-strong);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .opener:hover {
    text-decoration: underline;
  }
  .sorter:hover {
    color: var(--inlay-text);
  }
  .sorter .icon {
    inline-size: 1em;
    block-size: 1em;
    opacity: 0.65;
  }
  [aria-sort] .icon {
    opacity: 1;
    color: var(--inlay-accent-strong);
  }
  .state {
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .loading {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--inlay-space-3);
    padding: var(--inlay-space-6) var(--inlay-space-4);
    color: var(--inlay-text-quiet);
  }
  .reloading tbody {
    opacity: 0.55;
  }
  @container (max-width: ${cards}) {
    .sort-choice {
      display: flex;
      align-items: center;
      gap: var(--inlay-space-2);
      margin-block-end: var(--inlay-space-3);
    }
    .sort-choice span {
      flex: none;
    }
    .sort-choice select {
      min-inline-size: 0;
      min-block-size: 36px;
      padding-inline: var(--inlay-space-2);
      border: 1px solid var(--inlay-line-strong);
      border-radius: var(--inlay-radius-s);
      background: var(--inlay-surface);
      color: var(--inlay-text);
      font: inherit;
    }
    .scroller {
      overflow: visible;
      border: 0;
      background: none;
    }
    table,
    tbody {
      display: grid;
      gap: var(--inlay-space-3);
    }
    thead th:not(.choice) {
      display: none;
    }
    thead:not(.choosable) {
      display: none;
    }
    thead tr {
      display: block;
    }
    thead .choice {
      display: flex;
      align-items: center;
      gap: var(--inlay-space-3);
      inline-size: auto;
      padding-block: var(--inlay-space-2);
      background: none;
    }
    thead .choice::after {
      content: attr(data-label);
    }
    tbody tr {
      display: grid;
      position: relative;
      gap: var(--inlay-space-2);
      padding: var(--inlay-space-4);
      border: 1px solid var(--inlay-line);
      border-radius: var(--inlay-radius-m);
      background: var(--inlay-surface);
    }
    tbody td {
      display: grid;
      grid-template-columns: minmax(6.5rem, 34%) minmax(0, 1fr);
      gap: var(--inlay-space-3);
      align-items: baseline;
      padding: 0;
      text-align: start;
      overflow-wrap: anywhere;
    }
    tbody td.end {
      text-align: start;
    }
    tbody td:not(.choice, .main)::before {
      content: attr(data-label);
      color: var(--inlay-text-quiet);
      font-size: var(--inlay-font-size-s);
    }
    tbody td.main {
      display: block;
      font-size: var(--inlay-font-size-l);
    }
    .choosable-rows tbody td.main {
      padding-inline-end: 44px;
    }
    tbody td.choice {
      display: block;
      position: absolute;
      inset-block-start: var(--inlay-space-4);
      inset-inline-end: var(--inlay-space-4);
      inline-size: auto;
    }
  }

  /* A virtual table: its rows are placed one by one, so that those out of view need not be there. */
  .scroller:has(.virtual) {
    max-block-size: var(--inlay-table-size, 36rem);
    overflow: auto;
  }
  .virtual,
  .virtual thead,
  .virtual tbody {
    display: block;
  }
  .virtual {
    min-inline-size: var(--inlay-table-width, 0);
  }
  .virtual thead {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    border-block-end: 1px solid var(--inlay-line);
    background: var(--inlay-surface-raised);
  }
  .virtual tr {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
  }
  .virtual th,
  .virtual td {
    min-inline-size: 0;
    padding-inline: var(--inlay-space-3);
  }
  .virtual th {
    padding-block: var(--inlay-space-2);
    hyphens: auto;
    white-space: normal;
  }
  .virtual tbody {
    --_row: var(--inlay-row-size, 3.5rem);
    position: relative;
    block-size: calc(var(--_row) * var(--_count));
  }
  .virtual tbody tr {
    position: absolute;
    inset-block-start: calc(var(--_row) * var(--_at));
    inset-inline: 0;
    block-size: var(--_row);
    border-block: 0 solid var(--inlay-line);
    border-block-end-width: 1px;
    contain: layout style;
  }
  .virtual tbody tr:focus-visible {
    z-index: 1;
    outline-offset: -2px;
  }
  .virtual td {
    padding-block: 0;
  }
  .virtual .choice {
    inline-size: auto;
    padding-inline-end: 0;
  }
  .cards.virtual thead tr {
    display: block;
  }
  .cards.virtual tbody {
    --_row: var(--inlay-card-size, 10rem);
  }
  .cards.virtual thead {
    border: 0;
    background: var(--inlay-surface);
  }
  .cards.virtual thead:not(.choosable) {
    display: none;
  }
  .cards.virtual tbody tr {
    display: block;
    padding: var(--inlay-space-3) var(--inlay-space-2);
    border: 0 solid var(--inlay-line);
    border-block-end-width: 1px;
    border-radius: 0;
    overflow: hidden;
  }
  .cards.virtual td.main {
    padding-inline-start: var(--inlay-space-1);
  }
`;
