import { css } from 'lit';

/** Colours that are told apart with every common kind of colour vision, on light and on dark. */
export const chartColours = css`
  :host {
    --c0: light-dark(#3355cc, #8ea8ff);
    --c1: light-dark(#d9730d, #f5a855);
    --c2: light-dark(#0f8a74, #4fd1b5);
    --c3: light-dark(#a3329c, #e58fdf);
    --c4: light-dark(#8a7300, #e0cb4d);
    --c5: light-dark(#2f8fb8, #7fd0f0);
    --rest: light-dark(#8d95a3, #7d8797);
  }
  .c0 {
    --own: var(--c0);
  }
  .c1 {
    --own: var(--c1);
  }
  .c2 {
    --own: var(--c2);
  }
  .c3 {
    --own: var(--c3);
  }
  .c4 {
    --own: var(--c4);
  }
  .c5 {
    --own: var(--c5);
  }
  .rest {
    --own: var(--rest);
  }
`;

export const dayChartStyles = [
  chartColours,
  css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    figure {
      margin: 0;
    }
    .plot {
      position: relative;
    }
    svg {
      display: block;
      max-inline-size: 100%;
      overflow: visible;
    }
    text {
      fill: var(--inlay-text-quiet);
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    .grid {
      stroke: var(--inlay-line);
    }
    .ground {
      stroke: var(--inlay-line-strong);
    }
    .mark {
      stroke: var(--inlay-negative);
      stroke-width: 1.5;
      stroke-dasharray: 6 4;
    }
    .here {
      fill: color-mix(in oklab, var(--inlay-text) 7%, transparent);
    }
    .bar {
      fill: var(--own);
      stroke: var(--inlay-surface);
      stroke-width: 0.5;
    }
    .line {
      fill: none;
      stroke: var(--own);
      stroke-width: 2;
      stroke-linejoin: round;
    }
    .line.c1 {
      stroke-dasharray: 7 3;
    }
    .dot {
      fill: var(--inlay-surface);
      stroke: var(--own);
      stroke-width: 2;
    }
    .reader {
      position: absolute;
      inset-block-start: 0;
      border-radius: var(--inlay-radius-s);
      touch-action: pan-y;
    }
    .reader:focus-visible {
      outline: 2px solid var(--inlay-focus);
    }
    .tip {
      position: absolute;
      inset-block-start: 8px;
      z-index: 2;
      display: grid;
      gap: 2px;
      min-inline-size: 140px;
      max-inline-size: min(280px, 60%);
      padding: var(--inlay-space-2) var(--inlay-space-3);
      border: 1px solid var(--inlay-line);
      border-radius: var(--inlay-radius-s);
      background: var(--inlay-surface);
      box-shadow: var(--inlay-shadow-m);
      font-size: var(--inlay-font-size-xs);
      pointer-events: none;
    }
    .fact {
      display: grid;
      grid-template-columns: 10px minmax(0, 1fr) auto;
      align-items: baseline;
      gap: var(--inlay-space-2);
    }
    .fact .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .fact .value {
      font-variant-numeric: tabular-nums;
      font-weight: 600;
    }
    .sum {
      margin-block-start: 2px;
      padding-block-start: 4px;
      border-block-start: 1px solid var(--inlay-line);
    }
    .quiet {
      color: var(--inlay-text-quiet);
    }
    i {
      flex: none;
      inline-size: 10px;
      block-size: 10px;
      border-radius: 3px;
      background: var(--own, transparent);
    }
    i.dash {
      block-size: 0;
      border-block-start: 2px dashed var(--inlay-negative);
      border-radius: 0;
    }
    figcaption {
      display: flex;
      flex-wrap: wrap;
      gap: var(--inlay-space-1) var(--inlay-space-4);
      padding-block-start: var(--inlay-space-3);
      font-size: var(--inlay-font-size-s);
    }
    .entry {
      display: inline-flex;
      align-items: center;
      gap: var(--inlay-space-2);
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    @media (forced-colors: active) {
      .bar,
      i {
        forced-color-adjust: none;
      }
    }
  `,
];
