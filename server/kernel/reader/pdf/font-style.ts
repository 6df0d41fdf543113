import type { PdfFont } from './pdf-types.ts';

const boldName = /bold|black|heavy|semibd|demi|medium|[-,_]bd?(?:$|[-,_])|^(?:cm|sf|ec)bx/i;
const italicName = /italic|oblique|slant|kursiv|[-,_](?:it?|bi)(?:$|[-,_])|^(?:cm|sf)(?:ti|sl|bxti)/i;

/** Bold and italic as told by the font's own flags or, as most producers leave them unset, by its name. */
export function readFontStyle(font: PdfFont): { bold: boolean; italic: boolean } {
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  return {
    bold: font.bold === true || font.black === true || boldName.test(name),
    italic: font.italic === true || italicName.test(name),
  };
}
