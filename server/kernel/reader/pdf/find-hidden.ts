import { contains } from './matrix.ts';
import type { Fill, PlacedGlyph } from './pdf-types.ts';

/** Marks glyphs painted in the colour of what lies under them, and glyphs painted over later. */
export function markUnseen(glyphs: readonly PlacedGlyph[], fills: readonly Fill[]): void {
  if (glyphs.length * fills.length > 20_000_000) return;
  glyphs.forEach((glyph, order) => {
    if (glyph.hidden || glyph.blank) return;
    const [x, y] = [glyph.x + glyph.width / 2, glyph.y - glyph.style.size * 0.3];
    let under = '#ffffff';
    for (const fill of fills) {
      if (fill.alpha < 0.9 || !contains(fill.box, x, y)) continue;
      if (fill.after <= order) under = fill.color;
      else if (fill.whole && fill.color) {
        glyph.hidden = 'covered';
        return;
      }
    }
    if (isAlike(glyph.style.color, under)) glyph.hidden = 'color';
  });
}

/** True when the eye sees no difference: all channels within 6 of 255. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [p, q] = [channels(a), channels(b)];
  return p !== undefined && q !== undefined && p.every((value, i) => Math.abs(value - q[i]!) <= 6);
}

const known = new Map<string, readonly number[] | undefined>();

function channels(color: string): readonly number[] | undefined {
  if (!known.has(color)) {
    const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
    if (known.size > 1000) known.clear();
    known.set(color, hex ? hex.slice(1).map((part) => Number.parseInt(part, 16)) : undefined);
  }
  return known.get(color);
}
