/** A piece of text on a test page; x and y in points, from the top left corner. */
export interface PdfText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Three shares of red, green and blue. */
  readonly color?: readonly [number, number, number];
  /** Text rendering mode; 3 is invisible. */
  readonly mode?: number;
  readonly link?: string;
  /** A filled box under the text. */
  readonly box?: readonly [number, number, number];
}

/** Writes a small PDF of Letter pages by hand, so that a test says exactly what stands where and how. */
export function makePdf(pages: readonly (readonly PdfText[])[], { encrypted = false } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const pageNumbers = pages.map((_, i) => 5 + i * 2);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pageNumbers.map((n) => `${n} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  pages.forEach((texts, i) => {
    const content = texts.map(draw).join('\n');
    const links = texts
      .filter(({ link }) => link)
      .map(annotate)
      .join(' ');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${pageNumbers[i]! + 1} 0 R /Annots [${links}] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>`,
    );
    add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
  });
  const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;
  if (encrypted) add(lock);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = Buffer.byteLength(file, 'latin1');
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(file, 'latin1');
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const security = encrypted ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${security} >>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

function draw({ text, x = 50, y, size = 10, bold, color = [0, 0, 0], mode = 0, box }: PdfText): string {
  const bottom = 792 - y;
  const under = box ? `${box.join(' ')} rg ${x - 5} ${bottom - 5} 300 ${size + 10} re f` : '';
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('–', '\x96')
    .replaceAll('•', '\x95');
  return `q ${under} ${color.join(' ')} rg BT /${bold ? 'B' : 'R'} ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${bottom} Tm (${escaped}) Tj ET Q`;
}

function annotate({ text, x = 50, y, size = 10, link }: PdfText): string {
  const bottom = 792 - y;
  return `<< /Type /Annot /Subtype /Link /Rect [${x} ${bottom - 2} ${x + text.length * size * 0.5} ${bottom + size}] /Border [0 0 0] /A << /S /URI /URI (${link}) >> >>`;
}
