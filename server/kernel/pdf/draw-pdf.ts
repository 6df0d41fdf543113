import { readFileSync } from 'node:fs';
import pdfmake from 'pdfmake';
import { fonts, isFontFile } from './fonts.ts';
import { prepareDefinition } from './prepare-definition.ts';
import { tagRendering } from './tag-rendering.ts';

tagRendering();
pdfmake.setFonts(fonts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);

const read = new Map<string, Buffer>();
// pdfmake looks here before it reads a font from the disk, which it does for each document.
Object.assign(pdfmake, {
  virtualfs: {
    existsSync: isFontFile,
    readFileSync(path: string): Buffer {
      const bytes = read.get(path) ?? readFileSync(path);
      read.set(path, bytes);
      return bytes;
    },
  },
});

/** Draws a definition that was checked. Blocks its thread for as long as that takes. */
export async function drawPdf(definition: object): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await pdfmake
    .createPdf(prepareDefinition(definition as Record<string, unknown>))
    .getBuffer();
  return new Uint8Array(buffer);
}
