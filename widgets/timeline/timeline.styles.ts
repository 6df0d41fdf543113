import { css } from 'lit';

export const timelineStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .picture {
    position: relative;
  }
  svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  :host(:dir(rtl)) svg {
    transform: scaleX(-1);
  }
  .grid {
    stroke: var(--inlay-line);
  }
  .work {
    fill: var(--inlay-accent-strong);
  }
  .education {
    fill: var(--inlay-surface);
    stroke: var(--inlay-accent-strong);
    stroke-width: 2;
  }
  .other {
    fill: var(--inlay-text-quiet);
  }
  .break {
    stroke: var(--inlay-line-strong);
    stroke-width: 2;
    stroke-dasharray: 2 4;
  }
  .text {
    position: absolute;
    overflow: hidden;
    font-size: var(--inlay-font-size-s);
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .text .where,
  .year,
  .gap {
    color: var(--inlay-text-quiet);
  }
  .year,
  .gap {
    font-size: var(--inlay-font-size-xs);
    font-variant-numeric: tabular-nums;
  }
  .year {
    overflow: visible;
    inline-size: 0;
  }
  .year span {
    position: absolute;
    transform: translateX(-50%);
  }
  :host(:dir(rtl)) .year span {
    transform: translateX(50%);
  }
  .year.first span,
  .year.last span {
    transform: none;
  }
  .year.last span {
    inset-inline-end: 0;
  }
  details {
    margin-block-start: var(--inlay-space-3);
  }
  summary {
    inline-size: fit-content;
    padding-block: var(--inlay-space-1);
    border-radius: 4px;
    color: var(--inlay-accent-strong);
    font-size: var(--inlay-font-size-s);
    font-weight: 600;
    cursor: pointer;
  }
  .scroller {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    margin-block-start: var(--inlay-space-2);
    border-collapse: collapse;
    font-size: var(--inlay-font-size-s);
  }
  th,
  td {
    padding: var(--inlay-space-2);
    border-block-end: 1px solid var(--inlay-line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--inlay-text-quiet);
  }
  tbody th {
    font-weight: 600;
  }
  .gap-row th,
  .gap-row td {
    color: var(--inlay-text-quiet);
    font-weight: 400;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
`;
