import type { Json } from 'inlay/sdk';
import type { MatchReport } from '../../shared/match.ts';
import { bandColor, ink, page } from './pdf-style.ts';

const height = 12;

/** Draws the overall figure as what it is: a stretch on a scale from 0 to 100, with a line at every quarter. */
export function drawInterval({ low, high, band }: MatchReport['overall']): Json {
  const at = (value: number) => Math.round((value / 100) * page.width * 100) / 100;
  const bar = {
    type: 'rect',
    x: at(low),
    y: 0,
    w: Math.max(4, at(high) - at(low)),
    h: height,
    r: 4,
    color: bandColor[band],
  };
  const ticks = [25, 50, 75].map((value) => ({
    type: 'line',
    ...{ x1: at(value), y1: 0, x2: at(value), y2: height, lineWidth: 0.6, lineColor: '#ffffff' },
  }));
  return {
    stack: [
      {
        canvas: [
          { type: 'rect', x: 0, y: 0, w: page.width, h: height, r: 4, color: ink.track },
          ...ticks,
          bar,
        ],
      },
      {
        columns: ['0', '50', '100'].map((text, i) => ({
          text,
          style: 'quiet',
          alignment: ['left', 'center', 'right'][i]!,
        })),
      },
    ],
    margin: [0, 8, 0, 0],
  };
}
