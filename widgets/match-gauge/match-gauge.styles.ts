import { css } from 'lit';

export const matchGaugeStyles = css`
  :host {
    display: block;
    inline-size: 240px;
    max-inline-size: 100%;
  }
  figure {
    display: grid;
    justify-items: center;
    margin: 0;
    text-align: center;
  }
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  :host(:dir(rtl)) svg {
    transform: scaleX(-1);
  }
  .track,
  .interval {
    fill: none;
    stroke-linecap: round;
  }
  .track {
    stroke: var(--inlay-line);
    stroke-width: 12;
  }
  .interval {
    stroke: var(--inlay-accent-strong);
    stroke-width: 16;
  }
  .tick {
    stroke: var(--inlay-text-quiet);
    stroke-width: 1.5;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    box-sizing: border-box;
    inline-size: 100%;
    padding-inline: 6.5%;
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-xs);
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    /* A page around may let words break anywhere. */
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .scale span {
    inline-size: 0;
    display: flex;
    justify-content: center;
  }
  .words {
    display: grid;
    margin-block-start: -78px;
  }
  .label {
    order: 3;
    margin-block-start: var(--inlay-space-1);
    color: var(--inlay-text-quiet);
    font-size: var(--inlay-font-size-s);
  }
  .range {
    font-size: var(--inlay-font-size-xl);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }
  .band {
    margin-block-start: 48px;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
`;
