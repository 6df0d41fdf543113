import type { PlacedGlyph, TextStyle } from './pdf-types.ts';

/**
 * Marks as bold the faces without a name that a minority of the text is set in: browsers draw the letters of a weight
 * that they have to make up, or that a variable font computes, as pictures of their own.
 */
export function markBoldFaces(glyphs: Iterable<PlacedGlyph>): void {
  const faces = new Map<string, { letters: number; styles: Set<TextStyle> }>();
  for (const { style, blank } of glyphs) {
    const face = faces.get(style.face) ?? { letters: 0, styles: new Set() };
    if (!blank) face.letters++;
    face.styles.add(style);
    faces.set(style.face, face);
  }
  const most = Math.max(0, ...[...faces.values()].map(({ letters }) => letters));
  for (const { letters, styles } of faces.values()) {
    if (letters > most * 0.5) continue;
    for (const style of styles) if (!style.isNamed) style.bold = true;
  }
}
