import { html, svg } from 'lit';
import decodeQR from 'qr/decode.js';
import { expect, fixture, test } from '../../../../../widgets/testing/testing.ts';
import { drawQr } from './draw-qr.ts';

const uri =
  'otpauth://totp/Inlay:ada%40example.test?issuer=Inlay&secret=UI52YLX7W5LVUGAOVFFFC564S6TXEWZJ&algorithm=SHA1&digits=6&period=30';

/** What a camera would see of the drawing. */
async function photograph(drawing: SVGSVGElement): Promise<ImageData> {
  const side = 400;
  drawing.setAttribute('width', String(side));
  drawing.setAttribute('height', String(side));
  const text = new XMLSerializer().serializeToString(drawing);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d')!;
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, side, side);
}

test('a camera reads from the drawing what was put into it', async () => {
  const { size, shape } = drawQr(uri);
  const drawing = await fixture<SVGSVGElement>(
    html`<svg viewBox="0 0 ${size} ${size}">${svg`${shape}`}</svg>`,
  );
  const { width, height, data } = await photograph(drawing);
  expect(decodeQR({ width, height, data })).to.equal(uri);
});
