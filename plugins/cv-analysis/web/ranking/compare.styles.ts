import { css } from 'lit';

export const compareStyles = css`
  .comparison {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-3);
  }
  .compare-scroller {
    max-block-size: max(46rem, 88vh);
    overflow: auto;
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .compare {
    inline-size: 100%;
    min-inline-size: 44rem;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  .compare th,
  .compare td {
    padding: var(--inlay-space-3);
    border-block-end: 1px solid var(--inlay-line);
    background: var(--inlay-surface);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .compare thead > tr > * {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    background: var(--inlay-surface-raised);
  }
  .compare th[scope='row'],
  .compare thead td {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    inline-size: 11rem;
    font-weight: 600;
  }
  .compare thead td {
    z-index: 3;
  }
  .compare th .quiet,
  .what .quiet {
    display: block;
    font-weight: 400;
  }
  /* The row's heading says it already. */
  .compare td section > h3 {
    display: none;
  }
  .compare tr.differs > th[scope='row'] {
    box-shadow: inset 3px 0 var(--inlay-accent);
  }
  .differs-mark {
    display: inline-block;
    margin-block-start: 2px;
    padding: 0 6px;
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-accent-quiet);
    font-size: var(--inlay-font-size-xs);
    font-weight: 600;
  }
  .verdict-cell {
    display: grid;
    gap: var(--inlay-space-2);
    justify-items: start;
    font-size: var(--inlay-font-size-s);
  }
  .overall-cell {
    display: grid;
    gap: var(--inlay-space-2);
    font-size: var(--inlay-font-size-s);
  }
  .compare-one {
    display: grid;
    gap: var(--inlay-space-4);
    padding-block-start: var(--inlay-space-3);
  }
  .compare-one li {
    display: grid;
    gap: var(--inlay-space-2);
    padding: var(--inlay-space-3) 0 var(--inlay-space-3) var(--inlay-space-3);
    border-block-end: 1px solid var(--inlay-line);
    border-inline-start: 3px solid transparent;
  }
  .compare-one li.differs {
    border-inline-start-color: var(--inlay-accent);
  }
  .what .label {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;
