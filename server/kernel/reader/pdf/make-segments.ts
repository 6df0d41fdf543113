import { expandLigatures } from './ligatures.ts';
import type { Box } from './matrix.ts';
import type { PlacedGlyph, TextStyle } from './pdf-types.ts';

/** Glyphs of one style in a row. */
export interface SegmentRun {
  text: string;
  x: number;
  width: number;
  style: TextStyle;
}

/** A stretch of one baseline without a wide gap: a cell, a tag, a line of a paragraph. */
export interface Segment {
  runs: SegmentRun[];
  text: string;
  x0: number;
  x1: number;
  /** A drawn bullet stands before it. */
  bullet?: boolean;
  /** Baseline. */
  y: number;
  top: number;
  bottom: number;
  size: number;
}

interface Piece {
  readonly glyph: PlacedGlyph;
  /** A blank glyph stood before it. */
  spaced: boolean;
}

/** Glyphs of one baseline with what stood between them. */
export type Baseline = Piece[];

/** Cuts baselines at wide gaps: segments top to bottom, left to right. */
export function makeSegments(
  lines: readonly Baseline[],
  edges: readonly number[] = [],
  dots: readonly Box[] = [],
): Segment[] {
  const all = lines.reduce((n, pieces) => n + pieces.length, 0);
  const spaced = lines.reduce((n, pieces) => n + pieces.filter((piece) => piece.spaced).length, 0);
  // Whoever paints blanks between words paints none between boxes.
  const paintsBlanks = spaced > all * 0.04;
  return lines
    .flatMap((pieces) => splitAtGaps(pieces, edges, paintsBlanks))
    .filter((segment) => segment.text.trim() !== '')
    .map((segment) => (dots.some((dot) => stands(dot, segment)) ? { ...segment, bullet: true } : segment));
}

/** Left edges that at least five lines of a document share: where columns and margins begin. */
export function findEdges(segments: readonly Segment[]): number[] {
  const counts = new Map<number, number>();
  for (const { x0 } of segments) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1);
  return [...counts].filter(([edge, n]) => n + (counts.get(edge + 1) ?? 0) >= 5).map(([edge]) => edge);
}

function stands(dot: Box, segment: Segment): boolean {
  const middle = (dot.y0 + dot.y1) / 2;
  const gap = segment.x0 - dot.x1;
  return middle > segment.top && middle < segment.bottom && gap > 0 && gap < segment.size * 1.8;
}

