/** A PDF of one page: lines that everybody sees, and operators of PDF drawn before or after them. */
export function makeTrickPdf(
  lines: readonly string[],
  { under = '', over = '' }: { under?: string; over?: string } = {},
): Uint8Array {
  const seen = lines.map((line, index) => showText(line, { x: 50, y: 750 - index * 14 })).join('\n');
  const content = `${under}\n${seen}\n${over}`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] /Order [] >> >> >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /R 5 0 R >> /ExtGState << /Clear << /ca 0 >> /Faint << /ca 0.08 >> >> /XObject << /Photo 6 0 R >> /Properties << /Off 7 0 R >> >> >>`,
    stream('', content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8',
      'Abc',
    ),
    '<< /Type /OCG /Name (Off) >>',
  ];
  let file = '%PDF-1.5\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Operators that write a line; `before` sets colour, state or clip for it alone. */
export function showText(text: string, { x = 50, y = 60, size = 10, before = '', mode = 0 } = {}): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `q 0 0 0 rg ${before} BT /R ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET Q`;
}

const stream = (head: string, body: string): string =>
  `<< ${head} /Length ${body.length} >>\nstream\n${body}\nendstream`;
