import { css } from 'lit';

/** What stands in the cells; it is drawn inside the table, so these styles go there. */
export const cellStyles = css`
  .person {
    display: grid;
    min-inline-size: 0;
    line-height: 1.3;
  }
  .opener:has(.person) {
    display: block;
    inline-size: 100%;
  }
  .name,
  .file {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .file {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    font-weight: 400;
  }
  .quiet {
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .failed {
    color: var(--inlay-negative);
  }
  .result {
    display: grid;
    grid-template-columns: minmax(2.5rem, 1fr) auto;
    gap: 1px var(--inlay-space-2);
    align-items: center;
    font-size: var(--inlay-font-size-s);
    line-height: 1.3;
  }
  .interval {
    inline-size: 100%;
    block-size: 8px;
    border-radius: 4px;
  }
  :host(:dir(rtl)) .interval {
    transform: scaleX(-1);
  }
  .track {
    fill: var(--inlay-line);
  }
  .range {
    fill: var(--inlay-accent-strong);
  }
  .figures {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .band {
    grid-column: 1 / -1;
    overflow: hidden;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .band.needs_human {
    color: var(--inlay-caution);
    font-weight: 600;
  }
  .musts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--inlay-space-2);
    align-items: center;
    inline-size: fit-content;
    max-inline-size: 100%;
    font-size: var(--inlay-font-size-xs);
  }
  .marks {
    max-inline-size: 100%;
  }
  .marks .met {
    fill: var(--inlay-accent-strong);
  }
  .marks .rim {
    fill: none;
    stroke: var(--inlay-accent-strong);
    stroke-width: 1.25;
  }
  .marks .open {
    stroke: var(--inlay-text-quiet);
    stroke-dasharray: 2 1.6;
  }
  .flags {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--inlay-space-2);
    inline-size: fit-content;
    max-block-size: 2.75rem;
    overflow: hidden;
  }
  .flag {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: var(--inlay-font-size-s);
  }
  .flag.injection,
  .flag.stuffed,
  .flag.hidden {
    color: var(--inlay-caution);
    font-weight: 600;
  }
  .decision {
    max-inline-size: 100%;
    padding: 0 6px;
    overflow: hidden;
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    font-size: var(--inlay-font-size-xs);
    line-height: 1.5;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .decision {
    display: inline-block;
    vertical-align: middle;
    font-weight: 600;
  }
  .decision.invite {
    border-color: var(--inlay-accent);
    background: var(--inlay-accent-quiet);
  }
  .date,
  .years {
    font-size: var(--inlay-font-size-s);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .reveal {
    min-block-size: 28px;
    padding: 0 var(--inlay-space-2);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    color: var(--inlay-accent-strong);
    font: inherit;
    font-size: var(--inlay-font-size-s);
    cursor: pointer;
  }
  .card {
    display: grid;
    gap: var(--inlay-space-2);
    margin-block-start: var(--inlay-space-2);
    font-size: var(--inlay-font-size-m);
  }
  .card .line {
    display: flex;
    gap: var(--inlay-space-3);
    align-items: center;
    justify-content: space-between;
    min-block-size: 1.5rem;
  }
  .card .musts,
  .card .flag {
    flex-wrap: nowrap;
    white-space: nowrap;
  }
  .card .flags {
    justify-content: end;
    max-block-size: none;
  }
  .card .band {
    font-size: var(--inlay-font-size-s);
  }
  .more {
    margin-inline-end: -36px;
  }
`;
