import { isAlike } from '../unseen.ts';
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
      else if (fill.whole) {
        glyph.hidden = 'covered';
        return;
      }
    }
    if (isAlike(glyph.style.color, under)) glyph.hidden = 'color';
  });
}
