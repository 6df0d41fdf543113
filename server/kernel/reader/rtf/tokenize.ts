/** A brace, a control word with its number, or bytes of text in the encoding of their font. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] };

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;

/** Control symbols that stand for themselves or for a word. */
const symbols: Readonly<Record<string, string>> = {
  '*': '*',
  '~': 'nbsp',
  '-': 'softhyphen',
  _: 'nbhyphen',
  '\n': 'par',
  '\r': 'par',
};

/** Cuts an RTF file into its tokens; binary parts are left out. */
export function tokenize(bytes: Uint8Array): RtfToken[] {
  const tokens: RtfToken[] = [];
  let text: number[] = [];
  const flush = () => {
    if (text.length > 0) tokens.push({ kind: 'bytes', bytes: text });
    text = [];
  };
  const push = (token: RtfToken) => {
    flush();
    tokens.push(token);
  };
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at++]!;
    if (code === 0x7b) push({ kind: 'open' });
    else if (code === 0x7d) push({ kind: 'close' });
    else if (code === 0x0a || code === 0x0d || code === 0) continue;
    else if (code !== 0x5c) text.push(code);
    else if (isLetter(bytes[at] ?? 0)) {
      const from = at;
      while (isLetter(bytes[at] ?? 0)) at++;
      const word = String.fromCharCode(...bytes.subarray(from, Math.min(at, from + 40)));
      const numberAt = at;
      if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at++;
      while (isDigit(bytes[at] ?? 0)) at++;
      const digits = String.fromCharCode(...bytes.subarray(numberAt, Math.min(at, numberAt + 12)));
      if (bytes[at] === 0x20) at++;
      const value = digits === '' ? undefined : Number(digits);
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else push({ kind: 'word', word, value });
    } else {
      const symbol = bytes[at++] ?? 0;
      if (symbol === 0x27) {
        const hex = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
        if (/^[0-9a-f]{2}$/i.test(hex)) {
          text.push(Number.parseInt(hex, 16));
          at += 2;
        }
      } else {
        const word = symbols[String.fromCharCode(symbol)];
        if (word) push({ kind: 'word', word, value: undefined });
        else text.push(symbol);
      }
    }
  }
  flush();
  return tokens;
}