/** Joins the visible glyphs of a page that stand on one line. */
export function findBaselines(glyphs: readonly PlacedGlyph[]): Baseline[] {
  const lines: { y: number; size: number; pieces: Piece[] }[] = [];
  const near = new Map<number, (typeof lines)[number][]>();
  const seen = new Set<string>();
  let spaced = false;
  let current: (typeof lines)[number] | undefined;
  for (const glyph of glyphs) {
    if (glyph.blank) {
      spaced = true;
      continue;
    }
    // Some producers fake bold by painting the same glyph twice, a hair apart.
    const key = `${glyph.text}|${Math.round(glyph.x * 1.5)}|${Math.round(glyph.y * 1.5)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const size = glyph.style.size;
    if (!current || !isOnLine(current, glyph)) {
      const bucket = Math.round(glyph.y / 4);
      current = [bucket, bucket - 1, bucket + 1]
        .flatMap((b) => near.get(b) ?? [])
        .find((line) => isOnLine(line, glyph));
      if (!current) {
        current = { y: glyph.y, size, pieces: [] };
        lines.push(current);
        near.set(bucket, [...(near.get(bucket) ?? []), current]);
      }
      spaced = false;
    }
    current.pieces.push({ glyph, spaced });
    spaced = false;
  }
  lines.sort((a, b) => a.y - b.y);
  return lines.map((line) => line.pieces);
}

function isOnLine(line: { y: number; size: number }, glyph: PlacedGlyph): boolean {
  const distance = Math.abs(line.y - glyph.y);
  return distance <= 0.5 || distance <= Math.min(line.size, glyph.style.size) * 0.22;
}

const bulletMark = /^[•▪‣◦●○■□▸►➢✓·∙⚬–—*-]$/;

function splitAtGaps(pieces: Piece[], edges: readonly number[], paintsBlanks: boolean): Segment[] {
  // Stable: glyphs that share a place (accents) keep the order in which they were painted.
  pieces.sort((a, b) => a.glyph.x - b.glyph.x);
  const hasBlanks = pieces.some((piece) => piece.spaced);
  const gaps = pieces.slice(1).map((piece, i) => {
    const before = pieces[i]!.glyph;
    return (piece.glyph.x - before.x - before.width) / Math.max(piece.glyph.style.size, before.style.size, 1);
  });
  const segments: Segment[] = [];
  let from = 0;
  const cut = (to: number) => {
    const part = pieces.slice(from, to);
    const tracking = letterSpacing(gaps.slice(from, to - 1));
    segments.push(toSegment(part, gaps.slice(from, to - 1), tracking, hasBlanks));
    from = to;
  };
  gaps.forEach((gap, i) => {
    const { glyph: next, spaced } = pieces[i + 1]!;
    if (i === from && bulletMark.test(pieces[i]!.glyph.text)) return;
    const atEdge = edges.some((edge) => Math.abs(edge - next.x) <= 1.2);
    const otherLook = next.style !== pieces[i]!.glyph.style;
    const wide = spaced ? 0.85 : 0.5;
    const unspaced = paintsBlanks && !spaced && gap > 0.42;
    if (gap > 1.05 || unspaced || (gap > wide && atEdge) || (gap > 0.6 && otherLook)) cut(i + 1);
  });
  cut(pieces.length);
  return segments;
}

/** Even space that the designer put between all letters, in ems. */
function letterSpacing(gaps: readonly number[]): number {
  if (gaps.length < 3) return 0;
  const sorted = gaps.toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)]!;
  return usual > 0.06 && sorted[Math.floor(sorted.length * 0.1)]! > usual * 0.5 ? usual : 0;
}

function toSegment(
  pieces: readonly Piece[],
  gaps: readonly number[],
  tracking: number,
  hasBlanks: boolean,
): Segment {
  const runs: SegmentRun[] = [];
  const wordGap = tracking + (tracking > 0 ? 0.18 : hasBlanks ? 0.3 : 0.14);
  pieces.forEach(({ glyph, spaced }, i) => {
    const gap = i > 0 ? gaps[i - 1]! : 0;
    // Where the look changes, less room parts two words: a cell and the bold label beside it.
    const least = i > 0 && isOtherLook(pieces[i - 1]!.glyph.style, glyph.style) ? 0.14 : wordGap;
    const blank = i > 0 && ((spaced && gap > tracking * 0.5 - 0.05) || gap > least) ? ' ' : '';
    const text = expandLigatures(glyph.text);
    const last = runs.at(-1);
    if (last && last.style === glyph.style) {
      last.text += blank + text;
      last.width = glyph.x + glyph.width - last.x;
    } else {
      if (last) last.text += blank;
      runs.push({ text, x: glyph.x, width: glyph.width, style: glyph.style });
    }
  });
  const first = pieces[0]!.glyph;
  const size = mainSize(runs);
  const y = first.y;
  return {
    runs,
    text: runs.map((run) => run.text).join(''),
    x0: first.x,
    x1: Math.max(...pieces.map(({ glyph }) => glyph.x + glyph.width)),
    y,
    top: y - size * 0.8,
    bottom: y + size * 0.22,
    size,
  };
}

const isOtherLook = (a: TextStyle, b: TextStyle): boolean =>
  a !== b && (a.bold !== b.bold || a.color !== b.color || a.size !== b.size);

function mainSize(runs: readonly SegmentRun[]): number {
  const weight = new Map<number, number>();
  for (const run of runs) weight.set(run.style.size, (weight.get(run.style.size) ?? 0) + run.text.length);
  return [...weight].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}
