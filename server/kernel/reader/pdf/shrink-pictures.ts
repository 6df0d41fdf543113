/** How far before its `stream` the dictionary of a picture may begin. */
const longestDictionary = 2_000;
const packed =
  /\/(?:DCTDecode|JPXDecode|JBIG2Decode|CCITTFaxDecode|FlateDecode|LZWDecode|RunLengthDecode)\b/g;

/**
 * Makes each picture of a PDF one point of nonsense, in place. Only where pictures lie is of interest, and pdf.js tells
 * that of those alone that it has decoded, which costs a second and many megabytes for a photograph. The dictionary of
 * a stream is never compressed (PDF 32000-1, 7.5.7), so all of them are found.
 */
export function shrinkPictures(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('/Image'); at >= 0; at = file.indexOf('/Image', at + 6)) {
    const from = file.lastIndexOf('obj', at);
    const to = file.indexOf('stream', at);
    if (from < at - longestDictionary || to < 0 || to > at + longestDictionary) continue;
    const dictionary = file.toString('latin1', from, to);
    if (!/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    file.write(
      dictionary
        .replace(
          /\/(Width|Height)(\s*)(\d+)(?!\d|\s+\d+\s+R)/g,
          (_, side, blank, digits) => `/${side}${blank}${'1'.padStart(digits.length, '0')}`,
        )
        .replace(packed, (filter) => `/${'X'.repeat(filter.length - 1)}`),
      from,
      'latin1',
    );
  }
}
