import { type DocumentLayout, type DocumentLine, layoutText } from 'inlay/sdk';
import type { Box } from '../../shared/viewer.ts';

/** Offsets into `layoutText(layout).text`, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds where on its page each stretch of a PDF's text stands: one box for each line that it runs over. */
export function placeText(layout: DocumentLayout, stretches: readonly Stretch[]): Box[][] {
  const places = layoutText(layout).lines;
  const lines = layout.pages.flatMap((page) => page.lines);
  return stretches.map(({ start, end }) => {
    const boxes: Box[] = [];
    for (let index = findLine(places, start); index < places.length; index += 1) {
      const place = places[index]!;
      if (place.start >= end) break;
      const [from, to] = [Math.max(start, place.start), Math.min(end, place.end)];
      const line = lines[index]!;
      if (from >= to || line.width === 0) continue;
      const [left, right] = findEdges(line, from - place.start, to - place.start);
      const width = Math.max(right - left, 1);
      boxes.push({ page: place.page, x: left, y: line.y, width, height: line.height });
    }
    return boxes;
  });
}

/** The first line that ends after a place of the text. */
function findLine(lines: readonly Stretch[], start: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The edges of some letters of a line. A run's width is known, its letters' are estimated. */
function findEdges(line: DocumentLine, from: number, to: number): [left: number, right: number] {
  const joined = line.runs.map(({ text }) => text).join('');
  const lead = joined.length - joined.trimStart().length;
  if (joined.trim() !== line.text) return spread(line.text, line.x, line.width, from, to);
  let at = -lead;
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const run of line.runs) {
    const [a, b] = [Math.max(from - at, 0), Math.min(to - at, run.text.length)];
    at += run.text.length;
    if (a >= b) continue;
    const [x0, x1] = spread(run.text, run.x, run.width, a, b);
    left = Math.min(left, x0);
    right = Math.max(right, x1);
  }
  return left < right ? [left, right] : [line.x, line.x + line.width];
}

function spread(text: string, x: number, width: number, from: number, to: number): [number, number] {
  const whole = weigh(text) || 1;
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    round(x + (weigh(text.slice(0, from)) / whole) * width),
    round(x + (weigh(text.slice(0, to)) / whole) * width),
  ];
}

/** How wide letters are against each other in most typefaces. */
function weigh(text: string): number {
  let sum = 0;
  for (const letter of text) {
    if (/[iljtfI.,:;'’|!()[\]\s·-]/.test(letter)) sum += 0.55;
    else if (/[mwMW@%—…]/.test(letter)) sum += 1.6;
    else if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(letter)) sum += 1.9;
    else sum += /\p{Lu}/u.test(letter) ? 1.25 : 1;
  }
  return sum;
}
