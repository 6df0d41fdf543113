import { css } from 'lit';

export const recruiterStyles = css`
  .report {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-5);
    max-inline-size: 76rem;
    margin-inline: auto;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-2);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-3);
    align-items: flex-start;
    justify-content: space-between;
  }
  .choice {
    max-inline-size: 28rem;
  }
  .overall {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-4);
    align-items: center;
    justify-items: center;
    padding: var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .overall > div {
    display: grid;
    gap: var(--inlay-space-1);
    max-inline-size: 52rem;
  }
  .overall .sum {
    font-size: var(--inlay-font-size-l);
    font-weight: 600;
  }
  .glance {
    display: grid;
    gap: var(--inlay-space-1);
    margin: var(--inlay-space-1) 0;
  }
  .glance dd {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-1);
    margin: 0;
  }
  .glance inlay-verdict {
    max-inline-size: 100%;
    font-size: var(--inlay-font-size-xs);
  }
  .glance inlay-verdict::part(badge) {
    max-inline-size: 100%;
    font-weight: 500;
    white-space: normal;
  }
  .columns {
    display: grid;
    gap: var(--inlay-space-5);
  }
  .reading {
    padding: var(--inlay-space-2) var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
  }
  .list {
    border-block-start: 1px solid var(--inlay-line);
  }
  .list li {
    border-block-end: 1px solid var(--inlay-line);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-1) var(--inlay-space-4);
    align-items: center;
    inline-size: 100%;
    min-block-size: 56px;
    padding: var(--inlay-space-2) var(--inlay-space-2);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .row:hover {
    background: var(--inlay-surface-raised);
  }
  .who {
    display: grid;
    overflow-wrap: anywhere;
  }
  .outcome {
    display: flex;
    gap: var(--inlay-space-3);
    align-items: center;
  }
  .interval {
    flex: 1;
    max-inline-size: 12rem;
    block-size: 8px;
  }
  :host(:dir(rtl)) .interval {
    transform: scaleX(-1);
  }
  .interval .track {
    fill: var(--inlay-line);
  }
  .interval .range {
    fill: var(--inlay-accent-strong);
  }
  .figures {
    min-inline-size: 4.5em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .human {
    display: block;
    color: var(--inlay-caution);
    font-weight: 600;
  }
  .cv-dialog::part(dialog) {
    inline-size: min(54rem, calc(100vw - 2rem));
    max-inline-size: none;
  }
  .cv-text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    /* Each line by its own script, whatever the language around it. */
    unicode-bidi: plaintext;
    font-size: var(--inlay-font-size-s);
  }
  mark {
    padding: 2px 0;
    background: color-mix(in oklab, var(--inlay-caution) 28%, var(--inlay-surface));
    color: inherit;
    outline: 1px solid var(--inlay-caution);
  }
  @container (min-width: 34rem) {
    .overall {
      grid-template-columns: auto minmax(0, 1fr);
      justify-items: start;
    }
    .row {
      grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 2fr);
    }
  }
  @container (min-width: 46rem) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
