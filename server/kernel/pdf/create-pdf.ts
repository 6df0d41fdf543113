import pdfmake from 'pdfmake';
import { checkDefinition } from './check-definition.ts';
import { fonts, isFontFile } from './fonts.ts';
import { prepareDefinition } from './prepare-definition.ts';
import { tagRendering } from './tag-rendering.ts';

tagRendering();

/** Makes PDF files. */
export interface Pdf {
  /** Renders a pdfmake definition: plain data, no pictures, no addresses. Error: `pdf.invalid_definition`. */
  render(definition: unknown): Promise<Uint8Array>;
}

/** Opens the renderer. It draws one document at a time, so that many at once do not fill the memory. */
export function createPdf(): Pdf {
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(isFontFile);
  let last: Promise<unknown> = Promise.resolve();
  const render = (definition: unknown): Promise<Uint8Array> => {
    const turn = last.then(() => draw(definition));
    last = turn.catch(() => undefined);
    return turn;
  };
  return { render };
}

async function draw(definition: unknown): Promise<Uint8Array> {
  checkDefinition(definition);
  const buffer = await pdfmake
    .createPdf(prepareDefinition(definition as Record<string, unknown>))
    .getBuffer();
  return new Uint8Array(buffer);
}
