import { type SVGTemplateResult, svg } from 'lit';
import encodeQR from 'qr';

/** Cameras want this much white around the code (ISO/IEC 18004, 6.3.8). */
const border = 4;

/** Draws a text as a QR code: dark on white in either scheme, since many cameras read no other. */
export function drawQr(text: string): { size: number; shape: SVGTemplateResult } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border });
  const path = rows.map((row, y) => drawRow(row, y)).join('');
  const size = rows.length;
  return {
    size,
    shape: svg`<rect width=${size} height=${size} fill="#fff"/><path d=${path} fill="#000" shape-rendering="crispEdges"/>`,
  };
}

/** One stroke for each run of dark squares. */
function drawRow(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
  }
  return path;
}
