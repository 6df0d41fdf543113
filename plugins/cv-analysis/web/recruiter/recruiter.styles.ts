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
    align-content: start;
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
  .why-so {
    min-inline-size: 0;
  }
  .groups {
    gap: var(--inlay-space-3);
    inline-size: 100%;
    max-inline-size: 24rem;
  }
  .groups ul {
    display: grid;
    gap: var(--inlay-space-1);
  }
  .groups li {
    display: grid;
    grid-template-columns: minmax(5.5rem, 1fr) 5rem auto;
    gap: var(--inlay-space-2);
    align-items: center;
    font-size: var(--inlay-font-size-s);
  }
  .groups .kind {
    overflow-wrap: anywhere;
  }
  .meter {
    block-size: 6px;
    overflow: hidden;
    border-radius: 3px;
    background: var(--inlay-line);
  }
  .meter span {
    display: block;
    block-size: 100%;
    background: var(--inlay-accent-strong);
  }
  .radar {
    inline-size: 100%;
    max-inline-size: 19rem;
    justify-self: center;
    overflow: visible;
  }
  .radar .ring {
    fill: none;
    stroke: var(--inlay-line);
    stroke-width: 1;
  }
  .radar .shape {
    fill: color-mix(in oklab, var(--inlay-accent) 26%, transparent);
    stroke: var(--inlay-accent-strong);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .radar .corner {
    fill: var(--inlay-accent-strong);
  }
  .radar text {
    fill: var(--inlay-text-quiet);
    font-size: 12px;
  }
  .desk,
  .papers,
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--inlay-space-5);
  }
  .desk.with-cv {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: start;
  }
  .desk aside {
    position: sticky;
    inset-block-start: var(--inlay-space-2);
    min-inline-size: 0;
  }
  .people {
    padding: var(--inlay-space-4);
    border: 1px solid var(--inlay-line);
    border-radius: var(--inlay-radius-m);
    background: var(--inlay-surface-raised);
  }
  .people form {
    display: grid;
    gap: var(--inlay-space-2);
  }
  fieldset {
    display: grid;
    gap: var(--inlay-space-1);
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--inlay-space-2);
  }
  .choices label {
    display: flex;
    gap: var(--inlay-space-1);
    align-items: center;
    min-block-size: 40px;
    padding-inline: var(--inlay-space-2);
    border: 1px solid var(--inlay-line-strong);
    border-radius: var(--inlay-radius-s);
    background: var(--inlay-surface);
    cursor: pointer;
  }
  .choices label:has(:checked) {
    border-color: var(--inlay-accent-strong);
    outline: 1px solid var(--inlay-accent-strong);
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .decided {
    display: inline-block;
    padding: 1px var(--inlay-space-2);
    border: 1px solid currentColor;
    border-radius: var(--inlay-radius-s);
    color: var(--inlay-text);
    font-size: var(--inlay-font-size-s);
    font-weight: 600;
  }
  .decided.invite {
    color: var(--inlay-positive);
  }
  .by-model {
    display: grid;
    gap: var(--inlay-space-1);
    padding-inline-start: var(--inlay-space-3);
    border-inline-start: 3px solid var(--inlay-line-strong);
  }
  .origin {
    color: var(--inlay-text-quiet);
    font-weight: 600;
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
    .with-cv .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    /* Half of the width is the CV's: verdict and reason stand below what is asked for. */
    .with-cv .requirement {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .with-cv .why {
      grid-column: 1 / -1;
    }
  }
  /* The picture beside its words, below the rest. */
  @container (min-width: 34rem) and (max-width: 59.99rem) {
    .overall .groups {
      grid-column: 1 / -1;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: center;
      max-inline-size: 44rem;
      justify-self: center;
    }
  }
  @container (min-width: 60rem) {
    .overall {
      grid-template-columns: auto minmax(0, 1fr) minmax(15rem, 21rem);
    }
  }
  @media print {
    .people form,
    .desk aside {
      display: none;
    }
  }
`;
