/** Bytes to text: by byte order mark, else UTF-8 where it is valid, else Windows-1252 or GB 18030. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declared ?? guessEncoding(bytes)).decode(bytes);
  }
}

/** Letters of western languages stand alone between ASCII ones; the bytes of Chinese come in pairs. */
function guessEncoding(bytes: Uint8Array): string {
  let [pairs, singles] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    if (bytes[i]! >= 0xa1 && (bytes[i + 1] ?? 0) >= 0xa1) {
      pairs++;
      i++;
    } else singles++;
  }
  return pairs > singles * 4 ? 'gb18030' : 'windows-1252';
}
